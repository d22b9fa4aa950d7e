"""A pane that keeps event after event until its stdin ends, and prints the seq of each once it is kept."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import select
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from store.keys import read_key_file
from store.log import NewRow, Row
from store.opening import open_store
from tests.store.support import NotesIndexer, event
from tests.store.window import MEETING


def _just(new: NewRow, _: Sequence[Row]) -> Sequence[NewRow]:
    return [new]


def main(path: str, key_file: str) -> None:
    log = open_store(Path(path), read_key_file(Path(key_file)), create=False, plain=False, indexer=NotesIndexer())
    seq = log.since(MEETING, 0)[-1].seq
    while not select.select([sys.stdin], [], [], 0.002)[0]:
        new = replace(event(), id=f"hasty {seq}")
        seq = log.append(MEETING, seq, partial(_just, new))[-1].seq
        print(seq, flush=True)
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
