"""A pane that keeps events as fast as it can and prints their ids once they are kept; it is there to be killed."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from store.keys import read_key_file
from store.log import NewRow, Row
from tests.store.support import event, reopen


class Batches:
    """A few events at a time, of very different lengths, with ids that no other writer has."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._chance = random.Random(seed)
        self.ids: list[str] = []

    def decide(self, _: Sequence[Row]) -> Sequence[NewRow]:
        batch = [self._event() for _ in range(self._chance.choice((1, 1, 1, 3)))]
        self.ids = [new.id for new in batch]
        return batch

    def _event(self) -> NewRow:
        new = event(text="ord " * self._chance.randrange(1, 400))
        return replace(new, id=f"{self._seed}-{new.id}")


def main(path: str, key_file: str, meeting: str, seed: str, limit: str) -> None:
    log = reopen(Path(path), read_key_file(Path(key_file)))
    # Small, so that a kill often comes while the write-ahead log is carried into the file.
    log._connection.execute("PRAGMA wal_autocheckpoint = 30")
    batches = Batches(seed)
    known = log.since(meeting, 0)[-1].seq if log.since(meeting, 0) else 0
    for _ in range(int(limit)) if limit else count():
        known = log.append(meeting, known, batches.decide)[-1].seq
        print(*batches.ids, flush=True)
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
