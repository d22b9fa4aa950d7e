"""Which meetings of a series wait for a date, as the lists know them: put off without one, or never begun."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.state import Stage
from store.log import MeetingIndexRow

TO_COME = frozenset({Stage.PLANNED, Stage.POSTPONED})
"""The stages of a meeting that has not begun."""


def without_date(series: Sequence[MeetingIndexRow]) -> tuple[MeetingIndexRow, ...]:
    """Return the meetings of a series, given by number, that were put off without a new date.

    A later meeting with a date takes their place.
    """
    waits = (row.stage == Stage.POSTPONED and not row.starts for row in series)
    overtaken = (any(later.starts for later in series[at:]) for at in range(1, len(series) + 1))
    return tuple(row for row, wait, over in zip(series, waits, overtaken, strict=True) if wait and not over)


def missed(series: Sequence[MeetingIndexRow], today: date) -> tuple[tuple[MeetingIndexRow, date], ...]:
    """Return the last meeting of a series, given by number, if its local day went by and it never began; with that day.

    Of an earlier one nothing is owed: the series went on without it.
    """
    last = series[-1:]
    days = ((row, local_day(datetime.fromisoformat(row.starts))) for row in last if row.starts and row.stage in TO_COME)
    return tuple((row, day) for row, day in days if day < today)
