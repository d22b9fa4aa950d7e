"""Both panes of the demo in one window: the command that tmux gets, and what is said without tmux."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_demo import Screens
from tests.cli.user import User
from tui.demo.both import beginning, joining

OPTIONS = ["--lang", "da"]


@pytest.mark.parametrize(
    ("size", "split"),
    [
        ((139, 30), ["split-window", "-h", "-l", "78", "-d"]),
        ((138, 41), ["split-window", "-v", "-d"]),
        ((80, 24), ["new-window", "-n", "minutes", "-d"]),
    ],
)
def test_they_stand_side_by_side_if_both_fit_else_one_over_the_other_else_one_at_a_time(
    size: tuple[int, int], split: list[str]
) -> None:
    command = beginning("tmux", OPTIONS, ["--speed", "20"], size)
    at = command.index(split[0])
    assert command[at : at + len(split)] == split
    assert command[at + len(split) :][-2:] == ["da", "--minutes"]
    status = command[command.index("status") + 1]
    assert status == ("on" if split[0] == "new-window" else "off")


def test_only_the_wall_gets_the_speed_and_nobodys_tmux_is_touched() -> None:
    command = beginning("tmux", OPTIONS, ["--speed", "20"], (160, 40))
    assert command[1:5] == ["-L", "ordstyrer-demo", "-f", "/dev/null"]
    assert command.count("--speed") == 1


def test_inside_tmux_the_minutes_are_put_beside_the_pane_with_what_they_need_to_find_the_demo() -> None:
    command = joining("tmux", OPTIONS, (160, 40), {"XDG_RUNTIME_DIR": "/run/user/7", "HOME": "/home/mette"})
    assert command[:6] == ["tmux", "split-window", "-h", "-l", "78", "-d"]
    assert "XDG_RUNTIME_DIR=/run/user/7" in command
    assert not any("HOME" in part for part in command)


def test_without_tmux_it_says_what_to_do(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screens = Screens(monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = user("demo", "--both")
    sentence = "There is no tmux here. Open a second window and write there: ordstyrer demo --minutes"
    assert (answer.status, answer.sentence) == (1, sentence)
    assert screens.shown == []
