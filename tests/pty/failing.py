"""The program with an error in it: `python -m tests.pty.failing …` breaks when a statement is to be kept."""

from __future__ import annotations

import sys

from meeting.intents import Intent, NoteStatement
from meeting.refusal import Refused
from store.live import LiveMeeting

COMMAND = (sys.executable, "-m", "tests.pty.failing")
"""What its command line begins with."""
_do = LiveMeeting.do


def _breaks(live: LiveMeeting, intent: Intent, act: str = "") -> Refused | None:
    if not isinstance(intent, NoteStatement):
        return _do(live, intent, act)
    raise RuntimeError(f"cannot keep {intent}")


def main(*arguments: str) -> int:
    """Run a command."""
    setattr(LiveMeeting, "do", _breaks)  # noqa: B010 - the screens take it by this name
    from tui.cli.running import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
