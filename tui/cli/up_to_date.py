"""On stderr, before anything else is shown: how far a store is that is being brought up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TextIO

from store.clock import Clock, MachineClock
from tui.cli.progress import QUIET_S, Progress
from tui.view.up_to_date import so_far, waiting
from tui.view.words import Words

_QUIET_S = QUIET_S


class Teller:
    """Tells of the opening of a store."""

    def __init__(self, words: Words, out: TextIO, clock: Clock) -> None:
        self._words = words
        self._progress = Progress(partial(so_far, words), out, clock, quiet_s=_QUIET_S)

    def waits(self) -> None:
        """Say that another process is at it."""
        self._progress.write(f"{waiting(self._words)}\n")

    def indexed(self, done: int, total: int) -> None:
        """Say how far it is, unless that was said just now, or is soon over."""
        self._progress.told(done, total)

    def end(self) -> None:
        """Leave the cursor where the next line begins."""
        self._progress.end()


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
