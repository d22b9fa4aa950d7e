"""Arrivals, departures, walk-ins and the interpreter who is not there."""

from __future__ import annotations

from meeting.deciding.table import Decision, Table
from meeting.events import (
    Arrived,
    Event,
    FrameChanged,
    InterpreterAwaited,
    InterpreterModeChanged,
    InterpretingEnded,
    Left,
    TurnEnded,
    WaitFor,
    WalkedIn,
)
from meeting.intents import Arrive, AwaitInterpreter, ChangeFrame, Leave, WalkIn
from meeting.people import Mode
from meeting.presence import interpreters_here, seat
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage


def arrive(table: Table, intent: Arrive) -> Decision:
    """A planned person came, or came back."""
    found = seat(table.meeting, intent.person)
    if found is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    return Refused(Why.ALREADY_HERE, (intent.person,)) if found.here else (Arrived(intent.person),)


def leave(table: Table, intent: Leave) -> Decision:
    """A person leaves; with the floor, the turn ends; with the last interpreter, interpreting does."""
    found = seat(table.meeting, intent.person)
    if found is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    if not found.here:
        return Refused(Why.NOT_HERE, (intent.person,))
    return (*_ended_by_leaving(table.meeting, intent.person), Left(intent.person))


def _ended_by_leaving(meeting: Meeting, person: str) -> tuple[Event, ...]:
    turn = meeting.floor.turn
    if turn is None:
        return ()
    if turn.person == person:
        return (TurnEnded(turn.id),)
    alone = tuple(interpreter.id for interpreter in interpreters_here(meeting)) == (person,)
    return (InterpretingEnded(turn.id),) if alone and meeting.floor.interpreting else ()


def walk_in(table: Table, intent: WalkIn) -> Decision:
    """Somebody unplanned joins, or is added to the roll call before the opening; ids stay unique."""
    newcomer = intent.participant
    if table.meeting.stage not in {Stage.PLANNED, Stage.OPEN}:
        return Refused(Why.CLOSED if table.meeting.stage is Stage.CLOSED else Why.NOT_OPEN)
    if seat(table.meeting, newcomer.id) is not None or not newcomer.id or not newcomer.name.strip():
        return Refused(Why.UNKNOWN_PERSON, (newcomer.id,))
    return (WalkedIn(newcomer),)


def await_interpreter(table: Table, intent: AwaitInterpreter) -> Decision:
    """Wait for the interpreter, or go on by phone: then the interpreter is here (scenario 1)."""
    found = seat(table.meeting, intent.person)
    if found is None or not found.participant.is_interpreter:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    if found.here:
        return Refused(Why.ALREADY_HERE, (intent.person,))
    waited = InterpreterAwaited(intent.person, intent.wait_for)
    if intent.wait_for is WaitFor.ARRIVAL:
        return (waited,)
    by_phone = InterpreterModeChanged(intent.person, Mode.PHONE)
    came: tuple[Event, ...] = (Arrived(intent.person),) if table.meeting.stage is Stage.OPEN else ()
    return (waited, by_phone, *came)


def change_frame(table: Table, intent: ChangeFrame) -> Decision:
    """Use the timebox with or without an interpreter; the leader is asked, it never changes by itself (R32, R34)."""
    if intent.interpreted == table.meeting.timebox.interpreted:
        return Refused(Why.NO_CHANGE)
    return (FrameChanged(intent.interpreted),)
