"""Making a store of the copy of a backup: up to date, without what was erased, and with what the earlier one knew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from store import access, tombstones
from store.backup_errors import BackupDamaged
from store.check import check
from store.connection import connect, promise, transaction
from store.driver import dbapi
from store.erase import apply
from store.errors import Unreadable
from store.finding import Cure
from store.holdings import Holdings, holdings, newest
from store.indexing import Indexer
from store.log import Access
from store.onlooker import Onlooker
from store.preparing import bring_up_to_date
from store.reindexing import rebuild
from store.schema import look

_WITH_TOMBSTONES = 6
"""The first version that has notes of who opened a store, and tombstones."""
_TOMBSTONES = "SELECT digest, day FROM tombstone"
_BURY = "INSERT OR IGNORE INTO tombstone (digest, day) VALUES (?, ?)"


class Rescued(Struct, frozen=True):
    """What an earlier store knew that no backup may make forgotten."""

    read: bool = True
    """Whether it could be read; a store that is not there has nothing to read."""
    tombstones: Mapping[str, str] = {}
    """Days by digests."""
    notes: Sequence[Access] = ()
    newest: datetime | None = None
    """When its newest entry was made, aware UTC; None where it has none, or that cannot be read."""


class Finished(Struct, frozen=True):
    """What is in a restored store."""

    held: Holdings
    erased: int
    """How many series of the backup were erased again."""
    version: int
    """Of which version the backup was."""


def rescued(connection: dbapi.Connection | None) -> Rescued:
    """Return what the earlier store knows; without a connection it did not open."""
    if connection is None:
        return Rescued(read=False)
    try:
        if look(connection).version < _WITH_TOMBSTONES:
            return Rescued(newest=_newest(connection))
        marks = dict(connection.execute(_TOMBSTONES).fetchall())
    except dbapi.Error:
        return Rescued(read=False)
    try:
        return Rescued(tombstones=marks, notes=access.notes(connection, ""), newest=_newest(connection))
    except dbapi.Error:
        return Rescued(read=False, tombstones=marks)


def _newest(connection: dbapi.Connection) -> datetime | None:
    # It is only told: no damage to a row keeps what must be rescued from being so.
    try:
        return newest(connection)
    except (dbapi.Error, Unreadable):
        return None


class Copy(Struct, frozen=True):
    """The copy of a backup that is to be a store."""

    place: Path
    literal: str
    """The key as SQLCipher takes it; empty where it is not encrypted."""
    path: Path
    """The store it is to be."""
    backup: Path


def finish(copy: Copy, kept: Rescued, noted: Access, indexer: Indexer, onlooker: Onlooker | None) -> Finished:
    """Make a copy ready to be the store; raises `BackupDamaged` if it is not whole.

    Afterwards all of it stands in the one file.
    """
    with closing(connect(copy.place, copy.literal, "mode=rw")) as connection:
        version = look(connection).version
        promise(connection)
        bring_up_to_date(connection, indexer, onlooker)
        _take_over(connection, kept, noted)
        erased = apply(connection, tombstones.known(connection) | tombstones.beside(copy.path))
        _require_whole(connection, indexer, copy.backup)
        # Beside the store they outlive this one as well.
        tombstones.carry(connection, copy.path)
        held = holdings(connection)
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    return Finished(held, len(erased), version)


def _take_over(connection: dbapi.Connection, kept: Rescued, noted: Access) -> None:
    """Keep the tombstones and the notes of the earlier store, and that this one was restored."""
    with transaction(connection):
        connection.executemany(_BURY, [*kept.tombstones.items()])
        known = frozenset(access.notes(connection, ""))
        for note in (*(each for each in kept.notes if each not in known), noted):
            access.note(connection, note)


def _require_whole(connection: dbapi.Connection, indexer: Indexer, backup: Path) -> None:
    """Make anew what is derived where it is out of step, and raise `BackupDamaged` for anything worse."""
    found = check(connection, indexer)
    if found and all(each.cure is Cure.REBUILD for each in found):
        with transaction(connection):
            rebuild(connection, indexer, None)
        found = check(connection, indexer)
    if found:
        raise BackupDamaged(file=backup)
