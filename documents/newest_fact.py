"""When the newest fact was written that a list of agreements rests on: two lists that differ never bear one time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from documents.dates import clock, plain_date
from documents.document import Line
from documents.dossier import Dossier
from documents.phrases import DANISH, Phrases
from documents.pieces import figure
from documents.promised import next_meeting
from meeting import events
from meeting.danish_time import local_day
from meeting.fold import undone_acts


def newest_fact(dossier: Dossier, lang: str) -> datetime:
    """Return the UTC instant of the close, or of the newest thing since that a list tells, in a language.

    That is what was added here or before, who shares what, and the next meeting as it was planned until it began.
    """
    meeting = dossier.meeting
    closed = meeting.wall(meeting.timebox.closed_at or meeting.last_at)
    return max((closed, *_added(dossier), *_shared(dossier), *_written(dossier, lang), *_planned(dossier)))


def translated_at(dossier: Dossier, lang: str) -> Iterator[datetime]:
    """Yield the UTC instants at which an interpreter's words in a language were taken in or taken out again."""
    undone, acts = undone_acts(dossier.log), set()
    for entry in dossier.log:
        if isinstance(entry.event, events.TranslationTaken) and entry.event.lang == lang:
            acts.add(entry.act)
            if entry.act not in undone:
                yield entry.at
        elif isinstance(entry.event, events.Undone) and entry.event.act in acts:
            yield entry.at


def edition(dossier: Dossier, said: Phrases) -> Line:
    """Return what ends the footer of a list: its day and time in Denmark, which tell it from others."""
    at = newest_fact(dossier, said.lang)
    written = f" {plain_date(local_day(at), said.lang)} {'kl. ' * (said.lang == DANISH)}{clock(at, said.lang)}"
    return figure(" · ", said.lang), said.run("shared.edition"), figure(written, said.lang)


def _added(dossier: Dossier) -> Iterator[datetime]:
    so_far = (each for each in dossier.series.meetings if each.planned.number <= dossier.number)
    yield from (each.wall(added.at) for each in so_far for added in each.minutes.additions)


def _shared(dossier: Dossier) -> Iterator[datetime]:
    yield from (word.at for each in dossier.series.meetings for word in each.minutes.consent.words)


def _written(dossier: Dossier, lang: str) -> Iterator[datetime]:
    yield from translated_at(dossier, lang)
    told = (events.TopicsMarked, events.AdditionNoted, events.ConsentGiven, events.ConsentWithdrawn)
    acts = {entry.act for entry in dossier.log if isinstance(entry.event, told)}
    for entry in dossier.log:
        taken_back = isinstance(entry.event, events.Undone) and entry.event.act in acts
        if taken_back or isinstance(entry.event, told):
            yield entry.at


def _planned(dossier: Dossier) -> Iterator[datetime]:
    coming = next_meeting(dossier)
    if coming is not None:
        yield coming.wall(coming.timebox.opened_at or coming.last_at)
