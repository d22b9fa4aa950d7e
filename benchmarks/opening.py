"""The meeting that is measured: the demo, led into its first round."""

from __future__ import annotations

import shutil
from itertools import takewhile
from pathlib import Path

from tests.pty import script
from tests.pty.desk import Desk
from tests.pty.leader import Leader

SPEED = 20


def open_a_meeting(home: Path) -> None:
    """Lead the demo into its first round, to a turn that is interpreted and has a bar."""
    interpreted = script.one("t", "Nadia tolker")
    with Desk(home).opens("demo", "--speed", str(SPEED)) as terminal:
        terminal.until("Velkommen")
        Leader(terminal, SPEED).carry_out(takewhile(lambda act: act.steps != interpreted, script.whole()))
        terminal.press("q", "q")
        terminal.until_ended()


def copied(home: Path, name: str) -> Path:
    """Return another home with the same meeting, so that what is done there stands in nobody's way."""
    other = home / name
    other.mkdir(mode=0o700)
    shutil.copytree(home / "ordstyrer", other / "ordstyrer")
    return other
