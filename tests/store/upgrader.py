"""A program that brings a store up to date when told to, and may be killed in it."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store import migrations, preparing  # noqa: F401 - loaded first, so that a kill strikes the work and not the loading
from store.event_index import EventIndexer
from store.keys import read_key_file
from store.opening import open_store


def main(path: str, key_file: str) -> None:
    key = read_key_file(Path(key_file))
    print("ready", flush=True)
    sys.stdin.readline()
    open_store(Path(path), key, create=False, plain=False, indexer=EventIndexer()).close()
    print("opened", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
