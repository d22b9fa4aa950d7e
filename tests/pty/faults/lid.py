"""The program on a machine that has slept: `python -m tests.pty.faults.lid FILE …`; the file says how many seconds."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

from store import clock


class SleptClock:
    """The machine's clocks after a sleep: both have gone on, as those of the system do that count it."""

    def __init__(self, machine: clock.Clock, file: Path) -> None:
        self._machine = machine
        self._file = file

    def now(self) -> datetime:
        """Return the wall clock."""
        return self._machine.now() + timedelta(seconds=self._slept_s())

    def steady_s(self) -> float:
        """Return the time since boot, sleep included."""
        return self._machine.steady_s() + self._slept_s()

    def _slept_s(self) -> float:
        return float(self._file.read_text(encoding="ascii"))


def main(file: str, *arguments: str) -> int:
    """Run a command."""
    slept = SleptClock(clock.MachineClock(), Path(file))
    setattr(clock, "MachineClock", lambda: slept)  # noqa: B010 - the commands take the machine's clock by this name
    from tui.cli.running import run

    return run(arguments)


def command(file: Path) -> list[str]:
    """Return the beginning of a command line on a machine that has slept as long as the file says."""
    return [sys.executable, "-m", "tests.pty.faults.lid", str(file)]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
