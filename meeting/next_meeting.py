"""The next meeting: agreed in the meeting, 8 to 11 weeks ahead in the presets (R85, R86, seed 002; R144, seed 004)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from meeting.state import Meeting

LOCAL = ZoneInfo("Europe/Copenhagen")


def local_day(instant: datetime) -> date:
    """Return the Danish date of an instant."""
    return instant.astimezone(LOCAL).date()


def days_until(meeting: Meeting, starts: datetime) -> int:
    """Return the days from this meeting to a next one that starts at a UTC instant."""
    return (local_day(starts) - local_day(meeting.planned.starts)).days


def weeks_until(meeting: Meeting, starts: datetime) -> int:
    """Return the weeks from this meeting to a next one, rounded."""
    return round(days_until(meeting, starts) / 7)


def inside(meeting: Meeting, starts: datetime) -> bool:
    """Whether a next meeting lies inside the template's weeks (R86: 56 to 77 days)."""
    least, most = meeting.planned.template.interval_weeks
    return least * 7 <= days_until(meeting, starts) <= most * 7
