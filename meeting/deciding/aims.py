"""Common goals and scales (R9, seed 000; domain 1.4)."""

from __future__ import annotations

from meeting.deciding.table import Decision, Table
from meeting.evaluation_terms import Group, span
from meeting.events import GoalDropped, GoalSet, ScaleAnswered, ScaleAsked, ScaleDropped
from meeting.intents import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from meeting.minutes import goal, scale
from meeting.presence import seat
from meeting.refusal import Refused, Why


def set_goal(table: Table, intent: SetGoal) -> Decision:
    """Put a goal into words, or into other words."""
    if not intent.text.strip():
        return Refused(Why.LACKS_TEXT)
    known = goal(table.meeting, intent.goal) if intent.goal else None
    if known is not None and known.text == intent.text and not known.dropped:
        return Refused(Why.NO_CHANGE, what=intent.goal)
    return (GoalSet(intent.goal or table.new_id(), intent.text),)


def drop_goal(table: Table, intent: DropGoal) -> Decision:
    """Take a goal away."""
    known = goal(table.meeting, intent.goal)
    return Refused(Why.NO_CHANGE, what=intent.goal) if known is None or known.dropped else (GoalDropped(known.id),)


def ask_scale(table: Table, intent: AskScale) -> Decision:
    """Put a question that is answered by a number, or put it in other words."""
    if not intent.text.strip():
        return Refused(Why.LACKS_TEXT)
    known = scale(table.meeting, intent.scale) if intent.scale else None
    if known is None:
        return (ScaleAsked(intent.scale or table.new_id(), intent.text, intent.goal),)
    if known.text == intent.text and not known.dropped:
        return Refused(Why.NO_CHANGE, what=known.id)
    return (ScaleAsked(known.id, intent.text, known.goal),)


def drop_scale(table: Table, intent: DropScale) -> Decision:
    """Take a scale away."""
    known = scale(table.meeting, intent.scale)
    return Refused(Why.NO_CHANGE, what=intent.scale) if known is None or known.dropped else (ScaleDropped(known.id),)


def answer_scale(table: Table, intent: AnswerScale) -> Decision:
    """Keep somebody's number; a child gives one of five smileys."""
    found, known = seat(table.meeting, intent.person), scale(table.meeting, intent.scale)
    if known is None or known.dropped:
        return Refused(Why.UNKNOWN_SCALE, what=intent.scale)
    if found is None or found.participant.is_interpreter:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    allowed = span(Group.CHILD if found.participant.is_child else Group.PROFESSIONALS)
    if intent.value not in allowed:
        return Refused(Why.OUT_OF_SCALE, (intent.person,), f"{allowed[0]}-{allowed[-1]}")
    if known.answers.get(intent.person) == intent.value:
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (ScaleAnswered(known.id, intent.person, intent.value),)
