"""Having the store to oneself, to put another file in its place: nobody has it open, and nobody opens it meanwhile.

Within it nothing else of this process may open and close the file: POSIX would let go of every lock on it.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from store.connection import connect
from store.driver import dbapi
from store.errors import InUse
from store.file_lock import file_lock
from store.same_file import identity
from store.schema import look, refuse_foreign
from store.torn_log import refuse_torn
from store.translated import translated

_LOCK_BYTES = (0x40000000, 512)
"""Where SQLite's locks on a file begin, and how many bytes they take."""


@contextmanager
def alone(path: Path, literal: str) -> Generator[dbapi.Connection]:
    """Give a connection, with a key from `key_for`, that nobody has beside; raise `InUse` while another has one.

    All that was committed stands in the file itself then, and nothing of SQLite's beside it. What is not our store
    raises a `StoreError`.
    """
    with file_lock(path, None):
        before = identity(path)
        with translated(path), ExitStack() as unless_taken:
            refuse_torn(path, literal)
            connection = unless_taken.enter_context(closing(connect(path, literal, "mode=rw")))
            refuse_foreign(look(connection), path)
            _take(connection, path)
            unless_taken.pop_all()
        with closing(connection):
            yield connection
            # Where another file has the name by now, what SQLite keeps beside it is no business of this connection.
            if identity(path) == before:
                _give_back(connection)


@contextmanager
def shut_out(path: Path) -> Generator[None]:
    """Keep everybody out of a file that does not open; raise `InUse` while another process has it open."""
    with file_lock(path, None), path.open("rb+") as file:
        if sys.platform != "win32":
            import fcntl

            begin, length = _LOCK_BYTES
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, begin)
            except BlockingIOError as error:
                raise InUse(path=path) from error
        yield


def _take(connection: dbapi.Connection, path: Path) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        # A store that had no write-ahead log is not locked by that.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except dbapi.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            raise InUse(path=path) from error
        raise


def _give_back(connection: dbapi.Connection) -> None:
    # The next opening would do it too, but wait for its turn.
    with suppress(dbapi.Error):
        connection.execute("PRAGMA locking_mode = NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
