"""`make bench`: every figure of the wall beside its floor, measured in one run. Times mean nothing here, ratios do."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import idle, keys, startup, ticks
from benchmarks.recording import program, running


def _open_a_meeting(home: Path) -> None:
    """Make the demo and bring its meeting into the first round, with somebody on the floor."""
    with running(program("demo"), home) as wall:
        wall.listen(10, quiet_s=2)
        for key in ("enter", "f", "enter", "space"):
            wall.press(key)
            wall.listen(3, quiet_s=0.5)


def main() -> int:
    """Measure everything; return 1 if a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _open_a_meeting(home)
        missed = 0
        for part in (startup, keys, ticks, idle):
            for figure in part.measure(home):
                missed += not figure.holds
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
