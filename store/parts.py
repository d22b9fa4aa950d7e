"""The parts of a file: tables, indexes and what SQLite runs by itself, told apart from those that are ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import cache

from store.driver import dbapi

# Nobody but SQLite can make a part that is called after it.
_PARTS = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_RUN_BY_THEMSELVES = frozenset({"trigger", "view"})


def foreign_parts(connection: dbapi.Connection) -> Sequence[str]:
    """Return the names of the parts that are not ours, of a store that is up to date.

    A trigger could keep what is erased, or let no tombstone in. How a table is written depends on its age.
    """
    ours = _ours()
    return sorted(name for (kind, name), text in _parts(connection).items() if ours.get((kind, name)) != text)


def _parts(connection: dbapi.Connection) -> Mapping[tuple[str, str], str]:
    """Return the text of each part that runs by itself, and of every other one that it is there."""
    found = connection.execute(_PARTS).fetchall()
    return {(kind, name): text if kind in _RUN_BY_THEMSELVES else "" for kind, name, text in found}


@cache
def _ours() -> Mapping[tuple[str, str], str]:
    # Loading it costs every start some milliseconds.
    from store.migrations import migrate

    with closing(dbapi.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return _parts(connection)
