"""What encryption costs a commit that is on the disk when it is told: through the store's own append, in turns."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from benchmarks.figures import Figure, median, ms, p95
from meeting.codec import pack
from meeting.events import Event, FloorGiven, StatementNoted
from meeting.statement_terms import Said
from store.event_index import EventIndexer
from store.keys import random_key
from store.log import NewRow
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START
from tests.people import planned
from tests.store.meetings import Held

COMMITS = 600
"""Of each kind of event in each store."""
MOST = 1.6
"""An encrypted commit beside a plain one."""
MEETING = planned().ref
_WARM = 50
_WORDS = "Vi kan se, at det går bedre, når der er én, der følger op på det hver uge"


@dataclass
class Timed:
    """A store in which the meeting has so many events, and the seconds that its commits took."""

    log: SqliteLog
    known: int
    took: list[float] = field(default_factory=list)


def measure(home: Path) -> Iterator[Figure]:
    """Yield what a commit costs in an encrypted store beside a plain one on the same disk, for small and large acts."""
    with_key = _begun(home / "encrypted.db", encrypted=True)
    without = _begun(home / "plain.db", encrypted=False)
    try:
        for name, kind in (("the floor", FloorGiven), ("a statement", StatementNoted)):
            plain, encrypted = (Timed(log, len(log.since(MEETING, 0))) for log in (without, with_key))
            _commit(kind, (plain, encrypted))
            yield _figure(name, plain.took[_WARM:], encrypted.took[_WARM:])
    finally:
        with_key.close()
        without.close()


def _begun(path: Path, *, encrypted: bool) -> SqliteLog:
    key = random_key() if encrypted else None
    log = open_store(path, key, create=True, plain=not encrypted, indexer=EventIndexer())
    Held(log, planned()).opens()
    return log


def _commit(kind: type[Event], stores: Sequence[Timed]) -> None:
    """Keep as many events of a kind in each store, one commit each, by turns and each as often the first."""
    for number in range(COMMITS + _WARM):
        row = _row(kind, number)
        for timed in stores[:: 1 if number % 2 else -1]:
            before = time.perf_counter()
            timed.log.append(MEETING, timed.known, lambda _: [row])  # noqa: B023 - asked before the next row is made
            timed.took.append(time.perf_counter() - before)
            timed.known += 1


def _row(kind: type[Event], number: int) -> NewRow:
    said = Said("amina", f"{_WORDS} {number}")
    event: Event = StatementNoted(f"s{number}", said) if kind is StatementNoted else FloorGiven(f"t{number}", "amina")
    act = f"{kind.__name__}-{number}"
    return NewRow(act, act, START + timedelta(hours=1, seconds=number), "minutes-1", *pack(event))


def _figure(name: str, plain: Sequence[float], encrypted: Sequence[float]) -> Figure:
    detail = (
        f"median {ms(median(encrypted))} encrypted, {ms(median(plain))} plain; "
        f"p95 {ms(p95(encrypted))} and {ms(p95(plain))}, {len(plain)} commits each"
    )
    return Figure(f"commit of {name}, encrypted", median(encrypted) / median(plain), MOST, "x", detail)
