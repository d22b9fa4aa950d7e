"""Home, opening a series and the first page of a search: at 100 % of the store beside 1 %, call by call in turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.figures import Figure, median, ms
from benchmarks.large.making import make, ref
from benchmarks.large.texts import COMMON, RARE
from meeting.danish_time import local_day
from store.event_index import EventIndexer
from store.home import load_home
from store.keys import random_key
from store.opening import open_store
from store.series import load_series
from store.sqlite_log import SqliteLog
from tests.clock import START

SERIES, FEW = 1500, 15
_BAR = 2.0
_CALLS = 120
_HOME_SERIES = 20
"""As many as a home screen has room for."""

Call = Callable[[SqliteLog, int, int], object]
"""What is measured: with a store, how many series it has, and the how manieth call it is."""


def measure(home: Path) -> Iterator[Figure]:
    """Make both stores in a folder, which takes minutes and tells how far it has come, and yield what each call costs.

    A call at 100 % may cost twice what it costs at 1 %, at the median of calls that took turns.
    """
    key, stores = random_key(), []
    for series in (FEW, SERIES):
        path = home / f"{series}.db"
        make(path, key, series)
        stores.append(open_store(path, key, create=False, plain=False, read_only=True, indexer=EventIndexer()))
    small, large = stores
    yield from costs(small, large)
    small.close()
    large.close()


def costs(small: SqliteLog, large: SqliteLog) -> Iterator[Figure]:
    """Yield what each call costs in the one store beside the other."""
    for name, call in _CALLED.items():
        few, many = _in_turn(call, small, large)
        yield Figure(f"large store: {name}", many / few, _BAR, "times", f"{ms(many)} at 100 %, {ms(few)} at 1 %")


def _in_turn(call: Call, small: SqliteLog, large: SqliteLog) -> tuple[float, float]:
    """Return the processor seconds of the median call in each store; before each, the other one has had its turn.

    On the clock of the wall, a call of some milliseconds is longer by whatever else the machine has to do.
    """
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(_CALLS):
        for log, series, samples in ((small, FEW, took[0]), (large, SERIES, took[1])):
            began = time.process_time()
            call(log, series, number)
            samples.append(time.process_time() - began)
    return median(took[0]), median(took[1])


def _home(log: SqliteLog, _series: int, _number: int) -> object:
    return load_home(log, local_day(START), _HOME_SERIES)


def _opening(log: SqliteLog, series: int, number: int) -> object:
    # A prime, so that the calls go through the whole store.
    return load_series(log, ref(number * 7919 % series))


def _looking_for(words: str) -> Call:
    def search(log: SqliteLog, series: int, number: int) -> Sequence[object]:
        return log.search(words.replace("REF", ref(number * 7919 % series)))

    return search


_CALLED: dict[str, Call] = {
    "home": _home,
    "opening a series": _opening,
    "a common word": _looking_for(COMMON),
    "a rare word": _looking_for(RARE),
    "one letter": _looking_for("s"),
    "three letters": _looking_for("sko"),
    "two words": _looking_for(f"{COMMON} det"),
    "without its ø": _looking_for("moede"),
    "a phrase": _looking_for('"følger op"'),
    "who:": _looking_for("who:krogh"),
    "who: and a word": _looking_for("who:krogh det"),
    "status:open": _looking_for("status:open"),
    "series: and a word": _looking_for("series:REF ikke"),
    "after: and a word": _looking_for(f"{COMMON} after:2026-09-01"),
    "no such word": _looking_for("qqq"),
}
"""The words are frequent enough to fill a first page in the small store too, where they are meant to."""
