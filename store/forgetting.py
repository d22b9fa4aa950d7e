"""Taking everything of a series out of the tables, and then out of the pages they leave behind.

Secure deletion alone leaves some: a page that SQLite packs anew keeps stale bytes, and the search index keeps words
that divide its pages. So the search index is made again from the texts that stay, and the file is written anew.
"""

from __future__ import annotations

from typing import cast

from store.drafts import drop_draft
from store.driver import dbapi
from store.erased import NOTHING, Erased
from store.half_made import NEW_SERIES, half_made
from store.named_places import blank_places
from store.retention_tables import settle
from store.rows import meetings_of, series_events
from store.tombstones import digest

_EVERYWHERE = (
    "DELETE FROM said WHERE meeting = ?",
    "DELETE FROM agreement WHERE meeting = ?",
    "DELETE FROM person WHERE meeting = ?",
    "DELETE FROM meeting WHERE meeting = ?",
    f"DELETE FROM draft WHERE meeting = ? AND meeting <> '{NEW_SERIES}'",  # noqa: S608 - our own name
    "DELETE FROM event WHERE meeting = ?",
)
_NOTES = "DELETE FROM access WHERE series = ?1 OR substr(series, 1, length(?1) + 1) = ?1 || '/'"
_HOW_MANY_DRAFTS = "SELECT count(*) FROM draft WHERE meeting = ?"
_HOW_MANY_NOTES = "SELECT count(*) FROM access WHERE series = ?1 OR substr(series, 1, length(?1) + 1) = ?1 || '/'"
_PENDING = ""
"""A name no series has, in the place of the one that is erased: it says that the pages are still to be emptied."""


def traces(connection: dbapi.Connection, ref: str) -> Erased:
    """Return how much of a series there is, and the tombstones it would get; it stays as it is."""
    if not ref:
        return NOTHING
    meetings, rows = meetings_of(connection, ref), series_events(connection, ref)
    half = half_made(connection, ref)
    drafts = sum(_count(connection, _HOW_MANY_DRAFTS, meeting) for meeting in meetings) + len(half)
    marks = dict.fromkeys((*(row.id for row in rows if row.seq == 1), *(draft.pane for draft in half)))
    notes = _count(connection, _HOW_MANY_NOTES, ref)
    return Erased(len(meetings), len(rows), drafts, notes, tuple(map(digest, marks)))


def forget(connection: dbapi.Connection, ref: str) -> Erased:
    """Delete every row of a series, and note that the pages are to be emptied; the caller holds the transaction.

    Return how much went; nothing is noted where nothing was there.
    """
    found = traces(connection, ref)
    if found == NOTHING:
        return found
    for draft in half_made(connection, ref):
        drop_draft(connection, draft.meeting, draft.pane, draft.field)
    blank_places(connection, ref, series_events(connection, ref))
    # The log lets go only of a series that is named here.
    connection.execute("INSERT INTO erasing (ref) VALUES (?)", (ref,))
    for meeting in meetings_of(connection, ref):
        for statement in _EVERYWHERE:
            connection.execute(statement, (meeting,))
    settle(connection, ref)
    connection.execute(_NOTES, (ref,))
    connection.execute("INSERT INTO said_fts (said_fts) VALUES ('rebuild')")
    pend(connection)
    return found


def pend(connection: dbapi.Connection) -> None:
    """Note that the pages are to be emptied; the caller holds the transaction."""
    connection.execute("DELETE FROM erasing")
    connection.execute("INSERT INTO erasing (ref) VALUES (?)", (_PENDING,))


def is_pending(connection: dbapi.Connection) -> bool:
    """Whether rows were deleted whose words may still stand in pages of the file."""
    return bool(_count(connection, "SELECT count(*) FROM erasing"))


def emptied(connection: dbapi.Connection) -> bool:
    """Write the file anew, so that no page holds what was deleted; False while another window holds old pages."""
    try:
        connection.execute("VACUUM")
    except dbapi.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            return False
        raise
    if not _checkpointed(connection):
        return False
    connection.execute("DELETE FROM erasing")
    _checkpointed(connection)
    return True


def _checkpointed(connection: dbapi.Connection) -> bool:
    """Whether everything in the write-ahead log stands in the file, and the log is empty."""
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _count(connection: dbapi.Connection, question: str, *values: str) -> int:
    return cast("int", connection.execute(question, values).fetchone()[0])
