"""The light driver in a real tmux, beside Textual's own: every cell is the same, and nothing stays behind."""

from __future__ import annotations

import shlex
import shutil
import subprocess

import pytest

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.test_light import PEOPLE
from tests.pty.twins import twins

TMUX = shutil.which("tmux") or ""
KEYS = ("Hun hører æøå, عزيز og 字家", "backspace", "enter", "tab", "tab", "tab", "tab", "ctrl+l")
PLANTED = "zqvxw"

pytestmark = pytest.mark.skipif(not TMUX, reason="there is no tmux")


def _inside(desk: Desk, term: str) -> list[str]:
    """Start programs in a tmux of their own from now on; return what a command to it begins with."""
    settings = desk.home / "tmux.conf"
    settings.write_text(f"set -g default-terminal {term}\nset -g status off\nset -s escape-time 10\n")
    tmux = [TMUX, "-S", str(desk.home / "tmux"), "-f", str(settings)]
    desk.program = [*tmux, "new-session", *desk.program]
    return tmux


@pytest.mark.parametrize("term", ["tmux-256color", "xterm-256color"])
def test_every_cell_is_the_same_in_tmux(desk: Desk, term: str) -> None:
    with twins(desk, "minutes", PEOPLE, size=(80, 24), prepared=lambda own: _inside(own, term)) as both:
        both.press(*KEYS)
        for columns, rows in ((120, 36), (60, 20), (80, 24)):
            both.resize(columns, rows)
        both.press("ctrl+q", "ctrl+q")
        for each in both.both:
            assert each.until_ended() == 0


def test_nothing_stays_in_tmux(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    command = shlex.join([*desk.program, "minutes"])
    tmux = _inside(desk, "tmux-256color")
    desk.program = [*tmux, "new-session", f"{command}; echo finished; exec cat"]
    with desk.opens() as terminal:
        terminal.until("Amina har ordet")
        terminal.press(f"{PLANTED} sover ikke", "enter", "ctrl+l", f"{PLANTED} igen")
        terminal.until(f"{PLANTED} igen")
        terminal.press("ctrl+q", "ctrl+q")
        terminal.until("finished")
        kept = subprocess.run([*tmux, "capture-pane", "-p", "-S", "-"], capture_output=True, text=True, check=True)
        subprocess.run([*tmux, "kill-server"], check=True)
    assert kept.stdout.split() == ["finished"]
