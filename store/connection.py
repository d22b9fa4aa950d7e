"""One connection to the file: its key, its promises, and its transactions."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from store.driver import dbapi
from store.errors import KeyMissing, PlainRefused, WrongKey
from store.keys import SALT_BYTES, Key
from store.trust import require_trusted

BUSY_S = 5.0
"""How long a writer waits for another."""

_CACHE_KIB = 16_384
_PLAIN_HEADER = b"SQLite format 3\0"


def is_plain(path: Path) -> bool:
    """Whether the file at `path` is a database that is not encrypted; nothing in this process may have it open."""
    # Before the opening a pipe would be waited for.
    require_trusted(path)
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


def key_for(path: Path, key: Key | None, *, plain: bool) -> str:
    """Return the key as SQLCipher takes it for the file at `path`; empty for a plain one.

    No file, or an empty one, is a new store. Raise `KeyMissing`, `PlainRefused` if there is a key for a file that is
    not encrypted, or `WrongKey`.
    """
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
    except FileNotFoundError:
        head = b""
    if head == _PLAIN_HEADER:
        if key is not None and not plain:
            raise PlainRefused(path=path)
        return ""
    if not head and plain:
        return ""
    if key is None:
        raise KeyMissing(path=path)
    if 0 < len(head) < SALT_BYTES:
        raise WrongKey(path=path)
    return key.literal(head or os.urandom(SALT_BYTES))


def connect(path: Path, literal: str, options: str) -> dbapi.Connection:
    """Open a connection with a key from `key_for` and the options of an SQLite URI; the file is not read yet."""
    connection = dbapi.connect(
        f"{path.resolve().as_uri()}?{options}", uri=True, timeout=BUSY_S, isolation_level=None, cached_statements=64
    )
    # Its complaints about a wrong key would be written across the screen.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if literal:
        connection.execute(f'PRAGMA key = "{literal}"')
    # A memory map would show the file to other processes past the locks, and is part of a known way to damage it.
    connection.execute("PRAGMA mmap_size = 0")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def keep_pages(connection: dbapi.Connection) -> None:
    """Keep what was decrypted in memory, since a search comes back to it; the first thing here that reads the file."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def promise(connection: dbapi.Connection) -> None:
    """Make a commit mean that it is on the disk, a deletion that it is gone, and the log only added to."""
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    # Without it REPLACE would delete past the trigger that guards the log.
    connection.execute("PRAGMA recursive_triggers = ON")
    keep_pages(connection)


@contextmanager
def snapshot(connection: dbapi.Connection) -> Generator[None]:
    """Let several questions see the same moment; until the end the write-ahead log cannot be emptied."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def transaction(connection: dbapi.Connection) -> Generator[None]:
    """Hold the only right to write from the first line to the last; an exception leaves everything as it was.

    A deferred transaction would fail at once when another pane writes between its reading and its writing.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
