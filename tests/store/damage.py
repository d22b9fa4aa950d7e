"""Stores to be damaged, what must come out of them, and ways to damage a file."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from store.keys import RawKey
from store.log import Row
from store.opening import open_store
from store.salvage_frame import PAGE, Frame, literal_with_salt
from store.salvage_rows import row_of
from tests.store.support import NotesIndexer, event, keep

_SERIES, _MEETINGS, _ENTRIES = 4, 2, 30
_LONG = 5000
"""Letters of a text that needs pages of its own."""
Damage = Callable[[random.Random, bytearray], set[int]]
"""Changes the bytes of a file and returns the pages that are not what they were, counted from 1."""


@dataclass(frozen=True)
class Filled:
    """A store that was whole."""

    path: Path
    key: RawKey | None
    kept: Mapping[str, Sequence[Row]]
    bytes: bytes
    pages: Mapping[int, int]
    """The number of each row, and the page it is in."""

    @property
    def rows(self) -> Iterator[Row]:
        """Every row."""
        return (row for rows in self.kept.values() for row in rows)

    def must_come_out(self, damaged: set[int]) -> Iterator[Row]:
        """The rows whose page is whole; a long one goes on in others, so it need not."""
        for row in self.rows:
            if self.pages[row.number] not in damaged and len(row.payload) < PAGE // 2:
                yield row


def filled(path: Path, key: RawKey | None) -> Filled:
    """Make a store with several series."""
    log = open_store(path, key, create=True, plain=key is None, indexer=NotesIndexer())
    meetings = [f"2026-{ref:03}/{number}" for ref in range(_SERIES) for number in range(1, _MEETINGS + 1)]
    texts = [("æ" * (n * 37 % 300) if n % 17 else "ø" * _LONG) for n in range(_ENTRIES)]
    kept = {meeting: list(keep(log, meeting, *(event(text=text) for text in texts))) for meeting in meetings}
    log.close()
    return Filled(path, key, kept, path.read_bytes(), pages_of(path, key))


def pages_of(path: Path, key: RawKey | None) -> Mapping[int, int]:
    """Return the page of each row of a whole store, by the number of the row."""
    literal = literal_with_salt(path, key.literal(b"")) if key else ""
    found: dict[int, int] = {}
    with TemporaryDirectory() as folder, closing(Frame(path, literal, Path(folder))) as frame:
        for first, batch in frame.batches():
            for page in batch:
                rows = [row for row in map(row_of, frame.events(page - first)) if row]
                # A page that leads to others tells their rows as well; those follow by themselves.
                found |= {row.number: page for row in rows if row.number not in found or len(rows) < PAGE // 64}
    return found


def noise(chance: random.Random, data: bytearray) -> set[int]:
    """Overwrite up to twenty pages with noise."""
    pages = _some_pages(chance, data)
    for page in pages:
        data[_span(page)] = chance.randbytes(PAGE)
    return pages


def flips(chance: random.Random, data: bytearray) -> set[int]:
    """Flip a bit in up to twenty pages."""
    pages = _some_pages(chance, data)
    for page in pages:
        data[(page - 1) * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
    return pages


def zeroes(chance: random.Random, data: bytearray) -> set[int]:
    """Blank a run of up to twenty pages."""
    first = chance.randint(2, len(data) // PAGE)
    pages = set(range(first, min(first + chance.randint(1, 20), len(data) // PAGE + 1)))
    for page in pages:
        data[_span(page)] = bytes(PAGE)
    return pages


def cut(chance: random.Random, data: bytearray) -> set[int]:
    """Cut the file short anywhere after its first page."""
    whole = len(data) // PAGE
    at = chance.randrange(PAGE, len(data))
    del data[at:]
    return set(range(at // PAGE + 1, whole + 1))


KINDS: Mapping[str, Damage] = {"noise": noise, "flips": flips, "zeroes": zeroes, "cut": cut}


def _some_pages(chance: random.Random, data: bytearray) -> set[int]:
    return {chance.randint(2, len(data) // PAGE) for _ in range(chance.randint(1, 20))}


def _span(page: int) -> slice:
    return slice((page - 1) * PAGE, page * PAGE)
