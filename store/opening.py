"""Opening a store: a new one, an earlier one, or only to read; four processes may do it at the same moment."""

from __future__ import annotations

from pathlib import Path

from store.connection import connect, key_for, promise
from store.driver import dbapi, require_safe_sqlite
from store.errors import Damaged, NotFound, OlderVersion
from store.indexing import Indexer
from store.keys import Key
from store.mounts import read_mounts, refuse_network
from store.onlooker import Onlooker
from store.places import close_to_others, require_writable
from store.reading import allow_only_reading, connect_to_read, is_still
from store.reindexing import indexed_version
from store.same_file import opened_there
from store.schema import look, require_ours
from store.sqlite_log import SqliteLog
from store.still import StillLog
from store.torn_log import refuse_torn
from store.translated import translated
from store.trust import require_own_beside, require_trusted


def open_store(
    path: Path,
    key: Key | None,
    *,
    create: bool,
    plain: bool,
    read_only: bool = False,
    indexer: Indexer,
    onlooker: Onlooker | None = None,
) -> SqliteLog:
    """Open the store at `path`; raise a `StoreError` that says in one sentence why not.

    `create` makes a new store if there is none, encrypted unless `plain`. With `plain` an unencrypted store is opened
    although there is a key. `read_only` also works where nothing can be written. With an `onlooker` the opening waits
    for as long as another one brings the store up to date; without, it gives up after some seconds.
    """
    require_safe_sqlite()
    with translated(path):
        refuse_network(path, read_mounts())
        require_trusted(path)
        require_own_beside(path)
        if read_only:
            return _log_to_read(path, key, indexer, plain=plain)
        connection = _opened_if_ready(path, key, indexer, plain=plain)
        if connection is None:
            # Only an opening that finds something to do waits for the lock and sqlite-utils to be loaded.
            from store.preparing import prepare

            connection = prepare(path, key, indexer, create=create, plain=plain, onlooker=onlooker)

    def again() -> dbapi.Connection:
        ready = _opened_if_ready(path, key, indexer, plain=plain)
        if ready is None:
            raise Damaged(path=path)
        return ready

    return SqliteLog(connection, path, indexer, again, read_only=False)


def _log_to_read(path: Path, key: Key | None, indexer: Indexer, *, plain: bool) -> SqliteLog:
    def opening() -> dbapi.Connection:
        return connect_to_read(path, key_for(path, key, plain=plain))

    def checked() -> tuple[dbapi.Connection, bool]:
        connection = opened_there(path, opening)
        try:
            require_ours(look(connection), path)
            _require_indexed(connection, path, indexer)
            still = is_still(connection)
            allow_only_reading(connection)
        except BaseException:
            connection.close()
            raise
        return connection, still

    if not _holds_something(path):
        raise NotFound(path=path)
    connection, still = checked()

    def again() -> dbapi.Connection:
        return checked()[0]

    if still:
        return StillLog(connection, path, indexer, again)
    return SqliteLog(connection, path, indexer, again, read_only=True)


def _require_indexed(connection: dbapi.Connection, path: Path, indexer: Indexer) -> None:
    if indexed_version(connection) < indexer.version:
        raise OlderVersion(path=path)


def _opened_if_ready(path: Path, key: Key | None, indexer: Indexer, *, plain: bool) -> dbapi.Connection | None:
    """Return a connection to a finished store; None if there is anything to do or to complain about."""
    if not _holds_something(path):
        return None
    require_writable(path)
    close_to_others(path)
    return opened_there(path, lambda: _connected_if_ready(path, key, indexer, plain=plain))


def _connected_if_ready(path: Path, key: Key | None, indexer: Indexer, *, plain: bool) -> dbapi.Connection | None:
    literal = key_for(path, key, plain=plain)
    try:
        refuse_torn(path, literal)
    except dbapi.Error:
        return None
    connection = connect(path, literal, "mode=rw")
    try:
        found = look(connection)
        if found.ours and found.journal == "wal" and indexed_version(connection) == indexer.version:
            promise(connection)
            return connection
    except dbapi.Error:
        pass
    connection.close()
    return None


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
