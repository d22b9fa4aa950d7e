"""Home, opening a series and the first page of a search: at 100 % of the store beside 1 %, call by call in turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.figures import Figure, median, ms
from benchmarks.large.acts import acts
from benchmarks.large.making import make, ref
from benchmarks.large.texts import COMMON, RARE, RARELY
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

_PAGE = 50
_WORDS: dict[str, tuple[str, int | None]] = {
    "a common word": (COMMON, _PAGE),
    "a rare word": (RARE, RARELY),
    "one letter": ("s", _PAGE),
    "three letters": ("sko", _PAGE),
    "two words": (f"{COMMON} det", _PAGE),
    "without its ø": ("moede", _PAGE),
    "a phrase": ('"følger op"', _PAGE),
    "who:": ("who:krogh", _PAGE),
    "who: and a word": ("who:krogh det", _PAGE),
    "status:open": ("status:open", _PAGE),
    "series: and a word": ("series:REF ikke", None),
    "after: and a word": (f"{COMMON} after:2026-06-01", _PAGE),
    "no such word": ("qqq", 0),
}
"""What is searched for, and how many texts the first page of either store has: a page that is half empty is cheaper.

`REF` stands for one series after the other, of which each has as many as it has.
"""

Call = Callable[[SqliteLog, int, int], object]
"""What is measured: with a store, how many series it has, and the how manieth call it is."""


def measure(home: Path) -> Iterator[Figure]:
    """Make both stores in a folder, which takes minutes and tells how far it has come, and yield what each call costs.

    A call at 100 % may cost twice what it costs at 1 %, at the median of calls that took turns.
    """
    key, paths = random_key(), [home / f"{series}.db" for series in (FEW, SERIES)]
    for path, series in zip(paths, (FEW, SERIES), strict=True):
        make(path, key, series)
    for figures, read_only in ((costs, True), (acts, False)):
        small, large = (
            open_store(path, key, create=False, plain=False, read_only=read_only, indexer=EventIndexer())
            for path in paths
        )
        yield from figures(small, large)
        small.close()
        large.close()


def costs(small: SqliteLog, large: SqliteLog) -> Iterator[Figure]:
    """Yield what each call costs in the one store beside the other."""
    for words, page in _WORDS.values():
        for log in (small, large):
            found = len(log.search(words))
            assert page in (None, found), f"{words}: {found} on the first page, so the two stores cannot be compared"
    for name, call in _CALLED.items():
        few, many = _in_turn(call, small, large)
        yield Figure(f"large store: {name}", many / few, _BAR, "times", f"{ms(many)} at 100 %, {ms(few)} at 1 %")


def _in_turn(call: Call, small: SqliteLog, large: SqliteLog) -> tuple[float, float]:
    """Return the processor seconds of the median call in each store, in pairs of which either comes first as often.

    On the clock of the wall, a call of some milliseconds is longer by whatever else the machine has to do.
    """
    few: list[float] = []
    many: list[float] = []
    for number in range(_CALLS):
        pair = [(small, FEW, few), (large, SERIES, many)]
        for log, series, took in pair if number % 2 else reversed(pair):
            began = time.process_time()
            call(log, series, number)
            took.append(time.process_time() - began)
    return median(few), median(many)


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
    **{name: _looking_for(words) for name, (words, _) in _WORDS.items()},
}
