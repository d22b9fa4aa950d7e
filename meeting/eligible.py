"""Whom a list offers: for an agreement, for speaking on behalf of another, for leading and for writing."""

from __future__ import annotations

from meeting.agreements import refuse_responsible
from meeting.deciding.leading import CANNOT_LEAD, CANNOT_WRITE
from meeting.people import Participant
from meeting.presence import here
from meeting.state import Meeting


def everyone(meeting: Meeting) -> tuple[Participant, ...]:
    """Return everybody of the meeting, those in the room first, each part in file order."""
    seats = sorted(meeting.presence.seats, key=lambda seat: not seat.here)
    return tuple(seat.participant for seat in seats)


def responsible(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who can be responsible for an agreement: never a child (R96, seed 003), an interpreter or a companion."""
    return tuple(person for person in everyone(meeting) if refuse_responsible(meeting, person.id) is None)


def contributing(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who can take part in what is agreed: everybody but interpreters, children too (R96, seed 003)."""
    return tuple(person for person in everyone(meeting) if not person.is_interpreter)


def children(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the children an agreement can be about, in the room or not (R92, seed 003)."""
    return tuple(person for person in everyone(meeting) if person.is_child)


def voices(meeting: Meeting, person_id: str) -> tuple[Participant, ...]:
    """Return those in the room who can speak for a person; who is there to represent or support them comes first."""
    others = [person for person in here(meeting) if person.id != person_id and not person.is_interpreter]
    return tuple(sorted(others, key=lambda person: person_id not in (person.represents, person.supports)))


def leading(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who can take over the lead; a caseworker only with a reason (R69, seed 001)."""
    return tuple(
        person for person in _at_hand(meeting) if person.kind not in CANNOT_LEAD and person.id != meeting.lead.leader
    )


def writing(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who can take over the minutes (domain 2); the leader last, because of R53 (seed 000)."""
    free = (person for person in _at_hand(meeting) if person.kind not in CANNOT_WRITE)
    others = [person for person in free if person.id != meeting.lead.minute_taker]
    return tuple(sorted(others, key=lambda person: person.id == meeting.lead.leader))


def _at_hand(meeting: Meeting) -> tuple[Participant, ...]:
    """Return those in the room; before the opening nobody is, and everybody may come."""
    return here(meeting) if meeting.timebox.opened_at else everyone(meeting)
