"""Putting a backup in the place of the store: made whole beside it first, and the earlier file is kept.

A kill at any moment leaves the earlier store or the new one under the name, and restoring again works.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from store.alone import alone, shut_out
from store.backup import Backup
from store.backup_errors import BackupIsStore
from store.connection import key_for
from store.copying import fill
from store.driver import dbapi
from store.errors import Damaged, DiskFailed, KeyMissing, NewestDamaged, NotFound, StoreError, WrongKey
from store.file_lock import file_lock
from store.indexing import Indexer
from store.keys import SALT_BYTES, Key
from store.log import Access
from store.mounts import read_mounts, refuse_network
from store.onlooker import Onlooker
from store.places import make_folder, require_writable
from store.putting_aside import forget_half, is_half, put_aside
from store.reading import connect_to_read
from store.restored import Copy, Finished, finish, rescued
from store.schema import look, refuse_foreign
from store.taking_place import forget_coming, make_coming, take_place
from store.translated import translated
from store.trust import require_own_beside, require_trusted

_DOES_NOT_OPEN = (WrongKey, Damaged, NewestDamaged, DiskFailed, KeyMissing, NotFound)


class Restored(Struct, frozen=True):
    """What was done."""

    finished: Finished
    put_aside: Path | None
    """Where the earlier store lies; None where there was none."""
    unread: bool
    """Whether the earlier store could not be read, so that of what it knew only the tombstones beside it were had."""
    plain: bool
    """Whether the restored store is not encrypted."""
    newest_aside: datetime | None = None
    """When the newest entry of the earlier store was made, aware UTC; None where none is known."""


class _Present(Struct, frozen=True):
    """The store that is there; without a connection it does not open, or there is none."""

    connection: dbapi.Connection | None = None
    literal: str = ""


def restore(
    path: Path, backup: Backup, key: Key | None, noted: Access, *, indexer: Indexer, onlooker: Onlooker | None
) -> Restored:
    """Put what is in a backup in the place of the store at `path`, which is noted; raises a `StoreError` if it cannot.

    `key` opens the store that is there, and then the restored one; where neither has one, that of the backup does. If
    it raises, the store is as it was: `InUse` while a window has it open, `BackupDamaged` for a log with gaps.
    """
    place = path.resolve()
    with translated(path):
        _require_place(path, backup)
        _forget_half(place)
        with _kept_out(path, key) as present, ExitStack() as until_in_place:
            literal = present.literal or (key.literal(os.urandom(SALT_BYTES)) if key else backup.literal)
            until_in_place.callback(forget_coming, place)
            copy = Copy(make_coming(place), literal, path, backup.path)
            fill(backup.connection, copy.place, literal)
            kept = rescued(present.connection)
            finished = finish(copy, kept, noted, indexer, onlooker)
            aside = put_aside(place, noted.at, opens=present.connection is not None)
            take_place(place)
            until_in_place.pop_all()
    unread = aside is not None and not kept.read
    return Restored(finished, aside, unread=unread, plain=not literal, newest_aside=kept.newest)


def opens(path: Path, key: Key) -> bool:
    """Whether a key opens the encrypted store at `path`; no window is disturbed, and nothing is changed."""
    try:
        with translated(path):
            _require_readable(path, key_for(path, key, plain=True))
    except StoreError:
        return False
    return True


def _require_place(path: Path, backup: Backup) -> None:
    """Refuse a place where no store may lie; make its folder where there is none, as for a new store."""
    if path.exists() and path.samefile(backup.path):
        raise BackupIsStore(file=backup.path)
    refuse_network(path, read_mounts())
    require_trusted(path)
    require_own_beside(path)
    make_folder(path)
    require_trusted(path)
    require_writable(path)


def _forget_half(place: Path) -> None:
    """Undo a restoring that was cut off while it put the store aside, before anybody reads what lay beside that."""
    if is_half(place):
        with shut_out(place):
            forget_half(place)


def _require_readable(path: Path, literal: str) -> None:
    with closing(connect_to_read(path, literal)) as connection:
        refuse_foreign(look(connection), path)


@contextmanager
def _kept_out(path: Path, key: Key | None) -> Generator[_Present]:
    """Keep everybody out of the store that is there, whether it opens or not, and of a place where there is none."""
    with ExitStack() as entered:
        if not path.exists() or not path.stat().st_size:
            entered.enter_context(file_lock(path, None))
            yield _Present()
            return
        try:
            literal = key_for(path, key, plain=True)
            # Whoever opens a damaged file to write takes into it, or removes, what lies beside it.
            with translated(path):
                _require_readable(path, literal)
            present = _Present(entered.enter_context(alone(path, literal)), literal)
        except _DOES_NOT_OPEN:
            entered.enter_context(shut_out(path))
            present = _Present()
        yield present
