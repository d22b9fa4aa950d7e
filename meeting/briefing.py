"""What a leader reads before a meeting, so that it takes five minutes (R88, seed 002).

Nothing stands here that later consent or a child's words withhold (R118, seed 004; R40, seed 000).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from meeting.additions import additions, newest_said
from meeting.board import Counts, counts, less, more
from meeting.carrying_on import carried_on
from meeting.evaluation import told
from meeting.minutes import is_childs
from meeting.people import Participant
from meeting.prepared import Prepared, Sharing
from meeting.series import Series, agreements, shared_now
from meeting.series_agreements import Promise, asked_for, upcoming
from meeting.series_aims import Aim, ScaleLine, aims, scale_lines
from meeting.series_outstanding import Outstanding, outstanding
from meeting.state import Meeting, Stage, Statement
from meeting.template import PhaseTemplate


class Company(Struct, frozen=True):
    """Who comes, against who came before; the leader is not among them, interpreters and companions are."""

    new: tuple[Participant, ...] = ()
    """Never there before; empty before a first meeting, where everybody is new."""
    absent: tuple[Participant, ...] = ()
    """There before, but not at the last meeting."""
    gone: tuple[Participant, ...] = ()
    """There at the last meeting, and not on the list any more."""


class SummedUp(Struct, frozen=True):
    """What a part of the last meeting came to."""

    phase: PhaseTemplate
    text: str
    added: tuple[str, ...] = ()
    """What was added after the close, the oldest first."""


class Wishes(Struct, frozen=True):
    """What was wished for at the last meeting by a child and on its behalf."""

    own: int = 0
    """How many wishes the child had in its own words, which stay with it (R40, seed 000)."""
    through: tuple[tuple[str, str], ...] = ()
    """Who speaks for the child, a participant id, and what they said it wishes."""


class Briefing(Struct, frozen=True):
    """A series as it stands before its next meeting."""

    coming: Meeting | None = None
    """The next meeting as it is planned, or the one that goes on; None where none is planned."""
    last: Meeting | None = None
    """The last meeting before it that was held, as it may be read now."""
    company: Company = Company()
    asked: tuple[Promise, ...] = ()
    """The agreements that wait for an answer."""
    left: tuple[Outstanding, ...] = ()
    """What else the last meeting left."""
    goals: tuple[Aim, ...] = ()
    scales: tuple[ScaleLine, ...] = ()
    """Those that were answered."""
    said: Counts = Counts(0, 0, 0)
    """How many statements there were last time."""
    summed_up: tuple[SummedUp, ...] = ()
    """In the order of the agenda."""
    differently: tuple[str, ...] = ()
    """What the last evaluation wants otherwise, not by whom."""
    sharing: Mapping[str, Mapping[str, Sharing]] = {}
    """Topic → whose it is, a participant id → how it may be told of (R118, seed 004)."""

    def wishes(self, child: Participant) -> Wishes:
        """Return what a child wished for at the last meeting, itself and through whoever speaks for it."""
        return _wishes(self.last, child) if self.last else Wishes()


def briefing(series: Series) -> Briefing:
    """Return what there is to read up on before the next meeting of a series."""
    coming = _coming(series)
    held = [meeting for meeting in series.held if meeting is not coming]
    last = shared_now(series, held[-1]) if held else None
    asked = _asked(series, coming)
    found = Briefing(
        coming,
        last,
        _company(coming, held),
        asked,
        goals=tuple(aim for aim in aims(series) if not aim.dropped_in),
        scales=tuple(scale for scale in scale_lines(series) if any(scale.answers.values())),
        sharing=_sharing(series, coming),
    )
    if last is None:
        return found
    refs = {promise.ref for promise in asked}
    return replace(
        found,
        left=tuple(each for each in outstanding(series, last) if each.agreement not in refs),
        said=counts(last),
        summed_up=tuple(_summed_up(last)),
        differently=told(last).texts,
    )


def _coming(series: Series) -> Meeting | None:
    if not series.meetings or series.newest.stage in (Stage.OPEN, Stage.PAUSED):
        return series.newest if series.meetings else None
    return upcoming(series.meetings)


def _sharing(series: Series, coming: Meeting | None) -> Mapping[str, Mapping[str, Sharing]]:
    """Return how topics may be told of at the next meeting, as far as it was said before it and at earlier ones."""
    if not series.meetings:
        return {}
    plan = replace((coming or series.newest).planned, prepared=Prepared())
    earlier = [each for each in series.meetings if each is not coming and each.planned.number < plan.number]
    carried = carried_on((*earlier, coming or series.newest), plan)
    return carried.prepared.sharing


def _asked(series: Series, coming: Meeting | None) -> tuple[Promise, ...]:
    """Return what the next meeting asks for; while it is not planned, all that is open."""
    promises = agreements(series)
    if coming is None:
        return tuple(promise for promise in promises if promise.is_open)
    return asked_for(promises, coming.planned.number)


def _company(coming: Meeting | None, held: list[Meeting]) -> Company:
    if coming is None or not held:
        return Company()
    plan = coming.planned
    came = [{seat.participant.id: seat.participant for seat in each.presence.seats if seat.stays} for each in held]
    ever, last = {person for each in came for person in each}, came[-1]
    listed = [person for person in plan.participants if person.id != plan.leader]
    ids = {person.id for person in plan.participants}
    return Company(
        tuple(person for person in listed if person.id not in ever),
        tuple(person for person in listed if person.id in ever and person.id not in last),
        tuple(person for person in last.values() if person.id not in ids and person.id != held[-1].planned.leader),
    )


def _summed_up(meeting: Meeting) -> Iterator[SummedUp]:
    for phase in meeting.planned.template.phases:
        if found := meeting.minutes.sum_ups.get(phase.id):
            added = (each.text for each in additions(meeting, phase.id) if each.text.strip())
            yield SummedUp(phase, found.text, tuple(added))


def _wishes(meeting: Meeting, child: Participant) -> Wishes:
    seats = (seat.participant for seat in meeting.presence.seats)
    speak_for = {person.id for person in seats if person.represents == child.id}
    wished = (*more(meeting), *less(meeting))
    own = sum(is_childs(meeting, item) and _says(meeting, item) == child.id for item in wished)
    through = (item for item in wished if _says(meeting, item) in speak_for and not is_childs(meeting, item))
    return Wishes(own, tuple((_says(meeting, item), newest_said(meeting, item).text) for item in through))


def _says(meeting: Meeting, item: Statement) -> str:
    return newest_said(meeting, item).person
