"""A pane of a newer program: it brings a store up to date, says how far it is, and can be kept from going on."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from store.indexing import IndexChange
from store.keys import read_key_file
from store.log import Row
from store.opening import open_store
from tests.store.support import NotesIndexer


class NewerIndexer(NotesIndexer):
    """Finds more of each text."""

    version = 2

    def index(self, row: Row) -> IndexChange | None:
        change = super().index(row)
        if change is None or change.text is None:
            return change
        return replace(change, text=replace(change.text, text=f"{change.text.text} (sagt)"))


class Printing:
    """Prints what it is told, and goes on from a number of meetings only when told to."""

    def __init__(self, halts_at: int | None) -> None:
        self._halts_at = halts_at

    def waits(self) -> None:
        print("waits", flush=True)

    def indexed(self, done: int, total: int) -> None:
        print(f"{done} of {total}", flush=True)
        if done == self._halts_at:
            sys.stdin.readline()


def main(path: str, key_file: str, halts_at: str) -> None:
    key, onlooker = read_key_file(Path(key_file)), Printing(int(halts_at) if halts_at else None)
    log = open_store(Path(path), key, create=False, plain=False, indexer=NewerIndexer(), onlooker=onlooker)
    log.close()
    print("opened", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
