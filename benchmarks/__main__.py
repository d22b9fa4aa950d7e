"""`make bench`: every figure of the screens beside its floor, from one run. Times mean nothing here, ratios do."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import bytes_sent, idle, keys, news, slow_link, startup, ticks, typing
from benchmarks.opening import open_a_meeting


def main() -> int:
    """Measure everything; return 1 if a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        open_a_meeting(home)
        missed = 0
        for part in (startup, keys, bytes_sent, slow_link, ticks, idle, news, typing):
            for figure in part.measure(home):
                missed += not figure.holds
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
