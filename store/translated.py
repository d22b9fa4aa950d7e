"""From the errors of SQLite and the operating system to sentences."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from store.driver import dbapi
from store.errors import (
    BadPermissions,
    Damaged,
    DiskFailed,
    DiskFull,
    Locked,
    NotFound,
    OpenedForReading,
    StoreError,
    Unreadable,
    WrongKey,
)
from store.place_errors import ReadOnlyFolder

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM}
_SPOILING = ("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Raise what goes wrong inside with the store at `path` as a `StoreError`; other exceptions pass."""
    try:
        yield
    except dbapi.Error as error:
        raise from_sqlite(error, path) from error
    except (Unreadable, UnicodeDecodeError) as error:
        raise Damaged(path=path) from error
    except OSError as error:
        raise from_system(error, path) from error


def from_sqlite(error: Exception, path: Path) -> StoreError:
    """Return the sentence for an error of the driver."""
    name: str = getattr(error, "sqlite_errorname", "")
    match name.split("_")[1:]:
        case ["BUSY" | "LOCKED" | "PROTOCOL", *_]:
            return Locked(path=path)
        case ["FULL"] | ["IOERR", "SHMSIZE"]:
            return DiskFull(path=path)
        case ["READONLY", *_]:
            return ReadOnlyFolder(folder=path.parent)
        case ["CANTOPEN", *_] | ["PERM"]:
            return BadPermissions(path=path) if path.exists() else NotFound(path=path)
        case ["AUTH"]:
            return OpenedForReading(path=path)
        case ["NOTADB"]:
            return WrongKey(path=path)
        case ["CORRUPT", *_]:
            return Damaged(path=path)
        case ["IOERR", *_]:
            return DiskFailed(path=path, reason=name)
        case _ if str(error) == "database or disk is full":
            # Copying a whole database hands on no more of an error than its words.
            return DiskFull(path=path)
        case _ if str(error) == "database disk image is malformed":
            # As above.
            return Damaged(path=path)
        case _ if str(error).startswith("Could not decode"):
            # It quotes what was said in the meeting.
            return Damaged(path=path)
        case _:
            return StoreError(reason=error)


def spoils(error: dbapi.Error) -> bool:
    """Whether a connection that met this may report it for ever: SQLCipher reads nothing after a page it could not."""
    return getattr(error, "sqlite_errorname", "").startswith(_SPOILING)


def from_system(error: OSError, path: Path) -> StoreError:
    """Return the sentence for an error of the operating system."""
    if error.errno in _FULL:
        return DiskFull(path=path)
    if error.errno == errno.EROFS:
        return ReadOnlyFolder(folder=path.parent)
    if error.errno in _FORBIDDEN:
        return BadPermissions(path=path)
    if error.errno == errno.ENOENT:
        return NotFound(path=path)
    return DiskFailed(path=path, reason=error.strerror)
