"""The log of a meeting while it is played, in memory; it is then kept in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from store.log import Draft, Log, NewRow, Row


class Notebook:
    """As much of a log as a live meeting needs, in memory."""

    def __init__(self) -> None:
        self._new: list[NewRow] = []
        self._rows: list[Row] = []
        self._drafts: dict[tuple[str, str, str], Draft] = {}

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        """Let `decide` see what came after `after`, keep what it returns, and return all rows after `after`."""
        for new in decide(self.since(meeting, after)):
            seq = len(self._rows) + 1
            self._new.append(new)
            self._rows.append(
                Row(new.id, new.act, new.at, new.pane, new.kind, new.version, new.payload, meeting, seq, seq)
            )
        return self.since(meeting, after)

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows whose seq is greater than `after`; there is only one meeting."""
        del meeting
        return self._rows[after:]

    def touched(self) -> bool:
        """Whether anybody may have written lately: whoever plays does little else."""
        return True

    def begins(self, series: str) -> str:
        """Return the id of the first event; empty while there is none."""
        del series
        return self._rows[0].id if self._rows else ""

    def is_erased(self, begins: str) -> bool:
        """Whether the series was erased: nobody else has it."""
        del begins
        return False

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime, begins: str = "") -> None:
        """Keep the half-typed text of a field in place of what was kept before."""
        del begins
        self._drafts[meeting, pane, field] = Draft(meeting, pane, field, text, at)

    def drafts(self, meeting: str) -> Sequence[Draft]:
        """The drafts of a meeting, oldest first."""
        return sorted((draft for draft in self._drafts.values() if draft.meeting == meeting), key=lambda each: each.at)

    def drop_draft(self, meeting: str, pane: str, field: str) -> None:
        """Forget a draft; one that is not there is harmless."""
        self._drafts.pop((meeting, pane, field), None)

    def keep_in(self, log: Log, meeting: str) -> None:
        """Write the whole meeting to a log that has nothing of it, at once: each transaction costs a disk some time."""
        log.append(meeting, 0, lambda _: self._new)
