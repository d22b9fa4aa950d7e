"""`make bench`: every figure of the screens beside its floor, from one run. Times mean nothing here, ratios do."""

from __future__ import annotations

import sys
import tempfile
from itertools import takewhile
from pathlib import Path

from benchmarks import idle, keys, news, startup, ticks
from tests.pty import script
from tests.pty.desk import Desk
from tests.pty.leader import Leader

SPEED = 20


def _open_a_meeting(home: Path) -> None:
    """Lead the demo into its first round, to a turn that is interpreted and has a bar."""
    interpreted = script.one("t", "Nadia tolker")
    with Desk(home).opens("demo", "--speed", str(SPEED)) as terminal:
        terminal.until("Velkommen")
        Leader(terminal, SPEED).carry_out(takewhile(lambda act: act.steps != interpreted, script.whole()))
        terminal.press("q", "q")
        terminal.until_ended()


def main() -> int:
    """Measure everything; return 1 if a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _open_a_meeting(home)
        missed = 0
        for part in (startup, keys, ticks, idle, news):
            for figure in part.measure(home):
                missed += not figure.holds
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
