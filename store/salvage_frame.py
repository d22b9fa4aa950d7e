"""A damaged store behind a first page of our own, in a private folder: every other page can be asked by itself.

SQLite reads a page as a table if the schema says that it is one. A new file with the key and the salt of the damaged
one gets a schema of such tables; then the damaged file's pages are put in their places. So neither the first page, nor
any page that leads to others, need be whole. Nothing is written where the store lies.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from store.connection import connect
from store.driver import dbapi
from store.keys import SALT_BYTES, digits_of

PAGE = 4096
"""Bytes; every store has them."""
BATCH = 256
"""How many pages the schema names at once."""

_COLUMNS = "meeting, seq, id, act, at, pane, kind, version, payload"
_OF_EVENTS = "CREATE TABLE e{n} (number INTEGER PRIMARY KEY, " + _COLUMNS + ")"
# An index is kept as a table without row numbers is.
_OF_PLACES = "CREATE TABLE p{n} (meeting, seq, number, PRIMARY KEY (meeting, seq, number)) WITHOUT ROWID"
_NAMED = "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?1, ?1, ?2, ?3)"
_MOST = 400
"""More rows than a page of 4096 bytes holds."""
_TRIES = 2
_COPIED_BYTES = 1 << 20

Stored = tuple[object, ...]
"""A row as it stands in a page: texts are bytes."""


def literal_with_salt(path: Path, literal: str) -> str:
    """Return the key for a file that is to begin with the salt of the store at `path`; empty for a plain one."""
    if not literal:
        return ""
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    return f"x'{digits_of(literal)}{salt.hex()}'"


class Frame:
    """The pages of a damaged store, each to be asked by itself."""

    def __init__(self, damaged: Path, literal: str, folder: Path) -> None:
        """Put the pages of the file into a frame in the folder; `literal` has the salt, or is empty."""
        self._path = folder / "frame.db"
        self._literal = literal
        self.pages = -(-damaged.stat().st_size // PAGE)
        """How many there are, a torn last one included."""
        self._make()
        self._put_in(damaged)
        self._connection = self._open()
        self.bad = self._bad()
        """Pages that are not what was written there; only an encrypted store can tell."""

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def batches(self) -> Iterator[tuple[int, range]]:
        """Yield the pages by the batch, the first of the batch beside them; they can be asked until the next one."""
        for first in range(2, self.pages + 1, BATCH):
            if first > 2:  # noqa: PLR2004 - the schema is made for the batch that begins with page 2
                self._move_on()
            yield first, range(first, min(first + BATCH, self.pages + 1))

    def events(self, place: int) -> list[Stored]:
        """Return what the page at this place of the batch holds, read as events: whatever rows can be read."""
        try:
            return self._asked(f"SELECT number, {_COLUMNS} FROM e{place} LIMIT {_MOST}")  # noqa: S608 - numbers of ours
        except dbapi.Error:
            self._recover()
            return list(self._one_by_one(place))

    def places(self, place: int) -> list[Stored]:
        """Return what the page holds, read as entries of the index that tells meeting, seq and number of each event."""
        return self._tried(f"SELECT meeting, seq, number FROM p{place} LIMIT {_MOST}")  # noqa: S608 - as above

    def _one_by_one(self, place: int) -> Iterator[Stored]:
        """Yield the rows that can be read although others of the page lead to a damaged one."""
        numbers: list[object] = []
        for _ in range(_TRIES):
            found: list[object] = []
            try:
                for (number,) in self._connection.execute(f"SELECT number FROM e{place} LIMIT {_MOST}"):  # noqa: S608
                    found.append(number)
            except dbapi.Error:
                self._recover()
            numbers = max(numbers, found, key=len)
        for number in numbers:
            yield from self._tried(f"SELECT number, {_COLUMNS} FROM e{place} WHERE number = ?", number)  # noqa: S608

    def _tried(self, question: str, *given: object) -> list[Stored]:
        """Return the answer, or nothing: what the question before has spoilt can show only at the next one."""
        for _ in range(_TRIES):
            try:
                return self._asked(question, *given)
            except dbapi.Error:
                self._recover()
        return []

    def _asked(self, question: str, *given: object) -> list[Stored]:
        return self._connection.execute(question, given).fetchall()

    def _recover(self) -> None:
        """Connect again where the cipher refuses everything since it met a damaged page."""
        if not self.bad:
            return
        try:
            self._connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        except dbapi.Error:
            self._connection.close()
            self._connection = self._open()

    def _make(self) -> None:
        with closing(self._open()) as connection:
            connection.execute("BEGIN")
            connection.execute("CREATE TABLE filler (x)")
            # The schema's own pages come after all that the damaged file has.
            connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (self.pages * PAGE,))
            for number in range(BATCH):
                for name, shape in ((f"e{number}", _OF_EVENTS), (f"p{number}", _OF_PLACES)):
                    connection.execute(_NAMED, (name, min(number + 2, max(self.pages, 2)), shape.format(n=number)))
            connection.execute("COMMIT")

    def _put_in(self, damaged: Path) -> None:
        with damaged.open("rb") as source, self._path.open("r+b") as frame:
            source.seek(PAGE)
            frame.seek(PAGE)
            shutil.copyfileobj(source, frame, _COPIED_BYTES)

    def _move_on(self) -> None:
        self._connection.execute(
            "UPDATE sqlite_schema SET rootpage = min(rootpage + ?, ?) WHERE name <> 'filler'", (BATCH, self.pages)
        )
        self._connection.close()
        self._connection = self._open()

    def _bad(self) -> frozenset[int]:
        if not self._literal:
            return frozenset()
        with closing(self._open()) as connection:
            found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        return frozenset(int(text.split()[-1]) for (text,) in found)

    def _open(self) -> dbapi.Connection:
        connection = connect(self._path, self._literal, "mode=rwc")
        connection.text_factory = bytes
        connection.execute("PRAGMA auto_vacuum = NONE")
        for setting in ("journal_mode = OFF", "synchronous = OFF", "writable_schema = ON", "cache_size = 0"):
            connection.execute(f"PRAGMA {setting}")
        return connection
