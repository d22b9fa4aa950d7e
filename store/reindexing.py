"""Keeping the index tables in step with the log: with each append, after an undo, and for a newer indexer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

from store import index_tables, retention_tables
from store.across import index_across
from store.derived import Changes, Derived, derive, derive_texts
from store.driver import dbapi
from store.indexing import IndexChange, Indexer
from store.log import Row, split_meeting
from store.onlooker import Onlooker
from store.rows import holds_kind, meetings_of, read_meeting, series_events, since

_NOTHING_WITHHELD: Mapping[str, tuple[str, ...]] = {}
_ALL_MEETINGS = """
SELECT meeting FROM event UNION SELECT meeting FROM meeting
UNION SELECT meeting FROM agreement UNION SELECT meeting FROM person UNION SELECT meeting FROM said
"""


def index_added(connection: dbapi.Connection, meeting: str, added: Sequence[Row], indexer: Indexer) -> None:
    """Carry new rows of one meeting into the index tables; the caller holds the transaction."""
    changes = [(row, indexer.index(row)) for row in added]
    told = [change for _, change in changes if change]
    ref, _ = split_meeting(meeting)
    if _reaches_others(connection, meeting, changes, indexer):
        index_across(connection, meeting, added, indexer)
        return
    answers = [change.answer for change in told if change.answer]
    before = index_tables.read_some(connection, meeting, {meeting, *(f"{ref}/{answer.meeting}" for answer in answers)})
    after = before.copy()
    for row, change in changes:
        after.take(row, change)
    for answer in answers:
        after.answer(meeting, answer)
    if _settles(changes, before, indexer):
        after.settle(meeting, indexer.agreements(since(connection, meeting, 0), _NOTHING_WITHHELD))
    if after.meetings[meeting].record_filed:
        after.file(meeting, since(connection, meeting, 0), indexer)
    if any(change.replaces for change in told):
        before.texts = index_tables.read_texts(connection, meeting)
        after.texts = derive_texts(since(connection, meeting, 0), indexer)
    index_tables.write(connection, before, after)


def _settles(changes: Changes, before: Derived, indexer: Indexer) -> bool:
    """Whether agreements may have changed; replaying the meeting costs milliseconds, so not at every topic."""
    known = {agreement for _, agreement in before.agreements}
    return any(
        row.kind in indexer.settling or (change and any(each.of in known for each in change.labels))
        for row, change in changes
    )


def _reaches_others(connection: dbapi.Connection, meeting: str, changes: Changes, indexer: Indexer) -> bool:
    """Whether these rows change what is told of an earlier meeting, or a later one what they tell of this."""
    told = [change for _, change in changes if change]
    if any(change.undone or change.withholds or change.shares for change in told):
        return True
    ref, number = split_meeting(meeting)
    settles = any(row.kind in indexer.settling or (change and _rewrites(change)) for row, change in changes)
    if not settles and not any(change.labels for change in told):
        return False
    # Looking across the meetings takes ten times as long, so only where something of them may have to be hidden.
    if any(holds_kind(connection, each, indexer.withholding) for each in meetings_of(connection, ref)):
        return True
    later = (each for each in meetings_of(connection, ref) if read_meeting(each)[1] > number)
    return settles and any(holds_kind(connection, each, indexer.answering) for each in later)


def _rewrites(change: IndexChange) -> bool:
    return change.replaces is not None or (change.text is not None and change.text.adds)


def reindex_series(connection: dbapi.Connection, ref: str, indexer: Indexer) -> None:
    """Bring the index tables of one series in step with its rows; the caller holds the transaction."""
    index_tables.write(connection, *compared(connection, ref, indexer))


def reindex(connection: dbapi.Connection, indexer: Indexer, onlooker: Onlooker | None) -> None:
    """Bring the index tables of the whole store in step with the log; the caller holds the transaction.

    A store can be larger than the memory, so no more than one series is ever held.
    """
    meetings = series(connection)
    done, total = 0, sum(meetings.values())
    for ref, its in meetings.items():
        if onlooker:
            onlooker.indexed(done, total)
        reindex_series(connection, ref, indexer)
        done += its
    retention_tables.renew(connection, meetings)
    if onlooker:
        onlooker.indexed(total, total)
    connection.execute("UPDATE indexing SET version = ?", (indexer.version,))


def rebuild(connection: dbapi.Connection, indexer: Indexer, onlooker: Onlooker | None) -> None:
    """Make anew all that is derived from the log, also what SQLite finds rows by; the caller holds the transaction."""
    connection.execute("REINDEX")
    connection.execute("INSERT INTO said_fts (said_fts) VALUES ('rebuild')")
    reindex(connection, indexer, onlooker)


def compared(connection: dbapi.Connection, ref: str, indexer: Indexer) -> tuple[Derived, Derived]:
    """Return what the index tables say of a series, and what its rows say."""
    stored = index_tables.read(connection, meetings_of(connection, ref))
    return stored, derive(series_events(connection, ref), indexer)


def indexed_version(connection: dbapi.Connection) -> int:
    """Return the version of the indexer that wrote the index tables."""
    return cast("int", connection.execute("SELECT version FROM indexing").fetchone()[0])


def series(connection: dbapi.Connection) -> Mapping[str, int]:
    """The references of all series, in order, and how many meetings each has."""
    found = Counter(read_meeting(meeting)[0] for (meeting,) in connection.execute(_ALL_MEETINGS).fetchall())
    return dict(sorted(found.items()))
