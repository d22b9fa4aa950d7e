"""The log on SQLite: every call in one transaction, every error a sentence, and usable again after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from meeting.danish_time import local_day
from meeting.retention import Retained
from store import (
    access,
    check,
    copying,
    drafts,
    home_tables,
    index_tables,
    retention_tables,
    rows,
    search,
    torn_log,
)
from store.erasing_log import ErasingLog
from store.errors import SeriesErased
from store.finding import Finding
from store.holdings import Holdings, holdings
from store.home_tables import HomeRows
from store.log import Access, AgreementIndexRow, Draft, MeetingIndexRow, NewRow, Row, SearchHit, split_meeting
from store.onlooker import Onlooker
from store.reading import allow_only_reading
from store.reindexing import index_added, rebuild


class SqliteLog(ErasingLog):
    """A `Log` in one file; get one from `open_store`."""

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        """Let `decide` see what came after `after`, keep what it returns, and return all rows after `after`.

        Raises `SeriesErased` where `after` itself is gone.
        """
        split_meeting(meeting)
        with self._writing():
            if not rows.holds(self._connection, meeting, after):
                raise SeriesErased
            before = rows.since(self._connection, meeting, after)
            added = [row for new in decide(before) if (row := rows.add(self._connection, meeting, new))]
            if added:
                index_added(self._connection, meeting, added, self._indexer)
        return [*before, *added]

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows of a meeting whose seq is greater than `after`.

        A pane that was told of a touch asks thirty times a second for a while, mostly for nothing: where no other
        connection has written, the tables are not asked again.
        """
        with self._asking():
            asked = (meeting, after, rows.version(self._connection))
            if asked == self._nothing_new:
                return []
            found = rows.since(self._connection, meeting, after)
            self._nothing_new = None if found else asked
            return found

    def touched(self) -> bool:
        """Whether anybody may have written lately; costs little, on whatever thread, and proves nothing."""
        return self._touched.lately()

    def follow(self, number: int) -> Sequence[Row]:
        """Rows of all meetings whose number is greater than `number`, in the order they were kept."""
        with self._asking():
            return rows.follow(self._connection, number)

    def newest(self) -> int:
        """Return the number of the newest row; 0 in an empty store."""
        with self._asking():
            return rows.newest(self._connection)

    def meetings(self) -> Sequence[MeetingIndexRow]:
        """All meetings, latest start first; those without a start come last."""
        with self._asking():
            return index_tables.meetings(self._connection)

    def agreements(self, ref: str) -> Sequence[AgreementIndexRow]:
        """The agreements of a series, in the order of its meetings."""
        with self._asking():
            return index_tables.agreements(self._connection, rows.meetings_of(self._connection, ref))

    def home(self, begins: datetime, ends: datetime, until: datetime, most: int) -> HomeRows:
        """What the home screen shows of a day, with what may be owed until an instant and so many series at most."""
        with self._asking():
            return home_tables.home_rows(self._connection, begins, ends, until, most)

    def retained(self, today: date, most: int) -> Retained:
        """What is to be erased on a local day, and what is over and waits to be filed, so many of each at most."""
        with self._asking():
            return retention_tables.retained(self._connection, today, most)

    def series_events(self, ref: str) -> Sequence[Row]:
        """The rows of all meetings of a series, meeting by meeting."""
        with self._asking():
            return rows.series_events(self._connection, ref)

    def search(self, words: str, limit: int = 50, within: Collection[str] | None = None) -> Sequence[SearchHit]:
        """Texts that hold every word or a longer word that begins with it, and what the filters say, newest first."""
        with self._asking():
            return search.search(self._connection, words, limit, within, local_day(datetime.now(UTC)))

    def note_access(self, noted: Access) -> None:
        """Keep who opened the store to write or took something out of it; erased with its series."""
        with self._writing():
            access.note(self._connection, noted)

    def accesses(self, series: str = "") -> Sequence[Access]:
        """Who had the store open to write and who took something out of it, oldest first; of one series, or of all."""
        with self._asking():
            return access.notes(self._connection, series)

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime, begins: str = "") -> None:
        """Keep the half-typed text of a field in place of what was kept; raises `SeriesErased` as `is_erased` says."""
        with self._writing():
            drafts.save_draft(self._connection, Draft(meeting, pane, field, text, at), begins)

    def drafts(self, meeting: str) -> Sequence[Draft]:
        """The drafts of a meeting, oldest first."""
        with self._asking():
            return drafts.drafts(self._connection, meeting)

    def drop_draft(self, meeting: str, pane: str, field: str) -> None:
        """Forget a draft; one that is not there is harmless."""
        with self._writing():
            drafts.drop_draft(self._connection, meeting, pane, field)

    def require_newest(self) -> None:
        """Raise `NewestDamaged` if what was kept last cannot be read any more, though what was kept before can."""
        with self._asking():
            torn_log.require_newest(self._connection, self.path)

    def copied(self, target: Path) -> Holdings:
        """Copy the whole store to a new file, under the same key, and return what is in it; others may write on."""
        self.require_newest()
        # What was opened to read may make no other file but this one.
        self._connection.set_authorizer(None)
        try:
            with self._asking():
                return copying.copied(self._connection, target)
        finally:
            if self.read_only:
                allow_only_reading(self._connection)

    def holdings(self) -> Holdings:
        """Return how much there is in the log."""
        with self._asking():
            return holdings(self._connection)

    def check(self) -> Sequence[Finding]:
        """Look the whole store through and return what is wrong."""
        with self._asking():
            return check.check(self._connection, self._indexer, self.path)

    def rebuild(self, onlooker: Onlooker | None = None) -> None:
        """Make anew all that is derived from the log: lists, search, and what SQLite finds rows by."""
        with self._writing():
            rebuild(self._connection, self._indexer, onlooker)
