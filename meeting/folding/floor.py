"""Facts about the floor: at most one person has it, and turns never overlap."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from meeting.events import (
    FloorGiven,
    HeardThroughAnother,
    InterjectionEnded,
    InterjectionStarted,
    InterpretingEnded,
    InterpretingStarted,
    TurnDeferred,
    TurnEnded,
    TurnInterrupted,
    TurnPassed,
    TurnStartCorrected,
)
from meeting.folding.inapplicable import InapplicableError, require_people
from meeting.folding.rounds import called, marked, round_of, with_round
from meeting.presence import is_here
from meeting.state import Called, Floor, Mark, Meeting, Stay, Turn, TurnEnd


def _running(meeting: Meeting, turn_id: str) -> Turn:
    turn = meeting.floor.turn
    if turn is None or turn.id != turn_id:
        raise InapplicableError(turn_id)
    return turn


def _with_turn(meeting: Meeting, turn: Turn) -> Meeting:
    return replace(meeting, floor=replace(meeting.floor, turns=(*meeting.floor.turns[:-1], turn)))


def _closed(spans: tuple[Stay, ...], at: datetime) -> tuple[Stay, ...]:
    if spans and spans[-1].end is None:
        return (*spans[:-1], replace(spans[-1], end=at))
    return spans


def given(meeting: Meeting, event: FloorGiven, at: datetime) -> Meeting:
    """Begin a turn."""
    if meeting.floor.turn is not None or meeting.timebox.break_now is not None or not is_here(meeting, event.person):
        raise InapplicableError(event.person)
    turn = Turn(event.turn, event.person, meeting.phases.current, at)
    return replace(meeting, floor=replace(meeting.floor, turns=(*meeting.floor.turns, turn)))


def _end(meeting: Meeting, turn_id: str, at: datetime, how: TurnEnd) -> Meeting:
    turn = _running(meeting, turn_id)
    ended = replace(
        turn,
        end=at,
        released_at=at,
        ended_by=how,
        pauses=_closed(turn.pauses, at),
        interpreted=_closed(turn.interpreted, at),
    )
    floor = Floor((*meeting.floor.turns[:-1], ended), at)
    return replace(meeting, floor=floor)


def ended(meeting: Meeting, event: TurnEnded, at: datetime) -> Meeting:
    """End a turn; the person was heard."""
    turn = _running(meeting, event.turn)
    return marked(_end(meeting, event.turn, at, TurnEnd.HEARD), turn.phase, turn.person, Mark.HEARD)


def interrupted(meeting: Meeting, event: TurnInterrupted, at: datetime) -> Meeting:
    """Cut a turn for a break; whoever had it goes on first."""
    turn = _running(meeting, event.turn)
    meeting = _end(meeting, event.turn, at, TurnEnd.INTERRUPTED)
    held = meeting.rounds.get(turn.phase)
    return with_round(meeting, replace(held, first=turn.person)) if held and turn.person in held.order else meeting


def passed(meeting: Meeting, event: TurnPassed, at: datetime) -> Meeting:
    """A person passed; the second time is final. Who was heard before stays heard."""
    held = round_of(meeting, meeting.phases.current)
    if event.turn:
        meeting = _end(meeting, event.turn, at, TurnEnd.PASSED)
    else:
        meeting = called(meeting, held.phase, Called(event.person, Mark.PASSED, at))
    match held.marks.get(event.person):
        case Mark.HEARD | Mark.HEARD_THROUGH as kept:
            return marked(meeting, held.phase, event.person, kept, held.through.get(event.person, ""))
        case Mark.PASSED | Mark.PASSED_TWICE:
            return marked(meeting, held.phase, event.person, Mark.PASSED_TWICE)
        case _:
            return marked(meeting, held.phase, event.person, Mark.PASSED)


def deferred(meeting: Meeting, event: TurnDeferred, at: datetime) -> Meeting:
    """We return to a person later."""
    held = round_of(meeting, meeting.phases.current)
    if event.turn:
        meeting = _end(meeting, event.turn, at, TurnEnd.DEFERRED)
    else:
        meeting = called(meeting, held.phase, Called(event.person, Mark.TO_RETURN, at))
    return marked(meeting, held.phase, event.person, Mark.TO_RETURN)


def heard_through(meeting: Meeting, event: HeardThroughAnother, at: datetime) -> Meeting:
    """A person was heard through another."""
    require_people(meeting, event.person, event.through)
    meeting = called(meeting, event.phase, Called(event.person, Mark.HEARD_THROUGH, at, event.through))
    return marked(meeting, event.phase, event.person, Mark.HEARD_THROUGH, event.through)


def corrected(meeting: Meeting, event: TurnStartCorrected) -> Meeting:
    """Move the start of the running turn; the turn before ends there, but never later than its own key said."""
    turn = _running(meeting, event.turn)
    start = turn.start - timedelta(seconds=event.earlier_s)
    turns = list(meeting.floor.turns[:-1])
    if turns and turns[-1].released_at is not None:
        turns[-1] = replace(turns[-1], end=max(turns[-1].start, min(turns[-1].released_at, start)))
    return replace(meeting, floor=replace(meeting.floor, turns=(*turns, replace(turn, start=start))))


def interjected(meeting: Meeting, event: InterjectionStarted, at: datetime) -> Meeting:
    """A short word pauses the floor."""
    turn = _running(meeting, event.turn)
    if meeting.floor.paused:
        raise InapplicableError(event.turn)
    return _with_turn(meeting, replace(turn, pauses=(*turn.pauses, Stay(at))))


def returned(meeting: Meeting, event: InterjectionEnded, at: datetime) -> Meeting:
    """The floor goes back to whoever had it."""
    turn = _running(meeting, event.turn)
    if not meeting.floor.paused:
        raise InapplicableError(event.turn)
    return _with_turn(meeting, replace(turn, pauses=_closed(turn.pauses, at)))


def interpreting(meeting: Meeting, event: InterpretingStarted, at: datetime) -> Meeting:
    """The interpreter speaks."""
    turn = _running(meeting, event.turn)
    if meeting.floor.interpreting:
        raise InapplicableError(event.turn)
    return _with_turn(meeting, replace(turn, interpreted=(*turn.interpreted, Stay(at))))


def own_speech(meeting: Meeting, event: InterpretingEnded, at: datetime) -> Meeting:
    """The person speaks again."""
    turn = _running(meeting, event.turn)
    if not meeting.floor.interpreting:
        raise InapplicableError(event.turn)
    return _with_turn(meeting, replace(turn, interpreted=_closed(turn.interpreted, at)))
