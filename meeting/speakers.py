"""The speaking order: everybody in it ends in a final state, and nobody is passed over (R30, R100, R149)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from meeting.once import once
from meeting.order import in_round, order_of
from meeting.people import Participant
from meeting.presence import is_here
from meeting.state import Mark, Meeting, Round, Seat
from meeting.template import PhaseTemplate


class Status(StrEnum):
    """Where a person stands in a round."""

    WAITING = "waiting"
    HAS_FLOOR = "has_floor"
    HEARD = "heard"
    PASSED = "passed"
    PASSED_TWICE = "passed_twice"
    TO_RETURN = "to_return"
    HEARD_THROUGH = "heard_through"
    GONE = "gone"
    ABSENT = "absent"


FINAL = frozenset({Status.HEARD, Status.PASSED_TWICE, Status.HEARD_THROUGH, Status.GONE, Status.ABSENT})
"""States in which a round owes a person nothing more; someone gone unheard is named at the close."""

_QUEUE = (Status.WAITING, Status.TO_RETURN, Status.PASSED)
_FROM_MARK = {
    Mark.HEARD: Status.HEARD,
    Mark.PASSED_TWICE: Status.PASSED_TWICE,
    Mark.HEARD_THROUGH: Status.HEARD_THROUGH,
}


class Slot(Struct, frozen=True):
    """One place in the line-up of a phase."""

    person: Participant
    status: Status
    came_at: datetime | None = None
    """Steady instant of a late arrival."""
    through: str = ""
    """Who spoke for this person."""

    @property
    def final(self) -> bool:
        """Whether nothing more is owed to this person here."""
        return self.status in FINAL


@once
def line_up(meeting: Meeting, phase_id: str = "") -> tuple[Slot, ...]:
    """Return the round or presentation of the current or given phase, in order, the absent and the gone included."""
    phase_id = phase_id or meeting.phases.current
    if meeting.plan is None or not phase_id:
        return ()
    phase = meeting.plan.template.phase(phase_id)
    if not phase.has_order:
        return ()
    held = meeting.rounds.get(phase_id) or Round(phase_id, order_of(meeting, phase))
    seats = {seat.participant.id: seat for seat in meeting.presence.seats}
    # Who becomes the leader in the middle of a round keeps what happened in it.
    kept = {*held.marks, meeting.floor.holder if phase_id == meeting.phases.current else ""}
    return tuple(
        _slot(meeting, phase, held, seats[person_id])
        for person_id in held.order
        if person_id in kept or in_round(meeting, phase, seats[person_id])
    )


def _slot(meeting: Meeting, phase: PhaseTemplate, held: Round, seat: Seat) -> Slot:
    person_id = seat.participant.id
    opened = meeting.timebox.opened_at
    came = seat.stays[-1].start if seat.here else None
    return Slot(
        seat.participant,
        _status(meeting, phase, held, seat),
        came if came and opened and came > opened else None,
        held.through.get(person_id, ""),
    )


def _status(meeting: Meeting, phase: PhaseTemplate, held: Round, seat: Seat) -> Status:
    person = seat.participant
    if meeting.floor.holder == person.id and phase.id == meeting.phases.current:
        return Status.HAS_FLOOR
    mark = held.marks.get(person.id)
    if mark in _FROM_MARK:
        return _FROM_MARK[mark]
    if not seat.here:
        if person.is_child and (seat.stays or not meeting.planned.child_absent_reason):
            return Status.TO_RETURN
        return Status.GONE if seat.stays else Status.ABSENT
    return Status(mark.value) if mark else Status.WAITING


@once
def queue(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who gets the floor next, in order: a cut turn, the waiting, those to return to, those who passed once.

    A cut turn goes on even if it was the second one of somebody who was heard.
    """
    held = meeting.rounds.get(meeting.phases.current)
    if held is None:
        return ()
    slots = [slot for slot in line_up(meeting) if is_here(meeting, slot.person.id)]
    cut = [slot.person for slot in slots if slot.person.id == held.first and slot.status is not Status.HAS_FLOOR]
    owed = sorted((slot for slot in slots if slot.status in _QUEUE), key=lambda slot: _QUEUE.index(slot.status))
    return (*cut, *(slot.person for slot in owed if slot.person not in cut))


def next_up(meeting: Meeting) -> Participant | None:
    """Return who gets the floor next."""
    return next(iter(queue(meeting)), None)


def unheard(meeting: Meeting, phase_id: str = "") -> tuple[Slot, ...]:
    """Return who is in no final state, without the one who speaks: the count on the wall. An away child counts."""
    return tuple(slot for slot in line_up(meeting, phase_id) if not slot.final and slot.status is not Status.HAS_FLOOR)


def unheard_here(meeting: Meeting, phase_id: str = "") -> tuple[Slot, ...]:
    """Return those of `unheard` who are in the room: without a reason we do not go on before they are heard."""
    return tuple(slot for slot in unheard(meeting, phase_id) if is_here(meeting, slot.person.id))


def finished(meeting: Meeting, phase_id: str = "") -> bool:
    """Whether nobody in the room is in no final state, and nobody has the floor in this phase."""
    return all(slot.final or not is_here(meeting, slot.person.id) for slot in line_up(meeting, phase_id))


def left_unheard(meeting: Meeting, phase_id: str) -> tuple[Slot, ...]:
    """Return who left before being heard in a round; they are named at the close."""
    return tuple(slot for slot in line_up(meeting, phase_id) if slot.status is Status.GONE)


def ids(slots: Iterable[Slot]) -> tuple[str, ...]:
    """Return the participant ids of slots."""
    return tuple(slot.person.id for slot in slots)
