"""A log in memory, which a test can break."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from store.errors import StoreError
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
        self.unreadable: StoreError | None = None
        """Raised instead of reading anything."""
        self.seems_touched = True
        """What it says to whoever asks whether anybody wrote."""

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        if self.broken is not None:
            raise self.broken
        before = self.since(meeting, after)
        for new in decide(before):
            place = (meeting, len(self.since(meeting, 0)) + 1, len(self.rows) + 1)
            self.rows.append(Row(new.id, new.act, new.at, new.pane, new.kind, new.version, new.payload, *place))
        return self.since(meeting, after)

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        if self.unreadable is not None:
            raise self.unreadable
        return [row for row in self.rows if row.meeting == meeting and row.seq > after]

    def touched(self) -> bool:
        return self.seems_touched

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime) -> None:
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
