"""Making a store of any size: real events through the codec and the index, in large transactions."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from benchmarks.large.courses import STATEMENTS, courses
from benchmarks.large.pattern import filled
from benchmarks.large.texts import sentences
from store.connection import transaction
from store.event_index import EventIndexer
from store.keys import RawKey
from store.log import NewRow
from store.preparing import prepare
from store.reindexing import index_added
from store.rows import add

A_SERIES = 4
"""Meetings of a series: three that were held, and one to come."""
_DAYS = (7, -1, -2, -5, -6)
"""How long after today the last meeting of a series is, for each course; of five more series a week before, and so on.

So the newest series are the same in a small store and in a large one, and both have as much to do for home.
"""
_AT_ONCE = 40
_TOLD_EVERY_S = {True: 1.0, False: 20.0}
"""At a terminal, and where each line stays."""


def ref(series: int) -> str:
    """Return the reference of a series, from 0."""
    return f"{2020 + series % 7}-{series:04}"


def make(path: Path, key: RawKey, series: int) -> int:
    """Write a new encrypted store of so many series, in the order in which they were held; return its events."""
    indexer = EventIndexer()
    connection = prepare(path, key, indexer, create=True, plain=False)
    # Nobody loses a store that is thrown away afterwards.
    connection.execute("PRAGMA synchronous = OFF")
    meetings, events, told = list(_meetings(series)), 0, _Told(series * A_SERIES)
    for first in range(0, len(meetings), _AT_ONCE):
        with transaction(connection):
            for meeting, its_rows in meetings[first : first + _AT_ONCE]:
                added = [row for new in its_rows() if (row := add(connection, meeting, new))]
                index_added(connection, meeting, added, indexer)
                events += len(added)
        told.that(min(first + _AT_ONCE, len(meetings)), events)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return events


def _meetings(series: int) -> Iterator[tuple[str, Callable[[], list[NewRow]]]]:
    """Yield the meetings in the order of their last events, each with what makes its rows when it is its turn."""
    ways = courses()
    texts = sentences(1, series * (A_SERIES - 1) * STATEMENTS)
    held = [
        (rows[-1].at + _later(each), f"{ref(each)}/{number}", rows, _later(each))
        for each in range(series)
        for number, rows in enumerate(ways[each % len(ways)], start=1)
    ]
    for _, meeting, rows, later in sorted(held, key=lambda each: each[:2]):
        yield meeting, partial(filled, rows, meeting, later, texts)


def _later(each: int) -> timedelta:
    weeks, course = divmod(each, len(_DAYS))
    return timedelta(weeks=-weeks, days=_DAYS[course])


class _Told:
    """A line about how far it has come, on a terminal over the one before."""

    def __init__(self, meetings: int) -> None:
        self._meetings = meetings
        self._began = self._last = time.monotonic()

    def that(self, made: int, events: int) -> None:
        """Say so, now and then and at the end."""
        now, done, over = time.monotonic(), made == self._meetings, sys.stderr.isatty()
        if not done and now - self._last < _TOLD_EVERY_S[over]:
            return
        self._last = now
        left_s = (now - self._began) / made * (self._meetings - made)
        said = f"{made} of {self._meetings} meetings, {events} events, {left_s:.0f} s left"
        sys.stderr.write(f"\r{said:<60}" if over else f"{said}\n")
        sys.stderr.write("\n" if over and done else "")
        sys.stderr.flush()
