"""A backup, opened to be put in the place of a store: looked through before anything is changed, and left as it is."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from store.backup_errors import BackupDamaged, BackupKeyMissing, BackupMissing, BackupNewer, BackupNotOurs
from store.connection import connect, key_for
from store.driver import dbapi, require_safe_sqlite
from store.errors import Damaged, KeyMissing, NewerVersion, NewestDamaged, NotFound, WrongKey
from store.keys import KEY_BYTES, Key, RawKey
from store.place_errors import NotAFile
from store.reading import connect_to_read
from store.schema import look, refuse_foreign
from store.torn_log import require_newest
from store.translated import translated

_NO_MATTER_WHICH = RawKey(bytes(KEY_BYTES))


class Backup(Struct, frozen=True):
    """A backup that opens and is whole."""

    path: Path
    connection: dbapi.Connection
    literal: str
    """The key as SQLCipher takes it; empty where it is not encrypted."""


@contextmanager
def opened_backup(path: Path, key: Key | None) -> Generator[Backup]:
    """Open a backup to read and look it through; raises a `StoreError` that says in one sentence what is wrong.

    It may lie where nothing can be written, or on a network drive. A key is not looked at where none is needed.
    """
    require_safe_sqlite()
    with _translated(path):
        connection, literal = _opened(path, key)
    try:
        with _translated(path):
            _look_through(connection, path)
        yield Backup(path, connection, literal)
    finally:
        connection.close()


def is_plain_backup(path: Path) -> bool:
    """Whether a backup is not encrypted; raises `BackupMissing`, or why it cannot be read."""
    with _translated(path):
        _require_file(path)
        # It may lie where others can write too: what is in it is looked through, and never trusted for its place.
        return not key_for(path, _NO_MATTER_WHICH, plain=True)


def require_opens(path: Path, key: Key) -> None:
    """Raise `BackupNotOurs` where a key does not open a backup, or a `StoreError` that says what else is wrong."""
    with _translated(path):
        connection, _ = _opened(path, key)
        try:
            look(connection)
        finally:
            connection.close()


def _opened(path: Path, key: Key | None) -> tuple[dbapi.Connection, str]:
    _require_file(path)
    literal = key_for(path, key, plain=True)
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        # Copied with all that lay beside it.
        return connect_to_read(path, literal), literal
    # Nothing is made beside it, as SQLite would do otherwise.
    return connect(path, literal, "mode=ro&immutable=1"), literal


def _require_file(path: Path) -> None:
    """Refuse what is nothing, empty, or a pipe that would be waited for."""
    if path.exists() and not path.is_file():
        raise NotAFile(path=path)
    if not path.exists() or not path.stat().st_size:
        raise NotFound(path=path)


def _look_through(connection: dbapi.Connection, path: Path) -> None:
    found = look(connection)
    refuse_foreign(found, path)
    if found.blank:
        raise NotFound(path=path)
    require_newest(connection, path)
    told = [each for pragma in ("cipher_integrity_check", "integrity_check") for each in _told(connection, pragma)]
    if told != ["ok"]:
        raise Damaged(path=path)


def _told(connection: dbapi.Connection, pragma: str) -> list[str]:
    return [found for (found,) in connection.execute(f"PRAGMA {pragma}").fetchall()]


@contextmanager
def _translated(path: Path) -> Generator[None]:
    """Say of a backup what would be said of a store."""
    try:
        with translated(path):
            yield
    except KeyMissing as error:
        raise BackupKeyMissing(file=path) from error
    except NewerVersion as error:
        raise BackupNewer(file=path, found=error.params["found"], known=error.params["known"]) from error
    except NotFound as error:
        raise BackupMissing(file=path) from error
    except (NotAFile, WrongKey) as error:
        raise BackupNotOurs(file=path) from error
    except (Damaged, NewestDamaged) as error:
        raise BackupDamaged(file=path) from error
