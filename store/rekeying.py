"""Another key for a store, or none at all: a copy is made beside it, proven, and takes its place at once.

SQLCipher can change a key in place, but a kill in the midst of that leaves a file of which each half has its own key.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from store.alone import alone
from store.connection import connect
from store.driver import dbapi
from store.errors import Damaged
from store.keys import SALT_BYTES, Key
from store.schema import look
from store.taking_place import coming, forget_coming, make_coming, take_place
from store.translated import translated

_PROOFS = ("cipher_integrity_check", "integrity_check")
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
_SEQUENCES = "SELECT name, seq FROM sqlite_sequence ORDER BY name"


def rekey(path: Path, literal: str, key: Key | None, ready: Callable[[], None]) -> None:
    """Give the store at `path`, which opens with `literal`, another key, or none; raises `InUse`, or why it cannot.

    `ready` is called when the copy is proven and nothing depends on it yet: there the new key is kept. If it raises, or
    anything before it does, the store is as it was.
    """
    with translated(path):
        # SQLite keeps what lies beside a store at the file itself, also where the path is a link.
        store = path.resolve()
        with alone(path, literal) as connection:
            try:
                new = key.literal(os.urandom(SALT_BYTES)) if key else ""
                make_coming(store)
                _copy(connection, coming(store), new)
                _prove(connection, path, new)
                ready()
                take_place(store)
            except BaseException:
                forget_coming(store)
                raise


def require_alone(path: Path, literal: str) -> None:
    """Raise `InUse` while another has the store open, so that nobody is asked for a key in vain."""
    with alone(path, literal):
        return


def _copy(connection: dbapi.Connection, target: Path, literal: str) -> None:
    """Copy everything into an empty file; where that fails, the end of the connection lets go of it."""
    connection.execute("ATTACH DATABASE ? AS coming KEY ?", (target.absolute().as_uri(), literal))
    # Until it takes its place nobody needs what a kill leaves of it.
    connection.execute("PRAGMA coming.journal_mode = OFF")
    connection.execute("PRAGMA coming.synchronous = OFF")
    connection.execute("SELECT sqlcipher_export('coming')").fetchall()
    for pragma in ("application_id", "user_version"):
        [value] = connection.execute(f"PRAGMA main.{pragma}").fetchone()
        connection.execute(f"PRAGMA coming.{pragma} = {value}")
    connection.execute("DETACH DATABASE coming")


def _prove(connection: dbapi.Connection, path: Path, literal: str) -> None:
    """Open the copy as it will be opened, and raise `Damaged` unless it holds what the store at `path` holds."""
    copy = connect(coming(path.resolve()), literal, "mode=rw")
    try:
        copy.execute("PRAGMA journal_mode = WAL")
        found = [row for pragma in _PROOFS for row in copy.execute(f"PRAGMA {pragma}").fetchall()]
        if found != [("ok",)] or _measures(copy) != _measures(connection):
            raise Damaged(path=path)
    finally:
        copy.close()


def _measures(connection: dbapi.Connection) -> Mapping[str, object]:
    """Return what two copies of one store have in common, whatever their keys."""
    header = look(connection)
    tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
    counted = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in tables}  # noqa: S608 - names of tables of our own
    sequences = connection.execute(_SEQUENCES).fetchall()
    return {**counted, " header": header[:3], " sequences": sequences}
