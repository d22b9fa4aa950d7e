"""A whole copy of a store, made while others write: finished, proven and on the disk before it has its name.

SQLite copies within one reading of the store, so that no writer waits and the copy is of one moment; nothing that was
freed or half overwritten goes along.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from store.backup_errors import CopyDiffers, CopyExists, CopyFailed, CopyFull
from store.connection import snapshot
from store.driver import dbapi
from store.errors import Unreadable
from store.halves import forget_halves, new_half
from store.holdings import Holdings, holdings
from store.taking_place import flush

_PRIVATE = 0o600
_TABLES = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
_HEADER = ("application_id", "user_version")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)
_OF_THE_COPY = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNC")
_MALFORMED = "database disk image is malformed"
_NO_ROOM = "database or disk is full"


def copied(connection: dbapi.Connection, target: Path, literal: str | None = None) -> Holdings:
    """Copy the store of a connection to a new file and return what is in it; `CopyExists`, `CopyFull`, `CopyFailed`.

    The copy has the same key, or none where the store has none, unless a `literal` says otherwise (empty: none). The
    connection must not have been kept to reading alone.
    """
    if os.path.lexists(target):
        raise CopyExists(file=target)
    part = new_half(target)
    with _translated(target):
        forget_halves(target)
        made = _make(part)
        try:
            held = fill(connection, part, literal)
            flush(part)
            _name(part, target, made)
        finally:
            # One of the same name may by now be another's.
            with suppress(OSError):
                if part.stat().st_ino == made:
                    part.unlink()
    return held


def fill(connection: dbapi.Connection, place: Path, literal: str | None) -> Holdings:
    """Copy the store of a connection into an empty file that is there, and prove it; raises `CopyDiffers`."""
    with _attached(connection, place, literal):
        # Nobody needs what a kill leaves of it, and it is flushed at its end.
        connection.execute("PRAGMA copy.journal_mode = OFF")
        connection.execute("PRAGMA copy.synchronous = OFF")
        with snapshot(connection):
            held, measured = holdings(connection), measures(connection, "main")
            connection.execute("SELECT sqlcipher_export('copy')").fetchall()
            for pragma in _HEADER:
                connection.execute(f"PRAGMA copy.{pragma} = {measured[pragma]}")
            connection.execute("COMMIT")
    # Attached anew, it is read from the disk.
    with _attached(connection, place, literal):
        found = connection.execute("PRAGMA copy.cipher_integrity_check").fetchall()
        found += connection.execute("PRAGMA copy.integrity_check").fetchall()
        if found != [("ok",)] or measures(connection, "copy") != measured:
            raise CopyDiffers(file=place)
    return held


def measures(connection: dbapi.Connection, schema: str) -> Mapping[str, int]:
    """Return what a store and its copies have in common: the header, and how many rows each table has."""
    tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
    asked = {name: f'SELECT count(*) FROM {schema}."{name}"' for name in tables}  # noqa: S608 - names of our own tables
    asked |= {pragma: f"PRAGMA {schema}.{pragma}" for pragma in _HEADER}
    asked["newest number"] = f"SELECT coalesce(max(seq), 0) FROM {schema}.sqlite_sequence"  # noqa: S608 - as above
    return {name: int(connection.execute(question).fetchone()[0]) for name, question in asked.items()}


@contextmanager
def _attached(connection: dbapi.Connection, place: Path, literal: str | None) -> Generator[None]:
    if literal is None:
        connection.execute("ATTACH DATABASE ? AS copy", (place.absolute().as_uri(),))
    else:
        connection.execute("ATTACH DATABASE ? AS copy KEY ?", (place.absolute().as_uri(), literal))
    try:
        yield
    except BaseException:
        # After a full disk this fails too, and says something else.
        with suppress(dbapi.Error):
            connection.execute("DETACH DATABASE copy")
        raise
    connection.execute("DETACH DATABASE copy")


def _make(part: Path) -> int:
    """Make the empty file and return its number on the disk."""
    file = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, _PRIVATE)
    try:
        return os.fstat(file).st_ino
    finally:
        os.close(file)


def _name(part: Path, target: Path, made: int) -> None:
    """Give the finished copy its name, which nothing had until now."""
    if part.stat().st_ino != made:
        raise CopyExists(file=part)
    try:
        target.hardlink_to(part)
    except OSError as error:
        # A USB stick has no links; renaming there could overwrite what came in this very moment.
        if error.errno not in _NO_LINKS or os.path.lexists(target):
            raise
        part.rename(target)
    with suppress(OSError):
        # Not every network drive can flush a folder; the copy itself is on the disk.
        flush(target.parent)


@contextmanager
def _translated(target: Path) -> Generator[None]:
    """Raise what went wrong with the copy as its own sentence; what went wrong with the store passes."""
    try:
        yield
    except FileExistsError as error:
        raise CopyExists(file=target) from error
    except OSError as error:
        if error.errno in _FULL:
            raise CopyFull(file=target) from error
        raise CopyFailed(file=target, reason=error.strerror) from error
    except dbapi.Error as error:
        name: str = getattr(error, "sqlite_errorname", "")
        # What goes wrong while it exports comes with its text alone.
        if str(error) == _MALFORMED:
            raise Unreadable from error
        if name == "SQLITE_FULL" or str(error) == _NO_ROOM:
            raise CopyFull(file=target) from error
        if name.startswith(_OF_THE_COPY):
            raise CopyFailed(file=target, reason=error) from error
        raise
