"""Beslutningsreferat: why we met, who was there, what was agreed and when we meet again; for everybody (R51)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.dates import period, when
from documents.decisions_agreements import agreement_blocks, what_lines
from documents.decisions_outstanding import outstanding_blocks
from documents.decisions_people import who_was_there
from documents.document import Banner, Block, Document, Fact, Facts, Heading, Line, Paragraph
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.phrases import DANISH, Phrases, phrases, with_banner
from documents.pieces import figure, labelled, planned, stacked
from documents.stamping import stamped
from meeting.state import Meeting, Stage
from meeting.translations import PURPOSE, PURPOSE_FOR_CHILD

_MADE = frozenset({Stage.PAUSED, Stage.CLOSED})


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the decision minutes of a meeting that is over or was broken off; none of any other."""
    meeting = dossier.meeting
    if meeting.stage not in _MADE:
        return ()
    said = phrases(lang)
    bare = Document(
        Kind.DECISIONS,
        meeting.planned.ref,
        Audience.EVERYBODY,
        said.text("decisions.title"),
        blocks(dossier, lang),
        meeting.wall(meeting.last_at),
        lang,
        footer=(said.run("shared.confidential"),),
    )
    return (with_banner(stamped(bare, dossier, blocks)),)


def blocks(dossier: Dossier, lang: str = DANISH) -> tuple[Block, ...]:
    """Return all that they say, without what tells their versions apart."""
    meeting, said = dossier.meeting, phrases(lang)
    return (
        *_broken_off(meeting, said),
        Facts(tuple(_head(meeting, said))),
        *_part(said, "shared.agreements", agreement_blocks(dossier, said)),
        *_part(said, "shared.next_meeting", _next(meeting, said)),
        *_part(said, "shared.outstanding", outstanding_blocks(dossier, said)),
        *_part(said, "shared.who_was_there", who_was_there(meeting, said)),
    )


def _part(said: Phrases, key: str, under: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading((said.run(key),)), *under)


def _broken_off(meeting: Meeting, said: Phrases) -> tuple[Block, ...]:
    if meeting.stage is not Stage.PAUSED:
        return ()
    until = meeting.ending.until
    goes_on = (said.run("decisions.goes_on"), figure(": ", said.lang))
    again = ((*goes_on, figure(when(until, said.lang), said.lang)),) if until else ()
    return (Banner((*stacked(said, "decisions.broken_off"), *again)),)


def _head(meeting: Meeting, said: Phrases) -> Iterator[Fact]:
    plan = meeting.planned
    yield labelled(
        said, "shared.meeting", (figure(str(plan.number)), figure(" · "), planned(plan.series.name, "series"))
    )
    yield labelled(said, "shared.time", _held(meeting, said))
    yield labelled(said, "shared.place", (planned(plan.place, "place"),))
    yield labelled(said, "shared.purpose", *what_lines(meeting, said, PURPOSE, planned(plan.purpose, "purpose")))
    if plan.purpose_for_child:
        told = planned(plan.purpose_for_child, "purpose for the child")
        yield labelled(said, "decisions.for_the_child", *what_lines(meeting, said, PURPOSE_FOR_CHILD, told))


def _held(meeting: Meeting, said: Phrases) -> Line:
    """Return when it was held; of one that was broken off, when it began."""
    begun, closed = meeting.wall(meeting.timebox.opened_at or meeting.last_at), meeting.timebox.closed_at
    held = period(begun, meeting.wall(closed), said.lang) if closed else when(begun, said.lang)
    return (figure(held, said.lang),)


def _next(meeting: Meeting, said: Phrases) -> tuple[Block, ...]:
    """Return when and where we meet again; why a series ended is not for everybody, and stands on no wall."""
    ending = meeting.ending
    if ending.next_starts is None:
        key = "decisions.series_ended" if ending.series_ended else "shared.no_next_meeting"
        return (Paragraph(stacked(said, key)),)
    starts = figure(when(ending.next_starts, said.lang), said.lang, strong=True)
    place = (figure(" · ", said.lang), planned(ending.next_place, "next place")) if ending.next_place else ()
    return (Paragraph(((starts, *place),)),)
