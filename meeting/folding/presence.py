"""Facts about who came and went."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.events import (
    Arrived,
    InterpreterAwaited,
    InterpreterModeChanged,
    LeaderReplaced,
    Left,
    MinuteTakerReplaced,
    WaitFor,
    WalkedIn,
)
from meeting.folding.inapplicable import InapplicableError, require_people
from meeting.order import placed
from meeting.people import Participant
from meeting.presence import seat
from meeting.state import Meeting, Seat, Stage, Stay


def _seat(meeting: Meeting, person: str) -> Seat:
    found = seat(meeting, person)
    if found is None:
        raise InapplicableError(person)
    return found


def _with_seat(meeting: Meeting, changed: Seat) -> Meeting:
    seats = tuple(changed if seat.participant.id == changed.participant.id else seat for seat in meeting.presence.seats)
    return replace(meeting, presence=replace(meeting.presence, seats=seats))


def arrived(meeting: Meeting, event: Arrived, at: datetime) -> Meeting:
    """A person came."""
    found = _seat(meeting, event.person)
    if found.here:
        raise InapplicableError(event.person)
    meeting = _with_seat(meeting, replace(found, stays=(*found.stays, Stay(at))))
    if meeting.presence.awaited == event.person:
        meeting = replace(meeting, presence=replace(meeting.presence, awaited=""))
    return meeting


def left(meeting: Meeting, event: Left, at: datetime) -> Meeting:
    """A person left."""
    found = _seat(meeting, event.person)
    if not found.here or meeting.floor.holder == event.person:
        raise InapplicableError(event.person)
    return _with_seat(meeting, replace(found, stays=(*found.stays[:-1], replace(found.stays[-1], end=at))))


def walked_in(meeting: Meeting, event: WalkedIn, at: datetime) -> Meeting:
    """Somebody unplanned joined; they get a place in their group in every round that is laid out.

    Before the opening they only get a seat: the roll call says whether they are in the room.
    """
    newcomer: Participant = event.participant
    if seat(meeting, newcomer.id) is not None or meeting.stage not in {Stage.PLANNED, Stage.OPEN}:
        raise InapplicableError(newcomer.id)
    template = meeting.planned.template
    rounds = {
        phase: replace(held, order=placed(meeting, template.phase(phase), held.order, newcomer))
        for phase, held in meeting.rounds.items()
    }
    stays = (Stay(at),) if meeting.stage is Stage.OPEN else ()
    seats = (*meeting.presence.seats, Seat(newcomer, stays, walked_in=True))
    return replace(meeting, presence=replace(meeting.presence, seats=seats), rounds=rounds)


def awaited(meeting: Meeting, event: InterpreterAwaited) -> Meeting:
    """The leader waits for the interpreter."""
    _seat(meeting, event.person)
    waiting = event.person if event.wait_for is WaitFor.ARRIVAL else ""
    return replace(meeting, presence=replace(meeting.presence, awaited=waiting))


def mode_changed(meeting: Meeting, event: InterpreterModeChanged) -> Meeting:
    """An interpreter takes part in another way."""
    found = _seat(meeting, event.person)
    return _with_seat(meeting, replace(found, participant=replace(found.participant, mode=event.mode)))


def role_taken(meeting: Meeting, event: LeaderReplaced | MinuteTakerReplaced) -> Meeting:
    """Another leads the meeting, or takes the minutes."""
    require_people(meeting, event.person)
    if isinstance(event, LeaderReplaced):
        return replace(meeting, lead=replace(meeting.lead, leader=event.person))
    return replace(meeting, lead=replace(meeting.lead, minute_taker=event.person))
