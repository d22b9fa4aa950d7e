"""Going through the agenda: phases in their order, nobody passed over (R30, R41, R102, R112, R138)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meeting import phases, presence, speakers
from meeting.breaks import break_min
from meeting.deciding.table import Decision, Table, gates
from meeting.events import (
    BreakEnded,
    BreakStarted,
    Event,
    OrderChanged,
    PhaseEntered,
    PointTicked,
    QuestionParked,
    QuestionTaken,
    TurnEnded,
)
from meeting.intents import ChangeOrder, EnterPhase, ParkQuestion, TakeQuestion, TickPoint
from meeting.minutes import asker, statement
from meeting.refusal import Refused, Why
from meeting.state import Meeting
from meeting.template import ForChildren, PhaseTemplate, RuleId

AUTHORITY_ROLE = "authority_role"
"""The point of the welcome in which the authority states its role (R138, seed 004)."""


def enter_phase(table: Table, intent: EnterPhase) -> Decision:
    """Go to a phase. Unheard people, a phase passed over and a child in the room each ask for themselves."""
    meeting = table.meeting
    target = _target(meeting, intent.phase)
    if isinstance(target, Refused):
        return target
    overridden = gates(meeting, _objections(meeting, target), intent.past)
    if isinstance(overridden, Refused):
        return overridden
    turn, box = meeting.floor.turn, meeting.timebox
    ending: list[Event] = [BreakEnded()] if box.break_now else [TurnEnded(turn.id)] if turn else []
    after: list[Event] = [BreakStarted(break_min(meeting))] if box.break_requested else []
    return (*overridden, *ending, PhaseEntered(target.id), *after)


def _target(meeting: Meeting, wanted: str) -> PhaseTemplate | Refused:
    if not wanted:
        return phases.following(meeting) or Refused(Why.LAST_PHASE)
    known = next((phase for phase in meeting.planned.template.phases if phase.id == wanted), None)
    if known is None or wanted == meeting.phases.current:
        return Refused(Why.NO_PHASE, what=wanted)
    return known


def _objections(meeting: Meeting, target: PhaseTemplate) -> list[tuple[Refused, RuleId]]:
    found: list[tuple[Refused, RuleId]] = []
    leaving = phases.current(meeting)
    forward = leaving is not None and phases.position(meeting, target.id) > phases.position(meeting, leaving.id)
    behind = tuple(_left_behind(meeting, target))
    if unheard := _unheard(meeting, (phase for phase in behind if phase.is_round)):
        found.append((Refused(Why.UNHEARD, unheard, target.id), RuleId.EVERYONE_HEARD))
    if unpresented := _unheard(meeting, (phase for phase in behind if not phase.is_round)):
        found.append((Refused(Why.NOT_PRESENTED, unpresented, target.id), RuleId.EVERYONE_PRESENTED))
    if leaving is not None and forward and AUTHORITY_ROLE in phases.open_points(meeting):
        found.append((Refused(Why.ROLE_NOT_STATED, what=target.id), RuleId.AUTHORITY_ROLE_STATED))
    skipped = _skipped(meeting, target)
    if skipped:
        found.append((Refused(Why.PHASE_ORDER, what=skipped), RuleId.PHASE_ORDER))
    children = tuple(child.id for child in presence.children_here(meeting))
    if children and target.for_children is ForChildren.NO:
        found.append((Refused(Why.CHILD_PRESENT, children, target.id), RuleId.CHILD_HEARS))
    return found


def _left_behind(meeting: Meeting, target: PhaseTemplate) -> Iterator[PhaseTemplate]:
    """The phases with an order that going to the target leaves behind; going back first is no way around them."""
    visits = [phases.position(meeting, entry.phase) for entry in meeting.phases.entries]
    for at, phase in enumerate(meeting.planned.template.phases[: phases.position(meeting, target.id)]):
        since = visits[::-1].index(at) if at in visits else None
        if phase.has_order and since is not None and max(visits[len(visits) - since :], default=-1) < at:
            yield phase


def _unheard(meeting: Meeting, left: Iterable[PhaseTemplate]) -> tuple[str, ...]:
    owed = (slot for phase in left for slot in speakers.unheard_here(meeting, phase.id))
    return tuple(dict.fromkeys(speakers.ids(owed)))


def _skipped(meeting: Meeting, target: PhaseTemplate) -> str:
    """The first phase between here and the target that was never entered; skipping one takes a reason (R112)."""
    here, there = (phases.position(meeting, phase) for phase in (meeting.phases.current, target.id))
    between = meeting.planned.template.phases[here + 1 : there]
    return next((phase.id for phase in between if not phases.visited(meeting, phase.id)), "")


def tick_point(table: Table, intent: TickPoint) -> Decision:
    """Tick off what was said or shown."""
    if intent.point not in phases.open_points(table.meeting):
        return Refused(Why.NO_CHANGE, what=intent.point)
    return (PointTicked(table.meeting.phases.current, intent.point),)


def change_order(table: Table, intent: ChangeOrder) -> Decision:
    """Put the round into the order the leader wants; the running turn is not touched."""
    held = table.meeting.rounds.get(table.meeting.phases.current)
    if held is None:
        return Refused(Why.NO_ROUND)
    if sorted(held.order) != sorted(intent.order):
        return Refused(Why.NOT_IN_ROUND, tuple(set(intent.order) ^ set(held.order)))
    if held.order == intent.order:
        return Refused(Why.NO_CHANGE)
    return (OrderChanged(held.phase, intent.order),)


def park_question(table: Table, intent: ParkQuestion) -> Decision:
    """Keep a question for the reflection (R104, seed 003); without a person it belongs to whoever has the floor."""
    if intent.statement:
        return _park_statement(table, intent.statement)
    return (QuestionParked(table.new_id(), intent.text, intent.person or table.meeting.floor.holder),)


def _park_statement(table: Table, statement_id: str) -> Decision:
    """Keep a statement as a question: on the wall stands whose it is, never its words, of a child's not even that."""
    item = statement(table.meeting, statement_id)
    if item is None or item.withdrawn:
        return Refused(Why.UNKNOWN_STATEMENT, what=statement_id)
    if any(question.statement == statement_id for question in table.meeting.questions):
        return Refused(Why.NO_CHANGE, what=statement_id)
    return (QuestionParked(table.new_id(), "", asker(table.meeting, item), statement_id),)


def take_question(table: Table, intent: TakeQuestion) -> Decision:
    """Take up a kept question."""
    if all(question.id != intent.question or question.taken for question in table.meeting.questions):
        return Refused(Why.NO_CHANGE, what=intent.question)
    return (QuestionTaken(intent.question),)
