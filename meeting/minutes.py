"""What stands in the minutes: statements, goals and scales by id, and what touches a topic nobody may share."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.presence import seat
from meeting.state import Goal, Meeting, Scale, Statement


def statement(meeting: Meeting, statement_id: str) -> Statement | None:
    """Return the statement with this id, also a withdrawn one, or None."""
    return next((item for item in meeting.minutes.statements if item.id == statement_id), None)


def goal(meeting: Meeting, goal_id: str) -> Goal | None:
    """Return the goal with this id, or None."""
    return next((item for item in meeting.minutes.goals if item.id == goal_id), None)


def scale(meeting: Meeting, scale_id: str) -> Scale | None:
    """Return the scale with this id, or None."""
    return next((item for item in meeting.minutes.scales if item.id == scale_id), None)


def is_childs(meeting: Meeting, item: Statement) -> bool:
    """Whether a child said it; such a statement never leaves for the wall (R40, seed 000)."""
    found = seat(meeting, item.said.person)
    return found is not None and found.participant.is_child


def topics(meeting: Meeting, of: str) -> tuple[str, ...]:
    """Return the topics that a statement or an agreement touches."""
    return meeting.minutes.consent.topics.get(of, ())


def withheld(meeting: Meeting, of: str) -> bool:
    """Whether a statement or an agreement touches a topic whose consent was withdrawn (R118, seed 004; scenario 8)."""
    return any(topic in meeting.minutes.consent.withdrawn for topic in topics(meeting, of))


def topic_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return topics as they are kept: each once, in lower case, without white space around."""
    return tuple(dict.fromkeys(name for each in names if (name := " ".join(each.casefold().split()))))
