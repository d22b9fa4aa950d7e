"""The checklists of a meeting: those lines of its template that it can have (R36, R125, R126, R139)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.plan import Plan
from meeting.prepared import Item
from meeting.state import Meeting

_OF_CHILD = frozenset(
    {
        Item.CHILD_TALKED_WITH,
        Item.CHILD_KNOWS_FRAME,
        Item.CHILD_KNOWS_PURPOSE,
        Item.CHILD_KNOWS_WHO,
        Item.CHILD_TAKES_PART,
        Item.CHILD_TOLD,
    }
)
_OF_INTERPRETER = frozenset({Item.INTERPRETER_BRIEFED, Item.INTERPRETER_DEBRIEFED})


def before(meeting: Meeting) -> tuple[Item, ...]:
    """Return the lines of the checklist before the meeting, in the order of its template."""
    return _fitting(meeting.planned, meeting.planned.template.before)


def after(meeting: Meeting) -> tuple[Item, ...]:
    """Return the lines of the checklist after it."""
    return _fitting(meeting.planned, meeting.planned.template.after)


def _fitting(plan: Plan, items: Sequence[Item]) -> tuple[Item, ...]:
    """Leave out what is about a child or an interpreter where there is none."""
    child = bool(plan.child_absent_reason) or any(person.is_child or person.represents for person in plan.participants)
    out = frozenset() if child else _OF_CHILD
    out |= frozenset() if plan.interpreted else _OF_INTERPRETER
    return tuple(item for item in items if item not in out)
