"""Looking the whole store through: the file, the log, and what is derived from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from store import tombstones
from store.connection import snapshot
from store.driver import dbapi
from store.errors import NewestDamaged, Unreadable, mark
from store.finding import Cure, Finding
from store.forgetting import is_pending
from store.importable import require_as_imported
from store.indexing import Indexer
from store.parts import foreign_parts
from store.reindexing import compared, series
from store.retention_tables import disagrees
from store.rows import read_instant, series_events
from store.torn_log import is_torn

_GAPS = """
SELECT meeting, count(*), max(seq) FROM event GROUP BY meeting
HAVING min(seq) <> 1 OR max(seq) <> count(*) ORDER BY meeting
"""
_SEARCHED_ELSEWHERE = """
SELECT EXISTS (SELECT id FROM said_fts_docsize EXCEPT SELECT number FROM said)
    OR EXISTS (SELECT number FROM said EXCEPT SELECT id FROM said_fts_docsize)
"""
_DERIVED = ("fts5", "missing from index", "wrong # of entries in index")
"""In what SQLite says of what it can make anew."""
_DAMAGED = mark("The file is damaged: {found}.")
_PAGES = mark("The file is damaged: what stands on page {pages} is not what was written there.")
_PAGE = re.compile(r"page (\d+)")
_UNREADABLE = mark("The store cannot be read to its end ({found}).")
_NEWEST = mark("The newest entries are damaged: {file} holds more than can be read.")
_FOREIGN = mark("The file has parts that ordstyrer does not make: {parts}.")
_GAP = mark("{meeting} has {count} entries, but the last is numbered {last}.")
_ENTRY = mark("An entry of {ref} cannot be understood.")
_HALF_WRITTEN = mark("What is half written has a time that cannot be read.")
_OPENED = mark("The list of who opened the store has a time that cannot be read.")
_MEETINGS = mark("The list of meetings does not say of {ref} what the log says.")
_AGREEMENTS = mark("The list of agreements does not say of {ref} what the log says.")
_SEARCH = mark("The search does not say of {ref} what the log says.")
_SEARCHED = mark("The search does not hold what it is made from.")
_RETENTION = mark("The list of what is to be erased does not say of {ref} what the list of meetings says.")
_BACK = mark("The series {ref} was erased, and is here again.")
_UNFINISHED = mark("An erasure was broken off: words of what was erased may still stand in the file.")
_TIMES = {"draft": _HALF_WRITTEN, "access": _OPENED}

OF_THE_LOG = frozenset({_NEWEST, NewestDamaged.message, _GAP, _ENTRY})
"""What is said where entries are missing or cannot be read."""


def check(connection: dbapi.Connection, indexer: Indexer, path: Path | None = None) -> Sequence[Finding]:
    """Return what is wrong, worst first; what cannot be read at all ends the list.

    With the `path` of the store the tombstones beside it count as well.
    """
    problems: list[Finding] = []
    try:
        if path and is_torn(connection, path):
            problems.append(Finding(Cure.RESTORE, _NEWEST, {"file": f"{path.name}-wal"}))
        problems.extend(_file(connection))
        with snapshot(connection):
            problems.extend(_foreign(connection))
            problems.extend(_gaps(connection))
            problems.extend(_erased(connection, path))
            problems.extend(_beside_the_log(connection))
            problems.extend(_index(connection, indexer))
    except (dbapi.DatabaseError, Unreadable, UnicodeDecodeError) as error:
        problems.append(Finding(Cure.RESTORE, _UNREADABLE, {"found": type(error).__name__}))
    return problems


def _file(connection: dbapi.Connection) -> Iterator[Finding]:
    if changed := [found for (found,) in connection.execute("PRAGMA cipher_integrity_check").fetchall()]:
        pages = ", ".join(page[1] if (page := _PAGE.search(found)) else found for found in changed)
        yield Finding(Cure.RESTORE, _PAGES, {"pages": pages})
    for (found,) in connection.execute("PRAGMA integrity_check").fetchall():
        # What does not fit together because of such pages is no other damage.
        if found != "ok" and not changed:
            derived = any(each in found.lower() for each in _DERIVED)
            yield Finding(Cure.REBUILD if derived else Cure.RESTORE, _DAMAGED, {"found": found})


def _foreign(connection: dbapi.Connection) -> Iterator[Finding]:
    if parts := foreign_parts(connection):
        yield Finding(Cure.RESTORE, _FOREIGN, {"parts": ", ".join(parts)})


def _gaps(connection: dbapi.Connection) -> Iterator[Finding]:
    for meeting, count, last in connection.execute(_GAPS).fetchall():
        yield Finding(Cure.RESTORE, _GAP, {"meeting": meeting, "count": count, "last": last})


def _erased(connection: dbapi.Connection, path: Path | None) -> Iterator[Finding]:
    digests = tombstones.known(connection) | (tombstones.beside(path) if path else frozenset())
    for ref in tombstones.marked(connection, digests):
        yield Finding(Cure.ERASE, _BACK, {"ref": ref})
    if is_pending(connection):
        yield Finding(Cure.ERASE, _UNFINISHED, {})


def _beside_the_log(connection: dbapi.Connection) -> Iterator[Finding]:
    drafts_and_notes = {table: connection.execute(f"SELECT * FROM {table}") for table in _TIMES}  # noqa: S608 - names of tables of our own
    for table, found in drafts_and_notes.items():
        at = [column for column, *_ in found.description].index("at")
        if not all(_is_instant(row[at]) for row in found.fetchall()):
            yield Finding(Cure.RESTORE, _TIMES[table], {})


def _is_instant(stored: str) -> bool:
    try:
        return read_instant(stored).tzinfo is not None
    except Unreadable:
        return False


def _index(connection: dbapi.Connection, indexer: Indexer) -> Iterator[Finding]:
    for ref in series(connection):
        try:
            for row in series_events(connection, ref):
                require_as_imported(row)
            stored, derived = compared(connection, ref, indexer)
        except dbapi.Error:
            raise
        except Exception:  # noqa: BLE001 - whatever an indexer makes of a damaged row, it is one of the findings
            yield Finding(Cure.RESTORE, _ENTRY, {"ref": ref})
            continue
        differs = {
            _MEETINGS: stored.meetings != derived.meetings,
            _AGREEMENTS: stored.agreements != derived.agreements,
            _SEARCH: (stored.texts, stored.people) != (derived.texts, derived.people),
            _RETENTION: disagrees(connection, ref),
        }
        yield from (Finding(Cure.REBUILD, message, {"ref": ref}) for message, found in differs.items() if found)
    if connection.execute(_SEARCHED_ELSEWHERE).fetchone()[0]:
        yield Finding(Cure.REBUILD, _SEARCHED, {})
