"""How long a meeting of a series lasted, and the longest time people worked without a break (R35, seed 000)."""

from __future__ import annotations

from datetime import timedelta

from meeting.course import breaks, work
from meeting.state import Meeting


def lasted(meeting: Meeting) -> timedelta:
    """Return how long a meeting lasted as far as it is told, with its breaks, without the times it was broken off."""
    spans = (*work(meeting, meeting.last_at), *breaks(meeting, meeting.last_at))
    return sum((until - since for since, until in spans), timedelta())


def longest_work(meeting: Meeting) -> timedelta:
    """Return the longest stretch of work without a break; nothing before the opening."""
    spans = work(meeting, meeting.last_at)
    return max((until - since for since, until in spans), default=timedelta())
