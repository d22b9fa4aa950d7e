"""Runs `ordstyrer` with these arguments, and stops until somebody ends it where a copy of the store lies half used.

That is where it reads what is left of a damaged store, and where the store is to get another key.
"""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from store import rekeying
from tui.cli import progress
from tui.cli.running import run


def _halt(*_: object) -> None:
    print("halted", flush=True)
    sys.stdin.readline()


@contextmanager
def _halting(_: object) -> Iterator[object]:
    yield _halt


if __name__ == "__main__":
    # Whoever runs the tests may have been told to outlive its terminal, and that is handed down.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    progress.progress = _halting  # type: ignore[assignment]  # it stops where the real one would tell
    rekeying._prove = _halt  # type: ignore[assignment]  # as above
    sys.exit(run(sys.argv[1:]))
