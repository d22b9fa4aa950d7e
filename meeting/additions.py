"""What was added to a closed meeting: its words stay, and what should be told otherwise is dated (scenario 15)."""

from __future__ import annotations

from datetime import datetime

from meeting.agreement_terms import Terms
from meeting.danish_time import local_day
from meeting.state import Addition, Meeting, Stage, Statement
from meeting.statement_terms import Said


def additions(meeting: Meeting, of: str) -> tuple[Addition, ...]:
    """Return what was added to a statement, an agreement, or the sum-up of a phase, the oldest first."""
    return tuple(each for each in meeting.minutes.additions if each.of == of)


def only_adds(meeting: Meeting) -> bool:
    """Whether what stands in the minutes is not changed any more, but added to."""
    return meeting.stage is Stage.CLOSED


def stands(meeting: Meeting, item: Statement) -> bool:
    """Whether a statement belongs to the minutes of a closed meeting; what was only written since may be taken out."""
    closed = meeting.timebox.closed_at
    return only_adds(meeting) and closed is not None and item.at <= closed


def newest_said(meeting: Meeting, item: Statement) -> Said:
    """Return a statement as it should be told by now."""
    return next((each.said for each in reversed(additions(meeting, item.id)) if each.said is not None), item.said)


def newest_terms(meeting: Meeting, agreement: str, terms: Terms) -> Terms:
    """Return an agreement that stands with these terms as it should be told by now."""
    return next((each.terms for each in reversed(additions(meeting, agreement)) if each.terms is not None), terms)


def written_after(meeting: Meeting, at: datetime) -> bool:
    """Whether something was written on a later day than the meeting closed, at a steady instant."""
    closed = meeting.timebox.closed_at
    return closed is not None and local_day(meeting.wall(at)) > local_day(meeting.wall(closed))
