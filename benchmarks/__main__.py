"""`make bench`: every figure of the screens beside its floor, from one run; `make bench ARGS=large`: of a large store.

`ARGS="idle news"` measures only these parts. Times mean nothing here, ratios do.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import bytes_sent, commits, idle, keys, large, news, papers, slow_link, startup, ticks, typing
from benchmarks.figures import Figure
from benchmarks.opening import open_a_meeting

_PARTS = {
    "startup": startup.measure,
    "keys": keys.measure,
    "bytes": bytes_sent.measure,
    "slow": slow_link.measure,
    "ticks": ticks.measure,
    "idle": idle.measure,
    "news": news.measure,
    "typing": typing.measure,
    "papers": papers.measure,
    "commits": commits.measure,
}


def main() -> int:
    """Measure the screens, or with `large` for five minutes what a large store costs; return 1 if a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        figures = large.measure(home) if sys.argv[1:] == ["large"] else _of_the_screens(home, sys.argv[1:])
        missed = 0
        for figure in figures:
            missed += not figure.holds
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()
    return 1 if missed else 0


def _of_the_screens(home: Path, names: Sequence[str]) -> Iterator[Figure]:
    open_a_meeting(home)
    for name in names or _PARTS:
        yield from _PARTS[name](home)


if __name__ == "__main__":
    sys.exit(main())
