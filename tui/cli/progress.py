"""On stderr: how far work is that takes long."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from typing import TextIO

from store.clock import Clock, MachineClock

QUIET_S = 1.0
"""What takes less is not worth a word."""
_IN_PLACE_S = 0.1
_LINES_S = 10.0


class Progress:
    """Writes one line over and over at a terminal, and anywhere else a new one now and then."""

    def __init__(
        self, said: Callable[[int, int], str], out: TextIO, clock: Clock, *, quiet_s: float | None = None
    ) -> None:
        self._said = said
        self._out = out
        self._clock = clock
        self._quiet_s = QUIET_S if quiet_s is None else quiet_s
        self._in_place = out.isatty()
        self._next = 0.0
        self._told = False

    def told(self, done: int, total: int) -> None:
        """Say how far it is, of so much in all, unless that was said just now, or is soon over."""
        now = self._clock.steady_s()
        if not done:
            self._next = now + self._quiet_s
        if now < self._next and not (done == total and self._told):
            return
        self._next = now + (_IN_PLACE_S if self._in_place else _LINES_S)
        self._told = True
        said = self._said(done, total)
        # A line that the terminal breaks could not be written over.
        self.write("\r" + said[: get_terminal_size().columns - 1] if self._in_place else f"{said}\n")

    def end(self) -> None:
        """Leave the cursor where the next line begins."""
        if self._told and self._in_place:
            self.write("\n")

    def write(self, text: str) -> None:
        """Write a text at once."""
        # The work goes on although nobody reads this any more.
        with suppress(OSError):
            self._out.write(text)
            self._out.flush()


@contextmanager
def progress(said: Callable[[int, int], str]) -> Iterator[Callable[[int, int], None]]:
    """Give what is to be told how far it is, in the words of `said`; only a terminal shows them."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _untold
        return
    telling = Progress(said, sys.stderr, MachineClock())
    try:
        yield telling.told
    finally:
        telling.end()


def _untold(done: int, total: int) -> None:
    del done, total
