"""Erasing a series so that none of its words is left in the files.

Secure deletion alone leaves some: a page that SQLite packs anew keeps stale bytes, and the search index keeps words
that divide its pages. So the search index is made again from the texts that stay, and the file is written anew.
"""

from __future__ import annotations

from store.connection import transaction
from store.driver import dbapi
from store.errors import ErasedNotEmptied
from store.rows import meetings_of

_EVERYWHERE = (
    "DELETE FROM said WHERE meeting = ?",
    "DELETE FROM agreement WHERE meeting = ?",
    "DELETE FROM person WHERE meeting = ?",
    "DELETE FROM meeting WHERE meeting = ?",
    "DELETE FROM draft WHERE meeting = ?",
    "DELETE FROM event WHERE meeting = ?",
)


def erase(connection: dbapi.Connection, ref: str) -> None:
    """Delete everything of a series and every trace of it; `ErasedNotEmptied` while another pane holds old pages."""
    with transaction(connection):
        # The log lets go only of a series that is named here.
        connection.execute("INSERT INTO erasing (ref) VALUES (?)", (ref,))
        for meeting in meetings_of(connection, ref):
            for statement in _EVERYWHERE:
                connection.execute(statement, (meeting,))
        connection.execute("DELETE FROM access WHERE series = ?", (ref,))
        connection.execute("DELETE FROM erasing")
        connection.execute("INSERT INTO said_fts (said_fts) VALUES ('rebuild')")
    if not _emptied(connection):
        raise ErasedNotEmptied(ref=ref)


def _emptied(connection: dbapi.Connection) -> bool:
    try:
        connection.execute("VACUUM")
    except dbapi.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            return False
        raise
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
