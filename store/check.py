"""Looking the whole store through: the file, the log, and what is derived from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.connection import snapshot
from store.driver import dbapi
from store.errors import Unreadable
from store.indexing import Indexer
from store.reindexing import compared, series

_GAPS = """
SELECT meeting, count(*), max(seq) FROM event GROUP BY meeting
HAVING min(seq) <> 1 OR max(seq) <> count(*) ORDER BY meeting
"""


def check(connection: dbapi.Connection, indexer: Indexer) -> Sequence[str]:
    """Return a sentence per problem; what cannot be read at all ends the list."""
    problems: list[str] = []
    try:
        problems.extend(_file(connection))
        with snapshot(connection):
            problems.extend(_gaps(connection))
            problems.extend(_index(connection, indexer))
    except (dbapi.DatabaseError, Unreadable, UnicodeDecodeError) as error:
        problems.append(f"The store cannot be read to its end ({type(error).__name__}).")
    return problems


def _file(connection: dbapi.Connection) -> Iterator[str]:
    for pragma in ("cipher_integrity_check", "integrity_check"):
        for (found,) in connection.execute(f"PRAGMA {pragma}").fetchall():
            if found != "ok":
                yield f"The file is damaged: {found}."


def _gaps(connection: dbapi.Connection) -> Iterator[str]:
    for meeting, count, last in connection.execute(_GAPS).fetchall():
        yield f"{meeting} has {count} entries, but the last is numbered {last}."


def _index(connection: dbapi.Connection, indexer: Indexer) -> Iterator[str]:
    for ref in series(connection):
        try:
            stored, derived = compared(connection, ref, indexer)
        except dbapi.Error:
            raise
        except Exception:  # noqa: BLE001 - whatever an indexer makes of a damaged row, it is one of the findings
            yield f"An entry of {ref} cannot be understood."
            continue
        if stored.meetings != derived.meetings:
            yield f"The list of meetings does not say of {ref} what the log says."
        if stored.agreements != derived.agreements:
            yield f"The list of agreements does not say of {ref} what the log says."
        if (stored.texts, stored.people) != (derived.texts, derived.people):
            yield f"The search does not say of {ref} what the log says."
