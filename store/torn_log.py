"""Whether entries that were told as kept stand in the write-ahead log behind damage, where SQLite does not look.

SQLite takes the first frame with a wrong checksum for the end, and forgets what stands behind it at the next chance.
But a frame that goes on from one that ends a transaction was written when that transaction was kept. What a failed or a
killed one leaves behind the end has no such frame, and the next one begins in its place.
"""

from __future__ import annotations

from contextlib import closing
from itertools import chain
from pathlib import Path

from store.connection import connect
from store.driver import dbapi
from store.errors import NewestDamaged
from store.wal_file import HEAD, WalFile

_TRIES = 5
_STEP = 16
"""How many frames further on it is asked whether the log still goes on; those of one log stand together."""


def refuse_torn(path: Path, literal: str) -> None:
    """Raise `NewestDamaged`, or what reading raises, before the store at `path` is opened to write.

    The last connection to close carries the log into the file as far as SQLite takes it, whether or not it could read
    anything, and removes it. One that may only read does not.
    """
    if not _first(path.resolve()):
        return
    with closing(connect(path, literal, "mode=ro")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        require_newest(connection, path)


def require_newest(connection: dbapi.Connection, path: Path) -> None:
    """Raise `NewestDamaged` if what was kept last stands behind damage."""
    if is_torn(connection, path):
        raise NewestDamaged(path=path)


def is_torn(connection: dbapi.Connection, path: Path) -> bool:
    """Whether what was kept last stands behind damage; the connection has read the store and is in no transaction.

    Others may be writing meanwhile.
    """
    store = path.resolve()
    for _ in range(_TRIES):
        taken = _taken(connection)
        if taken < 0:
            return False
        try:
            log = WalFile(_log_of(store))
        except FileNotFoundError:
            return False
        with closing(log):
            if not is_lost(log, taken):
                return False
            first = log.first
        # Else somebody has written, or begun the log anew, between the counting and the looking.
        if _taken(connection) == taken and _first(store) == first:
            return True
    return False


def is_lost(log: WalFile, taken: int) -> bool:
    """Whether the log holds transactions that were kept behind the frames that SQLite takes, and damage before them."""
    return log.frames - taken > 1 and _is_kept_behind(log, taken) and _is_broken(log, taken)


def _taken(connection: dbapi.Connection) -> int:
    """Return how many frames SQLite takes, or -1 where it has no log; nothing is written."""
    _, frames, _ = connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
    return int(frames)


def _first(store: Path) -> bytes:
    """Return what the log begins with; empty where there is none, or an empty one."""
    try:
        with _log_of(store).open("rb") as file:
            return file.read(HEAD)
    except FileNotFoundError:
        return b""


def _log_of(store: Path) -> Path:
    return store.with_name(f"{store.name}-wal")


def _is_kept_behind(log: WalFile, taken: int) -> bool:
    near = range(taken + 1, min(taken + _STEP, log.frames) + 1)
    if not any(log.head(n).salts == log.salts for n in chain(near, range(taken + _STEP, log.frames + 1, _STEP))):
        return False
    return any(log.ends(n) and log.goes_on(n + 1) for n in range(taken + 1, log.frames))


def _is_broken(log: WalFile, taken: int) -> bool:
    """Whether SQLite stopped because of damage; else it has counted before this was written, or in a newer log."""
    for n in range(taken + 1, log.frames + 1):
        if not (log.begins and log.goes_on(n)):
            return True
        if log.ends(n):
            return False
    return False
