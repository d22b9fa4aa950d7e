"""Erasing a series so that none of its words is left in the files (measurements 9.6)."""

from __future__ import annotations

from store.connection import transaction
from store.driver import dbapi
from store.errors import ErasedNotEmptied
from store.rows import meetings_of

_EVERYWHERE = (
    "DELETE FROM said WHERE meeting = ?",
    "DELETE FROM agreement WHERE meeting = ?",
    "DELETE FROM meeting WHERE meeting = ?",
    "DELETE FROM draft WHERE meeting = ?",
    "DELETE FROM event WHERE meeting = ?",
)


def erase(connection: dbapi.Connection, ref: str) -> None:
    """Delete everything of a series and empty the write-ahead log; `ErasedNotEmptied` while a reader prevents that."""
    with transaction(connection):
        # The log lets go only of a series that is named here.
        connection.execute("INSERT INTO erasing (ref) VALUES (?)", (ref,))
        for meeting in meetings_of(connection, ref):
            for statement in _EVERYWHERE:
                connection.execute(statement, (meeting,))
        connection.execute("DELETE FROM erasing")
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise ErasedNotEmptied(ref=ref)
