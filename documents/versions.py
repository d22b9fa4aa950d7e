"""The versions of a paper: what it said when the meeting closed, and each time since that it says something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import accumulate, pairwise

from msgspec import Struct
from msgspec.structs import replace

from documents.changes import changes
from documents.document import Block, Line
from documents.dossier import Dossier
from documents.kinds import Kind
from documents.phrases import DANISH, phrases
from documents.recipients import recipients
from meeting import events
from meeting.additions import written_after
from meeting.events import Event, Recorded
from meeting.fold import fold, replay, undone_acts
from meeting.once import once
from meeting.papers import Paper
from meeting.series import Series
from meeting.state import Meeting, Stage, Word

Blocks = Callable[[Dossier, str], tuple[Block, ...]]
"""What makes the blocks of a paper in a language, without what tells its versions apart."""

_STILL_WRITTEN = (
    events.StatementNoted,
    events.StatementCorrected,
    events.StatementWithdrawn,
    events.PhaseSummedUp,
    events.EvaluationAnswered,
)
"""What was being typed at the close belongs to the first version, while the day of the meeting lasts."""
_NEVER_TOLD = (
    events.LeadTaken,
    events.LeadLeft,
    events.PaperSent,
    events.ItemTicked,
    events.TranslationTaken,
)
"""What no Danish paper tells."""
_MADE = frozenset({Stage.PAUSED, Stage.CLOSED})


class Version(Struct, frozen=True):
    """One version of a paper."""

    number: int
    at: datetime
    """UTC instant of what made it, by the wall clock."""
    changed: tuple[Line, ...] = ()
    """What it says otherwise than the one before; nothing for the first."""
    again_to: tuple[str, ...] = ()
    """Who got the one before and gets this one too, participant ids (R128, R142, seed 004)."""


class _View(Struct, frozen=True):
    """What was known at one instant."""

    at: datetime
    dossier: Dossier
    corrects: bool = True


_Told = tuple[_View, tuple[Block, ...]]
"""What was known, and what the paper said of it in Danish or another language."""


def versions(dossier: Dossier, kind: Kind, blocks: Blocks, lang: str = DANISH) -> tuple[Version, ...]:
    """Return every version of a paper of a closed meeting, the first one first; of any other meeting only one.

    A paper has the same versions in every language: there is a new one when the Danish says something else. What was
    undone before the minutes were sent made none; after that an undo is a correction like any other.
    """
    views = _views(dossier)
    if not views:
        return (Version(1, dossier.meeting.wall(dossier.meeting.last_at)),)
    told = blocks(views[0].dossier, DANISH) if views[1:] else ()
    newest = [(views[0], told)]
    for view in views[1:]:
        now = blocks(view.dossier, DANISH)
        if now != told:
            newest = [*(newest if view.corrects else newest[:-1]), (view, now)]
        told = now
    return (Version(1, newest[0][0].at), *_later(newest, kind, blocks, lang))


def _later(newest: Sequence[_Told], kind: Kind, blocks: Blocks, lang: str) -> Iterator[Version]:
    """Yield the versions after the first, each against the last of the one before; a frame never tells what is gone."""
    if lang != DANISH and newest[1:]:
        newest = [(view, blocks(view.dossier, lang)) for view, _ in newest]
    for number, ((_, before), (view, now)) in enumerate(pairwise(newest), start=2):
        yield Version(number, view.at, changes(phrases(lang), before, now), _again_to(view.dossier.meeting, kind))


def _again_to(meeting: Meeting, kind: Kind) -> tuple[str, ...]:
    """Return who got the paper; what everybody gets went out when somebody said so."""
    if kind is not Kind.DESCRIPTIVE and Paper.MINUTES not in meeting.papers:
        return ()
    return tuple(person.id for person in recipients(meeting, kind))


@once
def _views(dossier: Dossier) -> tuple[_View, ...]:
    """Return what was known at the close, and after each act since, here or of consent in another meeting."""
    log = _may_have_gone_out(dossier.log)
    closes = next((i for i, entry in enumerate(log) if isinstance(entry.event, events.MeetingClosed)), None)
    if closes is None:
        return ()
    at, later = log[closes].at, log[closes + 1 :]
    said = [word.at for word in _words_elsewhere(dossier) if word.at > at]
    if not said and all(isinstance(entry.event, _NEVER_TOLD) for entry in later):
        return (_View(at, dossier),)
    state = replay(log[: closes + 1])
    views = (_View(at, _as_of(dossier, state, at)), *_since(dossier, log, closes, said))
    goes_on = dossier.series.newest.planned.number != dossier.number
    return (*views, _View(views[-1].at, dossier)) if goes_on else views


def _may_have_gone_out(log: Sequence[Recorded]) -> list[Recorded]:
    """Return a log without what was undone before the minutes were sent; what they said later is read by somebody."""
    first = next((i for i, each in enumerate(log) if _sends_minutes(each.event)), len(log))
    undone = undone_acts(log[:first])
    return [entry for entry in log if entry.act not in undone]


def _sends_minutes(event: Event) -> bool:
    return isinstance(event, events.PaperSent) and event.paper is Paper.MINUTES


def _since(dossier: Dossier, log: list[Recorded], closes: int, said: list[datetime]) -> Iterator[_View]:
    """Yield what was known after each act since the close, and when something was said of sharing elsewhere.

    The acts keep their order, whatever somebody did to a clock meanwhile. While a close is undone there is no paper.
    """
    so_far, later = log[: closes + 1], log[closes + 1 :]
    state = replay(so_far)
    closed = state.wall(state.last_at)
    instants = accumulate((max(entry.at, closed) for entry in later), max)
    acts: list[tuple[datetime, Recorded | None]] = [*zip(instants, later, strict=True), *((at, None) for at in said)]
    for at, entry in sorted(acts, key=lambda act: act[0]):
        if entry is not None:
            so_far.append(entry)
            state = replay(so_far) if isinstance(entry.event, events.Undone) else fold(state, entry)
        if state.stage in _MADE and not (entry and isinstance(entry.event, _NEVER_TOLD)):
            yield _View(at, _as_of(dossier, state, at), entry is None or _corrects(state, entry.event))


def _corrects(state: Meeting, event: Event) -> bool:
    return not isinstance(event, _STILL_WRITTEN) or written_after(state, state.last_at)


def _as_of(dossier: Dossier, state: Meeting, at: datetime) -> Dossier:
    """Return the dossier with the meeting as it stood, and with what had been said of sharing by then (R118)."""
    words = tuple(word for word in _words_elsewhere(dossier) if word.at <= at)
    before = (_saying(each, ()) for each in dossier.series.meetings if each.planned.number < dossier.number)
    meetings = (*before, _saying(state, (*state.minutes.consent.words, *words)))
    return Dossier(Series(dossier.series.ref, meetings), dossier.number, dossier.log)


def _words_elsewhere(dossier: Dossier) -> tuple[Word, ...]:
    others = (each for each in dossier.series.meetings if each.planned.number != dossier.number)
    return tuple(word for each in others for word in each.minutes.consent.words)


def _saying(meeting: Meeting, words: tuple[Word, ...]) -> Meeting:
    consent = replace(meeting.minutes.consent, words=words)
    return replace(meeting, minutes=replace(meeting.minutes, consent=consent))
