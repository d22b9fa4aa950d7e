"""The review with an error in it: `python -m tests.pty.failing_review …` breaks when something else is marked."""

from __future__ import annotations

import sys

from tui.screens.review_moving import ReviewMoving

COMMAND = (sys.executable, "-B", "-m", "tests.pty.failing_review")
"""What its command line begins with."""


def _breaks(screen: ReviewMoving, by: int) -> None:
    raise RuntimeError(f"{by} {[meeting.planned.participants for meeting in screen.way.series.meetings]}")


def main(*arguments: str) -> int:
    """Run a command."""
    setattr(ReviewMoving, "choose", _breaks)  # noqa: B010 - the keys take it by this name
    from tui.cli.running import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
