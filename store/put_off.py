"""Which meetings of a series wait for a date, as the lists know them."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.state import Stage
from store.log import MeetingIndexRow


def without_date(series: Sequence[MeetingIndexRow]) -> tuple[MeetingIndexRow, ...]:
    """Return the meetings of a series, given by number, that were put off without a new date.

    A later meeting with a date takes their place.
    """
    waits = (row.stage == Stage.POSTPONED and not row.starts for row in series)
    overtaken = (any(later.starts for later in series[at:]) for at in range(1, len(series) + 1))
    return tuple(row for row, wait, over in zip(series, waits, overtaken, strict=True) if wait and not over)
