"""A window that has a store open until its stdin ends: it says so, and keeps an event for each line."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store.errors import StoreError
from store.keys import read_key_file
from store.opening import open_store
from tests.store.support import NotesIndexer, event, keep

MEETING = "2026-014/1"


def main(path: str, key_file: str, way: str) -> None:
    key = read_key_file(Path(key_file)) if key_file else None
    try:
        log = open_store(Path(path), key, create=False, plain=not key, read_only=way == "ro", indexer=NotesIndexer())
    except StoreError as error:
        print(f"{type(error).__name__}: {error}", flush=True)
        return
    print(f"open {len(log.since(MEETING, 0))}", flush=True)
    for line in sys.stdin:
        print(f"kept {keep(log, MEETING, event(text=line.strip()))[-1].seq}", flush=True)
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
