"""Both panes of the demo in one window, by a real tmux: they stand beside each other, and one follows the other."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Generator, Mapping

import pytest

from tests.pty.desk import Desk

HEAD = "· Familien A. · 4. møde"
_NEXT_PANE = ("\x02", "o")


@pytest.fixture
def tmux(desk: Desk) -> Generator[Mapping[str, str]]:
    """What the environment needs so that no other tmux is met; the one that is started is ended."""
    if not shutil.which("tmux"):
        pytest.skip("there is no tmux")
    more = {"TMUX_TMPDIR": str(desk.home)}
    yield more
    ended = ["tmux", "-L", "ordstyrer-demo", "kill-server"]
    subprocess.run(ended, env=desk.environ(more), capture_output=True, check=False)


def test_the_wall_and_the_minutes_stand_side_by_side(desk: Desk, tmux: Mapping[str, str]) -> None:
    with desk.opens("demo", "--both", size=(160, 30), more=tmux) as window:
        window.until(lambda screen: "Velkommen" in screen and HEAD in screen)
        window.press("enter")
        window.until("Hvem er her?")
        window.press("enter")
        window.until("Vi mangler at hilse på 16")
        window.press("space")
        window.until(lambda screen: screen.count("Mette har ordet") == 2)
        window.press(*_NEXT_PANE)
        window.press("en sætning")
        window.until("en sætning")
        window.press("enter")
        window.until("1 udsagn")
    assert [statement.said.text for statement in desk.demo().meeting().minutes.statements] == ["en sætning"]
