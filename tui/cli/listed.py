"""The meetings of a store as the lists show them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from meeting.state import Stage
from tui.view.plain import Listed

if TYPE_CHECKING:
    from store.log import Log, MeetingIndexRow


def listed(log: Log) -> list[Listed]:
    """Return every meeting of a store, without a name in it."""
    return [_listed(row) for row in log.meetings()]


def _listed(row: MeetingIndexRow) -> Listed:
    starts = datetime.fromisoformat(row.starts).astimezone(UTC) if row.starts else None
    return Listed(f"{row.ref}/{row.number}", starts, row.place, Stage(row.stage or Stage.EMPTY))
