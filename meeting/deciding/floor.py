"""Who gets the floor. One key a turn; nothing goes on by itself (R99, R149)."""

from __future__ import annotations

from datetime import datetime, timedelta

from meeting import breaks, phases, speakers
from meeting.deciding.table import Decision, Table, gate
from meeting.events import (
    BreakEnded,
    BreakStarted,
    Event,
    FloorGiven,
    HeardThroughAnother,
    InterjectionEnded,
    InterjectionStarted,
    InterpretingEnded,
    InterpretingStarted,
    Reason,
    RuleOverridden,
    TurnDeferred,
    TurnEnded,
    TurnPassed,
    TurnStartCorrected,
)
from meeting.fold import apply_all
from meeting.intents import CorrectStart, GiveFloor, HearThrough
from meeting.order import in_round
from meeting.presence import interpreters_here, is_here, seat
from meeting.refusal import Refused, Why
from meeting.speakers import Status
from meeting.state import Meeting, Turn
from meeting.template import RuleId, Strength

JUST_GIVEN = timedelta(seconds=1)
"""A held space repeats 30 times a second and would walk through the round (screens 5)."""


def next_speaker(table: Table) -> Decision:
    """Space: end the turn, the floor to the next one; in a break: we go on with the floor free."""
    meeting, turn = table.meeting, table.meeting.floor.turn
    if meeting.timebox.break_now is not None:
        return (BreakEnded(),)
    if turn is not None and table.now - turn.start < JUST_GIVEN:
        return Refused(Why.JUST_GIVEN)
    if turn is not None:
        return going_on(table, (TurnEnded(turn.id),))
    if meeting.timebox.break_requested:
        return (BreakStarted(breaks.break_min(meeting)),)
    phase = phases.current(meeting)
    if phase is None or not phase.has_order:
        return Refused(Why.NO_ROUND)
    upcoming = speakers.next_up(meeting)
    return (FloorGiven(table.new_id(), upcoming.id),) if upcoming else Refused(Why.ALL_HEARD)


def going_on(table: Table, facts: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the facts that end a turn, and what follows: the break that was asked for, or the next one's turn."""
    before = table.meeting
    if before.timebox.break_requested:
        return (*facts, BreakStarted(breaks.break_min(before)))
    upcoming = speakers.next_up(apply_all(before, facts, table.now))
    if upcoming is None or upcoming.id == before.floor.holder:
        return facts
    return (*facts, FloorGiven(table.new_id(), upcoming.id))


def free_floor(table: Table) -> Decision:
    """End the turn; nobody has the floor, or the break that was asked for begins."""
    meeting, turn = table.meeting, table.meeting.floor.turn
    if turn is None:
        return Refused(Why.NOBODY_HAS_FLOOR)
    if meeting.timebox.break_requested:
        return (TurnEnded(turn.id), BreakStarted(breaks.break_min(meeting)))
    return (TurnEnded(turn.id),)


def give_floor(table: Table, intent: GiveFloor) -> Decision:
    """Give the floor to somebody; nobody has a second turn before all had one, unless the leader says so (design 3)."""
    meeting, person, turn = table.meeting, intent.person, table.meeting.floor.turn
    if meeting.timebox.break_now is not None:
        return Refused(Why.IN_BREAK)
    if refused := _refuse_person(meeting, person):
        return refused
    if turn is not None and turn.person == person:
        return Refused(Why.ALREADY_HAS_FLOOR, (person,))
    overridden: tuple[Event, ...] = ()
    others = speakers.ids(speakers.unheard_here(meeting))
    phase = phases.current(meeting)
    if phase is not None and phase.is_round and _was_heard(meeting, person) and others:
        refused = Refused(Why.ALREADY_HEARD, (person, *others))
        decision = gate(meeting, refused, RuleId.SECOND_TURN, confirmed=intent.confirmed, only=Strength.WARN)
        if isinstance(decision, Refused):
            return decision
        overridden = (RuleOverridden(RuleId.SECOND_TURN, Reason.LEADER_DECIDES, (person,)),)
    ended: tuple[Event, ...] = (TurnEnded(turn.id),) if turn is not None else ()
    return (*overridden, *ended, FloorGiven(table.new_id(), person))


def _refuse_person(meeting: Meeting, person: str) -> Refused | None:
    if seat(meeting, person) is None:
        return Refused(Why.UNKNOWN_PERSON, (person,))
    return None if is_here(meeting, person) else Refused(Why.NOT_HERE, (person,))


def _was_heard(meeting: Meeting, person: str) -> bool:
    heard = {Status.HEARD, Status.HEARD_THROUGH, Status.PASSED_TWICE}
    return any(slot.person.id == person and slot.status in heard for slot in speakers.line_up(meeting))


def pass_turn(table: Table) -> Decision:
    """Whoever has the floor passes: asked again at the end, twice is final."""
    turn = _turn_in_round(table.meeting)
    return turn if isinstance(turn, Refused) else going_on(table, (TurnPassed(turn.person, turn.id),))


def defer(table: Table) -> Decision:
    """We return to whoever has the floor later in the round."""
    turn = _turn_in_round(table.meeting)
    return turn if isinstance(turn, Refused) else going_on(table, (TurnDeferred(turn.person, turn.id),))


def _turn_in_round(meeting: Meeting) -> Turn | Refused:
    if (turn := meeting.floor.turn) is None:
        return _nobody(meeting)
    phase, found = phases.current(meeting), seat(meeting, turn.person)
    if phase is None or not phase.is_round:
        return Refused(Why.NO_ROUND)
    if found is None or not in_round(meeting, phase, found):
        return Refused(Why.NOT_IN_ROUND, (turn.person,))
    return turn


def _nobody(meeting: Meeting) -> Refused:
    upcoming = speakers.next_up(meeting)
    return Refused(Why.NOBODY_HAS_FLOOR, (upcoming.id,) if upcoming else ())


def hear_through(table: Table, intent: HearThrough) -> Decision:
    """A person in the round was heard through another, who may be a representative or anybody here."""
    meeting = table.meeting
    phase = intent.phase or meeting.phases.current
    held = meeting.rounds.get(phase)
    if held is None or not meeting.planned.template.phase(phase).is_round:
        return Refused(Why.NO_ROUND)
    if intent.person not in held.order or intent.person == intent.through:
        return Refused(Why.NOT_IN_ROUND, (intent.person,))
    if refused := _refuse_person(meeting, intent.through):
        return refused
    if meeting.floor.holder == intent.person and phase == meeting.phases.current:
        return Refused(Why.ALREADY_HAS_FLOOR, (intent.person,))
    slot = next((slot for slot in speakers.line_up(meeting, phase) if slot.person.id == intent.person), None)
    if slot is not None and slot.status is Status.HEARD:
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (HeardThroughAnother(phase, intent.person, intent.through),)


def interject(table: Table) -> Decision:
    """A short word pauses the floor; again: it goes back."""
    floor = table.meeting.floor
    if floor.turn is None:
        return _nobody(table.meeting)
    return (InterjectionEnded(floor.turn.id),) if floor.paused else (InterjectionStarted(floor.turn.id),)


def interpret(table: Table) -> Decision:
    """The interpreter speaks; again: own speech. Never required."""
    floor = table.meeting.floor
    if floor.turn is not None and floor.interpreting:
        return (InterpretingEnded(floor.turn.id),)
    if not interpreters_here(table.meeting):
        return Refused(Why.NO_INTERPRETER)
    return _nobody(table.meeting) if floor.turn is None else (InterpretingStarted(floor.turn.id),)


def correct_start(table: Table, intent: CorrectStart) -> Decision:
    """Move the start of the running turn: never before the turn before it began, never into a break or the future."""
    turn = table.meeting.floor.turn
    if turn is None:
        return _nobody(table.meeting)
    wanted = turn.start - timedelta(seconds=intent.earlier_s)
    start = min(max(wanted, _earliest_start(table.meeting)), table.now)
    earlier_s = (turn.start - start).total_seconds()
    return (TurnStartCorrected(turn.id, earlier_s),) if earlier_s else Refused(Why.NO_CHANGE, (turn.person,))


def _earliest_start(meeting: Meeting) -> datetime:
    box = meeting.timebox
    bounds = [held.end for held in box.breaks if held.end] + [stay.end for stay in box.pauses if stay.end]
    bounds += [turn.start for turn in meeting.floor.turns[-2:-1]]
    bounds += [box.opened_at] if box.opened_at else []
    return max(bounds, default=meeting.last_at)
