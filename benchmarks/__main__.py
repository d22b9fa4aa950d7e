"""`make bench`: every figure of the screens beside its floor, from one run; `make bench ARGS=large`: of a large store.

Times mean nothing here, ratios do.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import bytes_sent, idle, keys, large, news, slow_link, startup, ticks, typing
from benchmarks.figures import Figure
from benchmarks.opening import open_a_meeting


def main() -> int:
    """Measure the screens, or with `large` for five minutes what a large store costs; return 1 if a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        figures = large.measure(home) if sys.argv[1:] == ["large"] else _of_the_screens(home)
        missed = 0
        for figure in figures:
            missed += not figure.holds
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()
    return 1 if missed else 0


def _of_the_screens(home: Path) -> Iterator[Figure]:
    open_a_meeting(home)
    for part in (startup, keys, bytes_sent, slow_link, ticks, idle, news, typing):
        yield from part.measure(home)


if __name__ == "__main__":
    sys.exit(main())
