"""On stderr, before anything else is shown: how far a store is that is being brought up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from typing import TextIO

from store.clock import Clock, MachineClock
from tui.view.up_to_date import so_far, waiting
from tui.view.words import Words

_QUIET_S = 1.0
"""What takes less is not worth a word."""
_IN_PLACE_S = 0.1
_LINES_S = 10.0


class Teller:
    """Writes one line over and over at a terminal, and anywhere else a new one now and then."""

    def __init__(self, words: Words, out: TextIO, clock: Clock) -> None:
        self._words = words
        self._out = out
        self._clock = clock
        self._in_place = out.isatty()
        self._next = 0.0
        self._told = False

    def waits(self) -> None:
        """Say that another process is at it."""
        self._write(f"{waiting(self._words)}\n")

    def indexed(self, done: int, total: int) -> None:
        """Say how far it is, unless that was said just now, or is soon over."""
        now = self._clock.steady_s()
        if not done:
            self._next = now + _QUIET_S
        if now < self._next and not (done == total and self._told):
            return
        self._next = now + (_IN_PLACE_S if self._in_place else _LINES_S)
        self._told = True
        said = so_far(self._words, done, total)
        # A line that the terminal breaks could not be written over.
        self._write("\r" + said[: get_terminal_size().columns - 1] if self._in_place else f"{said}\n")

    def end(self) -> None:
        """Leave the cursor where the next line begins."""
        if self._told and self._in_place:
            self._write("\n")

    def _write(self, text: str) -> None:
        # The work goes on for whoever opens the store next, although nobody reads this any more.
        with suppress(OSError):
            self._out.write(text)
            self._out.flush()


@contextmanager
def teller(words: Words) -> Iterator[Teller | None]:
    """Give who tells how far an opening is; None where there is no stderr."""
    if sys.stderr is None:
        yield None
        return
    telling = Teller(words, sys.stderr, MachineClock())
    try:
        yield telling
    finally:
        telling.end()
