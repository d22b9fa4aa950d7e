"""A pane that opens a store when told to, keeps one event and says what happened: the rows it sees, or the error."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from store.errors import StoreError
from store.keys import Passphrase, RawKey
from store.opening import open_store
from tests.store.support import NotesIndexer, event, keep

KEY = RawKey(b"not a secret, only for the tests")


def main(name: str, words: str) -> None:
    key = Passphrase(words) if words else KEY
    print("ready", flush=True)
    for line in sys.stdin:
        path = Path(line.strip())
        try:
            log = open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
            keep(log, "2026-014/1", replace(event(), id=name))
            log.close()
        except StoreError as error:
            print(f"{type(error).__name__}: {error}", flush=True)
        else:
            print("opened", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
