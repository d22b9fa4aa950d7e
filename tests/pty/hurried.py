"""The program by a clock that shows another time and runs faster: `python -m tests.pty.hurried SHOWN WHEN SPEED …`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from store import clock


def main(shown: str, when: str, speed: str, *arguments: str) -> int:
    """Run a command; the clock shows `shown` at the instant `when`, both ISO, and goes `speed` times as fast."""
    machine = clock.MachineClock()
    fast = clock.FastClock(
        machine, shown=datetime.fromisoformat(shown), when=datetime.fromisoformat(when), speed=float(speed)
    )
    setattr(clock, "MachineClock", lambda: fast)  # noqa: B010 - the commands take the machine's clock by this name
    from tui.cli.running import run

    return run(arguments)


def command(shown: datetime, speed: float) -> list[str]:
    """Return the beginning of a command line whose clock shows `shown` now."""
    return [sys.executable, "-m", "tests.pty.hurried", shown.isoformat(), datetime.now(UTC).isoformat(), str(speed)]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
