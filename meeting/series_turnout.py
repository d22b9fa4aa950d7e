"""Who came to a meeting and who was heard there, in counts; whoever was not is named with what became of it (R30)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from meeting import phases, speakers
from meeting.people import Participant
from meeting.speakers import Slot, Status
from meeting.state import Meeting, Seat

_HEARD = frozenset({Status.HEARD, Status.PASSED_TWICE, Status.HAS_FLOOR})
"""Whoever was asked twice and passed had the chance to speak (scenario 6)."""


class NotHeard(Struct, frozen=True):
    """Somebody who came, and had no turn of their own in one of the rounds."""

    person: Participant
    left_at: datetime | None = None
    """Steady instant at which they went before their turn; None for whoever stayed."""
    through: str = ""
    """Who spoke for them."""


class Turnout(Struct, frozen=True):
    """Who of those with a turn came, and how many of them were heard in every round that was held."""

    present: int
    interpreters: int
    heard: int
    not_heard: tuple[NotHeard, ...] = ()


def turnout(meeting: Meeting) -> Turnout:
    """Return who came to a meeting and was heard; the leader, who gives the floor, is not counted (R29, seed 000)."""
    seats = {seat.participant.id: seat for seat in meeting.presence.seats}
    came = {person for person, seat in seats.items() if seat.stays}
    rounds = [phase.id for phase in phases.rounds(meeting)]
    held = [phase for phase in rounds if phases.visited(meeting, phase)]
    everybody = {slot.person.id for phase in held or rounds for slot in speakers.line_up(meeting, phase)} & came
    slots = [slot for phase in held for slot in speakers.line_up(meeting, phase) if slot.person.id in everybody]
    missed = tuple(_missed(seats, slots))
    return Turnout(
        len(everybody),
        sum(seats[person].participant.is_interpreter for person in came),
        len(everybody) - len(missed) if held else 0,
        missed,
    )


def _missed(seats: Mapping[str, Seat], slots: Iterable[Slot]) -> Iterable[NotHeard]:
    """Yield each person once, by the last round in which they had no turn of their own."""
    last: dict[str, Slot] = {slot.person.id: slot for slot in slots if slot.status not in _HEARD}
    for person, slot in last.items():
        # A child goes in and out by plan, and is spoken for where it is not there.
        left_at = None if slot.person.is_child else seats[person].stays[-1].end
        yield NotHeard(slot.person, left_at, slot.through)
