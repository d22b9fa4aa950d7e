"""The next meeting: agreed in the meeting, 8 to 11 weeks ahead in the presets (R85, R86, seed 002; R144, seed 004)."""

from __future__ import annotations

from datetime import date, datetime

from meeting.calendar import weeks_between, window
from meeting.danish_time import local_day
from meeting.state import Meeting

_WEEK = 7
_FEW = 2 * _WEEK


def weeks_until(meeting: Meeting, starts: datetime) -> int:
    """Return the weeks from this meeting to a next one, never rounded into the template's weeks from outside them."""
    held, day = local_day(meeting.planned.starts), local_day(starts)
    return weeks_between(held, day, meeting.planned.template.interval_weeks)


def days_until(meeting: Meeting, day: date) -> int:
    """Return the days from this meeting to a day where weeks say too little: 1 to 13, but no whole week; else 0."""
    days = (day - local_day(meeting.planned.starts)).days
    return days if 0 < days < _FEW and days % _WEEK else 0


def inside(meeting: Meeting, starts: datetime) -> bool:
    """Whether a next meeting lies inside the template's weeks (R86: 56 to 77 days)."""
    first, last = window(local_day(meeting.planned.starts), meeting.planned.template.interval_weeks)
    return first <= local_day(starts) <= last
