"""The calls of the log by which a series goes for good, or comes back because somebody wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from meeting.danish_time import local_day
from store import erase, rows, tombstones
from store.erased import Erased
from store.importing import let_in, take_in
from store.log import NewRow, split_meeting
from store.newer import refuse_newer
from store.sqlite_session import Session
from store.translated import translated


class ErasingLog(Session):
    """The part of a log that knows of erasures."""

    def take_in(
        self, series: str, logs: Mapping[str, Sequence[NewRow]], *, although_erased: bool = False
    ) -> Mapping[str, int]:
        """Add to each meeting of a series the rows it lacks, and return how many; raises `Differs` or `WasErased`."""
        for meeting in logs:
            split_meeting(meeting)
        with self._writing():
            lifted = let_in(self._connection, self.path, series, logs, although_erased=although_erased)
            added = take_in(self._connection, series, logs, self._indexer)
            # Cut off after the commit, the mark would call for erasing what somebody wants back; cut off here, the
            # store still has it.
            with translated(self.path):
                tombstones.lift_beside(self.path, lifted)
        return added

    def erase(self, series: str) -> Erased:
        """Remove a series so that none of its words is left; `ErasedNotEmptied` while that cannot be."""
        self._require_writing()
        self._forget_what_was_asked()
        with self._asking():
            # It would not know of every place where a newer one keeps words.
            refuse_newer(self._connection, self.path, self._indexer)
            return erase.erase(self._connection, self.path, series, local_day(datetime.now(UTC)))

    def begins(self, series: str) -> str:
        """Return the id of the first event of a series, by which a pane knows it again; empty where there is none."""
        with self._asking():
            return rows.begins(self._connection, series)

    def is_erased(self, begins: str) -> bool:
        """Whether the series or the meeting that begins with this event was erased.

        A pane asks as often as it looks for news: where no other connection has written, no table is asked again.
        """
        with self._asking():
            asked = (begins, rows.version(self._connection))
            if asked != self._not_erased:
                is_erased = tombstones.is_marked(self._connection, begins)
                self._not_erased = None if is_erased else asked
            return self._not_erased is None

    def erasures(self) -> int:
        """Return a number that is another one once a series was erased, or came back: how many tombstones there are."""
        with self._asking():
            return tombstones.count(self._connection)

    def traces(self, series: str) -> Erased:
        """Return how much there is of a series, half-made plans too; `finished` where an erasure was broken off."""
        with self._asking():
            return erase.traces(self._connection, series)

    def erase_copy(self, series: str, of: Path) -> Erased:
        """Remove a series from this earlier copy of the store at `of`, and whatever has a tombstone there."""
        self._require_writing()
        with self._asking():
            return erase.erase_copy(self._connection, of, series, local_day(datetime.now(UTC)))

    def has_erased(self, of: Path) -> bool:
        """Whether anything here has a tombstone beside the store at `of`, or an erasure here was broken off."""
        with self._asking():
            return erase.has_marked(self._connection, of)

    def erase_marked(self, of: Path) -> Erased:
        """Remove from this file, which may be a copy of the store at `of`, whatever has a tombstone there."""
        self._require_writing()
        with self._asking():
            return erase.erase_marked(self._connection, of)
