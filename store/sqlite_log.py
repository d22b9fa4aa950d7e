"""The log on SQLite: every call in one transaction, every error a sentence, and usable again after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from meeting.danish_time import local_day
from meeting.retention import Retained
from store import access, check, drafts, erase, home_tables, index_tables, retention_tables, rows, search
from store.connection import transaction
from store.driver import dbapi
from store.errors import OpenedForReading
from store.home_tables import HomeRows
from store.importing import take_in
from store.indexing import Indexer
from store.log import Access, AgreementIndexRow, Draft, MeetingIndexRow, NewRow, Row, SearchHit, split_meeting
from store.reindexing import index_added
from store.touched import Touched
from store.translated import translated


class SqliteLog:
    """A `Log` in one file; get one from `open_store`."""

    def __init__(self, connection: dbapi.Connection, path: Path, indexer: Indexer, *, read_only: bool) -> None:
        self._connection = connection
        self._indexer = indexer
        self.path = path
        self.read_only = read_only
        self._touched = Touched(path)
        self._nothing_new: tuple[str, int, int] | None = None
        """A meeting, a seq and the version of the file in which nothing came after it."""

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        """Let `decide` see what came after `after`, keep what it returns, and return all rows after `after`."""
        split_meeting(meeting)
        with self._writing():
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
        with translated(self.path):
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
        with translated(self.path):
            return rows.follow(self._connection, number)

    def newest(self) -> int:
        """Return the number of the newest row; 0 in an empty store."""
        with translated(self.path):
            return rows.newest(self._connection)

    def meetings(self) -> Sequence[MeetingIndexRow]:
        """All meetings, latest start first; those without a start come last."""
        with translated(self.path):
            return index_tables.meetings(self._connection)

    def agreements(self, ref: str) -> Sequence[AgreementIndexRow]:
        """The agreements of a series, in the order of its meetings."""
        with translated(self.path):
            return index_tables.agreements(self._connection, rows.meetings_of(self._connection, ref))

    def home(self, begins: datetime, ends: datetime, until: datetime, most: int) -> HomeRows:
        """What the home screen shows of a day, with what may be owed until an instant and so many series at most."""
        with translated(self.path):
            return home_tables.home_rows(self._connection, begins, ends, until, most)

    def retained(self, today: date, most: int) -> Retained:
        """What is to be erased on a local day, and what is over and waits to be filed, so many of each at most."""
        with translated(self.path):
            return retention_tables.retained(self._connection, today, most)

    def series_events(self, ref: str) -> Sequence[Row]:
        """The rows of all meetings of a series, meeting by meeting."""
        with translated(self.path):
            return rows.series_events(self._connection, ref)

    def search(self, words: str, limit: int = 50, within: Collection[str] | None = None) -> Sequence[SearchHit]:
        """Texts that hold every word or a longer word that begins with it, and what the filters say, newest first."""
        with translated(self.path):
            return search.search(self._connection, words, limit, within, local_day(datetime.now(UTC)))

    def take_in(self, series: str, logs: Mapping[str, Sequence[NewRow]]) -> Mapping[str, int]:
        """Add to each meeting of a series the rows it lacks, and return how many; raises `Differs`."""
        for meeting in logs:
            split_meeting(meeting)
        with self._writing():
            return take_in(self._connection, series, logs, self._indexer)

    def note_access(self, noted: Access) -> None:
        """Keep who opened the store to write or took something out of it; erased with its series."""
        with self._writing():
            access.note(self._connection, noted)

    def accesses(self, series: str = "") -> Sequence[Access]:
        """Who had the store open to write and who took something out of it, oldest first; of one series, or of all."""
        with translated(self.path):
            return access.notes(self._connection, series)

    def erase(self, series: str) -> None:
        """Remove a series so that none of its words is left; `ErasedNotEmptied` while a reader prevents that."""
        self._require_writing()
        with translated(self.path):
            erase.erase(self._connection, series)

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime) -> None:
        """Keep the half-typed text of a field in place of what was kept before."""
        with self._writing():
            drafts.save_draft(self._connection, Draft(meeting, pane, field, text, at))

    def drafts(self, meeting: str) -> Sequence[Draft]:
        """The drafts of a meeting, oldest first."""
        with translated(self.path):
            return drafts.drafts(self._connection, meeting)

    def drop_draft(self, meeting: str, pane: str, field: str) -> None:
        """Forget a draft; one that is not there is harmless."""
        with self._writing():
            drafts.drop_draft(self._connection, meeting, pane, field)

    def check(self) -> Sequence[str]:
        """Look the whole store through and return a sentence per problem."""
        with translated(self.path):
            return check.check(self._connection, self._indexer)

    def close(self) -> None:
        """Let go of the store; closing twice is harmless."""
        with translated(self.path):
            self._connection.close()

    @contextmanager
    def _writing(self) -> Generator[None]:
        self._require_writing()
        # The version of the file does not tell what this connection writes itself.
        self._nothing_new = None
        with translated(self.path), transaction(self._connection):
            yield

    def _require_writing(self) -> None:
        if self.read_only:
            raise OpenedForReading(path=self.path)
