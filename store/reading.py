"""Opening a store only to read it, also where nothing can be written beside it."""

from __future__ import annotations

from pathlib import Path

from store.connection import connect, keep_pages
from store.driver import dbapi

_ALLOWED = frozenset({dbapi.SQLITE_SELECT, dbapi.SQLITE_READ, dbapi.SQLITE_FUNCTION, dbapi.SQLITE_TRANSACTION})
_ALLOWED_PRAGMAS = frozenset({"cipher_integrity_check", "data_version", "integrity_check"})
_COUNTING = ("wal_checkpoint", "NOOP")
"""Tells how long the write-ahead log is, and writes nothing."""
_STILL = "exclusive"
"""How a connection stands to locks where there are none to take; for an immutable file it only says so."""
_CANNOT_WRITE_BESIDE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_FULL")


def connect_to_read(path: Path, literal: str) -> dbapi.Connection:
    """Open a connection that cannot write to the file, also where nothing can be written beside it."""
    try:
        return _opened(path, literal, "mode=ro", still=False)
    except dbapi.Error as error:
        if not getattr(error, "sqlite_errorname", "").startswith(_CANNOT_WRITE_BESIDE):
            raise
        return _opened_where_nothing_can_be_written(path, literal)


def is_still(connection: dbapi.Connection) -> bool:
    """Whether a connection to read knows nothing of what others write after its opening."""
    return bool(connection.execute("PRAGMA locking_mode").fetchone() == (_STILL,))


def allow_only_reading(connection: dbapi.Connection) -> None:
    """Refuse from now on what `mode=ro` lets through: copies, attached files, temporary tables (measurements 9.2)."""
    connection.set_authorizer(_authorize)


def _opened(path: Path, literal: str, options: str, *, still: bool = True) -> dbapi.Connection:
    connection = connect(path, literal, options)
    try:
        if still:
            connection.execute(f"PRAGMA locking_mode = {_STILL}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        keep_pages(connection)
    except dbapi.Error:
        connection.close()
        raise
    return connection


def _opened_where_nothing_can_be_written(path: Path, literal: str) -> dbapi.Connection:
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        # Left by a process that was killed: its entries are read through an index in memory instead of the shared one.
        return _opened(path, literal, "mode=ro&vfs=unix-none")
    return _opened(path, literal, "mode=ro&immutable=1")


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _source: str | None) -> int:
    allowed = action in _ALLOWED or (
        action == dbapi.SQLITE_PRAGMA and (first in _ALLOWED_PRAGMAS or (first, second) == _COUNTING)
    )
    return dbapi.SQLITE_OK if allowed else dbapi.SQLITE_DENY
