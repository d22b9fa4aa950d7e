"""Who came to a meeting and who was heard there, in counts; whoever was not is named with what became of it (R30)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting import phases, speakers
from meeting.people import Participant
from meeting.presence import person
from meeting.state import Meeting, Seat
from meeting.voices import missed, voices


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
    seats = {seat.participant.id: seat for seat in meeting.presence.seats if seat.stays}
    rounds = [phase.id for phase in phases.rounds(meeting)]
    held = [phase for phase in rounds if phases.visited(meeting, phase)]
    in_order = {slot.person.id for phase in held or rounds for slot in speakers.line_up(meeting, phase)}
    unheard: dict[str, NotHeard] = {}
    for phase in held:
        for voice in missed(voices(meeting, phase)):
            if voice.person in seats:
                went = _went(meeting, seats[voice.person], phase)
                unheard[voice.person] = NotHeard(person(meeting, voice.person), went, voice.through)
    present = len(in_order & seats.keys())
    interpreters = sum(seat.participant.is_interpreter for seat in seats.values())
    return Turnout(present, interpreters, present - len(unheard) if held else 0, tuple(unheard.values()))


def _went(meeting: Meeting, seat: Seat, phase_id: str) -> datetime | None:
    """A child goes in and out by plan, and whoever went after a part had another reason not to be heard in it."""
    end = seat.stays[-1].end
    over = [entry.end for entry in meeting.phases.entries if entry.phase == phase_id][-1]
    before = end is not None and (over is None or end <= over)
    return end if before and not seat.participant.is_child else None
