"""A change of keys in a process of its own; it is there to be killed."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store.connection import key_for
from store.keys import Key, read_key_file
from store.rekeying import rekey


def named(file: str) -> Key | None:
    return read_key_file(Path(file)) if file else None


def main(path: str, old: str, new: str) -> None:
    store = Path(path)
    literal = key_for(store, named(old), plain=not old)
    print("begins", flush=True)
    rekey(store, literal, named(new), lambda: print("ready", flush=True))
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
