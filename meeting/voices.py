"""Who was heard in a part of the meeting: when, through whom, and who went before their turn (R30, R100, R149)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting import speakers
from meeting.speakers import Slot, Status
from meeting.state import Meeting, Stay, TurnEnd


class Voice(Struct, frozen=True):
    """One person in the order of a part."""

    person: str
    status: Status
    turns: tuple[Stay, ...] = ()
    """Steady; what was passed or put off is none."""
    through: str = ""
    """Who spoke for this person."""
    through_at: datetime | None = None
    left_at: datetime | None = None
    """When somebody who was not heard went."""


class Count(Struct, frozen=True):
    """How many were heard themselves, of those who should have been."""

    heard: int
    of: int


_HEARD = frozenset({Status.HEARD, Status.PASSED_TWICE, Status.HAS_FLOOR})
"""Whoever was asked twice and passed had the chance to speak (scenario 6)."""
_SPOKEN = frozenset({TurnEnd.HEARD, TurnEnd.INTERRUPTED, None})


def voices(meeting: Meeting, phase_id: str) -> tuple[Voice, ...]:
    """Return everybody in the order of a part who came to the meeting; none for a part without an order."""
    return tuple(
        _voice(meeting, phase_id, slot)
        for slot in speakers.line_up(meeting, phase_id)
        if slot.status is not Status.ABSENT
    )


def count(heard: tuple[Voice, ...]) -> Count:
    """Return how many had the floor themselves, or passed when they were asked again."""
    return Count(sum(voice.status in _HEARD for voice in heard), len(heard))


def missed(heard: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Return who did not have the floor, in order."""
    return tuple(voice for voice in heard if voice.status not in _HEARD)


def _voice(meeting: Meeting, phase_id: str, slot: Slot) -> Voice:
    person = slot.person.id
    held = meeting.rounds.get(phase_id)
    calls = held.called if held and slot.through else ()
    seat = next(seat for seat in meeting.presence.seats if seat.participant.id == person)
    return Voice(
        person,
        slot.status,
        tuple(
            Stay(turn.start, turn.end)
            for turn in meeting.floor.turns
            if (turn.phase, turn.person) == (phase_id, person) and turn.ended_by in _SPOKEN
        ),
        slot.through,
        next((call.at for call in reversed(calls) if (call.person, call.through) == (person, slot.through)), None),
        seat.stays[-1].end if slot.status is Status.GONE and seat.stays else None,
    )
