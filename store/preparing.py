"""Making a new store, or bringing an earlier one up to date, while everyone else waits."""

from __future__ import annotations

from pathlib import Path

from store.connection import connect, key_for, promise, transaction
from store.driver import dbapi
from store.errors import NotFound
from store.file_lock import file_lock
from store.indexing import Indexer
from store.keys import Key
from store.migrations import migrate
from store.newer import refuse_newer
from store.onlooker import Onlooker
from store.places import close_to_others, make_file, make_folder, require_writable
from store.reindexing import indexed_version, reindex
from store.schema import look, refuse_foreign
from store.taking_place import forget_coming
from store.torn_log import refuse_torn
from store.trust import require_trusted


def prepare(
    path: Path, key: Key | None, indexer: Indexer, *, create: bool, plain: bool, onlooker: Onlooker | None = None
) -> dbapi.Connection:
    """Return a connection to the store at `path`, made or migrated or indexed anew as needed.

    SQLite's own locks do not cover the switch to a write-ahead log, so a file lock does (measurements 5).
    """
    if create:
        make_folder(path)
        # Where there was no folder, somebody else may have been quicker to make it.
        require_trusted(path)
    elif not path.exists():
        raise NotFound(path=path)
    require_writable(path)
    with file_lock(path, onlooker):
        # A missing key is said before anything is written.
        literal = key_for(path, key, plain=plain)
        # What a killed change of keys has left may be a copy without a key.
        forget_coming(path.resolve())
        return _prepared(path, literal, indexer, onlooker, create=create)


def _prepared(
    path: Path, literal: str, indexer: Indexer, onlooker: Onlooker | None, *, create: bool
) -> dbapi.Connection:
    make_file(path)
    close_to_others(path)
    refuse_torn(path, literal)
    connection = connect(path, literal, "mode=rw")
    try:
        _begin(connection, path, create=create)
        bring_up_to_date(connection, indexer, onlooker)
        refuse_newer(connection, path, indexer)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: dbapi.Connection, path: Path, *, create: bool) -> None:
    found = look(connection)
    refuse_foreign(found, path)
    if found.blank and not create:
        raise NotFound(path=path)
    connection.execute("PRAGMA journal_mode = WAL")
    promise(connection)


def bring_up_to_date(connection: dbapi.Connection, indexer: Indexer, onlooker: Onlooker | None) -> None:
    """Give a store the tables of this program, and index tables as its indexer makes them; one lets nobody else in."""
    if not look(connection).ours:
        with transaction(connection):
            migrate(connection)
    if indexed_version(connection) < indexer.version:
        with transaction(connection):
            reindex(connection, indexer, onlooker)
