"""Keeping the index tables in step with the log: with each append, after an undo, and for a newer indexer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from store import index_tables
from store.derived import Derived, derive
from store.driver import dbapi
from store.indexing import IndexChange, Indexer
from store.log import Row, split_meeting
from store.rows import holds_kind, meetings_of, read_meeting, series_events, since

_ALL_MEETINGS = """
SELECT meeting FROM event UNION SELECT meeting FROM meeting
UNION SELECT meeting FROM agreement UNION SELECT meeting FROM said
"""


def index_added(connection: dbapi.Connection, meeting: str, added: Sequence[Row], indexer: Indexer) -> None:
    """Carry new rows of one meeting into the index tables; the caller holds the transaction."""
    changes = [(row, indexer.index(row)) for row in added]
    if any(change and change.undone for _, change in changes):
        ref, _ = split_meeting(meeting)
        reindex_series(connection, ref, indexer)
        return
    named = [(of.meeting or meeting, of.agreement) for _, change in changes if change for of in change.agreements]
    before = index_tables.read_some(connection, meeting, named)
    after = before.copy()
    for row, change in changes:
        after.take(row, change)
    if _reaches_back(connection, meeting, [change for _, change in changes if change], indexer):
        before.texts = index_tables.read_texts(connection, meeting)
        after.texts = derive(since(connection, meeting, 0), indexer).texts
    index_tables.write(connection, before, after)


def _reaches_back(connection: dbapi.Connection, meeting: str, changes: Sequence[IndexChange], indexer: Indexer) -> bool:
    """Whether texts of earlier rows may come or go with these."""
    if any(change.replaces or change.withholds or change.shares for change in changes):
        return True
    touches = any(change.labels or (change.text and change.text.adds) for change in changes)
    # Working out the texts anew takes 20 ms after an hour of writing, and every topic that is noted is a label.
    return touches and holds_kind(connection, meeting, indexer.withholding)


def reindex_series(connection: dbapi.Connection, ref: str, indexer: Indexer) -> None:
    """Bring the index tables of one series in step with its rows; the caller holds the transaction."""
    index_tables.write(connection, *compared(connection, ref, indexer))


def reindex(connection: dbapi.Connection, indexer: Indexer) -> None:
    """Bring the index tables of the whole store in step with the log; the caller holds the transaction."""
    for ref in series(connection):
        reindex_series(connection, ref, indexer)
    connection.execute("UPDATE indexing SET version = ?", (indexer.version,))


def compared(connection: dbapi.Connection, ref: str, indexer: Indexer) -> tuple[Derived, Derived]:
    """Return what the index tables say of a series, and what its rows say."""
    stored = index_tables.read(connection, meetings_of(connection, ref))
    return stored, derive(series_events(connection, ref), indexer)


def indexed_version(connection: dbapi.Connection) -> int:
    """Return the version of the indexer that wrote the index tables."""
    return cast("int", connection.execute("SELECT version FROM indexing").fetchone()[0])


def series(connection: dbapi.Connection) -> Sequence[str]:
    """The references of all series, in order."""
    return sorted({read_meeting(meeting)[0] for (meeting,) in connection.execute(_ALL_MEETINGS).fetchall()})
