"""A log in memory, which a test can break."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from store.errors import SeriesErased, StoreError
from store.log import Draft, NewRow, Row


class MemoryLog:
    """As much of a `Log` as a live meeting uses."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.kept: dict[tuple[str, str, str], Draft] = {}
        """Drafts by meeting, pane and field."""
        self.read_only = False
        self.broken: StoreError | None = None
        """Raised instead of keeping anything."""
        self.unflushed: StoreError | None = None
        """Raised after rows were kept, as where a disk writes and does not flush."""
        self.unreadable: StoreError | None = None
        """Raised instead of reading anything."""
        self.gone: set[str] = set()
        """What the series begin with that were erased."""
        self.seems_touched = True
        """What it says to whoever asks whether anybody wrote."""

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        if self.broken is not None:
            raise self.broken
        if after > len(self.since(meeting, 0)):
            raise SeriesErased
        before = self.since(meeting, after)
        for new in decide(before):
            place = (meeting, len(self.since(meeting, 0)) + 1, len(self.rows) + 1)
            self.rows.append(Row(new.id, new.act, new.at, new.pane, new.kind, new.version, new.payload, *place))
        if self.unflushed is not None:
            raise self.unflushed
        return self.since(meeting, after)

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        if self.unreadable is not None:
            raise self.unreadable
        return [row for row in self.rows if row.meeting == meeting and row.seq > after]

    def touched(self) -> bool:
        return self.seems_touched

    def begins(self, series: str) -> str:
        return next((row.id for row in self.rows if row.meeting.rpartition("/")[0] == series), "")

    def erasures(self) -> int:
        return len(self.gone)

    def is_erased(self, begins: str) -> bool:
        return begins in self.gone

    def erase(self, series: str) -> None:
        self.gone.add(self.begins(series))
        self.rows = [row for row in self.rows if row.meeting.rpartition("/")[0] != series]

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime, begins: str = "") -> None:
        if begins in self.gone:
            raise SeriesErased
        if self.broken is not None:
            raise self.broken
        self.kept[meeting, pane, field] = Draft(meeting, pane, field, text, at)

    def drafts(self, meeting: str) -> Sequence[Draft]:
        if self.unreadable is not None:
            raise self.unreadable
        return sorted((draft for draft in self.kept.values() if draft.meeting == meeting), key=lambda each: each.at)

    def drop_draft(self, meeting: str, pane: str, field: str) -> None:
        if self.broken is not None:
            raise self.broken
        self.kept.pop((meeting, pane, field), None)
