"""Runs `ordstyrer` with these arguments, and stops where it reads what is left of a store until somebody ends it."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tui.cli import progress
from tui.cli.running import run


@contextmanager
def _halting(_: object) -> Iterator[object]:
    def told(done: int, total: int) -> None:
        del done, total
        print("reading", flush=True)
        sys.stdin.readline()

    yield told


if __name__ == "__main__":
    progress.progress = _halting  # type: ignore[assignment]  # it stops where the real one would tell
    sys.exit(run(sys.argv[1:]))
