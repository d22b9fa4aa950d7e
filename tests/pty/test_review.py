"""Reviewing in a real terminal: every page, a wall of the past, and the place that comes back."""

from __future__ import annotations

import json
import stat

import pytest

from tests.pty.desk import NOTHING, Desk
from tests.pty.terminal import Terminal

HEAD = "Familien A."


def _opened(terminal: Terminal) -> None:
    terminal.until(lambda screen: HEAD in screen and "►" in screen, what="the series")


def _events(desk: Desk) -> int:
    """Return how many events the store of the demo has."""
    with desk.demo().log() as log:
        return log.newest()


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 36)])
def test_every_page_of_the_demo_is_read_and_a_meeting_is_run_through_to_its_wall(
    desk: Desk, size: tuple[int, int]
) -> None:
    with desk.opens("demo", "--review", size=size) as terminal:
        _opened(terminal)
        before = _events(desk)
        terminal.press("up", "enter")
        terminal.until("2. møde")
        terminal.press("down", "down", "right", "right", "enter")
        terminal.until(lambda screen: "har ordet" in screen and "╔═" in screen, what="the wall of a moment")
        terminal.press("pagedown")
        terminal.until("► Refleksion")
        terminal.press("escape")
        terminal.until(lambda screen: "plan " in screen and "blev " in screen, what="the meeting")
        terminal.press("a")
        terminal.until("Aftaler gennem rækken")
        terminal.press("down", "enter")
        terminal.until("»Det er blevet til hver anden onsdag.«")
        terminal.press("k")
        terminal.until("Skala")
        terminal.press("s", "aflastning")
        terminal.until("søger om aflastning")
        terminal.press("enter")
        terminal.until(lambda screen: "plan " in screen and "blev " in screen, what="the meeting of the hit")
        terminal.press("escape")
        terminal.until("De nyeste først")
        terminal.press("f1")
        terminal.until("Her læser du, hvad der var.")
        terminal.press("q")
        assert terminal.until_ended() == 0
    assert _events(desk) == before
    assert desk.troubles() == ""


def test_after_a_dropped_line_the_same_page_comes_back(desk: Desk) -> None:
    more = {"XDG_STATE_HOME": str(desk.home / "state")}
    with desk.opens("demo", "--review", more=more) as terminal:
        _opened(terminal)
        terminal.press("enter", "down", "down", "right", "right", "enter")
        terminal.until("har ordet")
        terminal.settle()
        wall = terminal.lines()
        _kept(desk, "wall", terminal)
        terminal.kill()
    with desk.opens("demo", "--review", more=more) as again:
        again.until(lambda _: again.lines() == wall, what="the same wall")
        again.press("escape")
        again.until("plan ")
        again.press("q")
        assert again.until_ended() == 0


def _kept(desk: Desk, page: str, terminal: Terminal) -> None:
    """Wait until the place is kept, privately, and away from the store."""

    def written(_: str) -> bool:
        files = list((desk.home / "state" / "ordstyrer").glob("review-*.json"))
        return bool(files) and json.loads(files[0].read_bytes())[-1]["page"] == page

    terminal.until(written, what="the place kept")
    (file,) = (desk.home / "state" / "ordstyrer").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert HEAD not in file.read_text(encoding="utf-8")
    assert not list(desk.demo().path.parent.glob("review-*"))


def test_the_linux_console_gets_signs_it_has(desk: Desk) -> None:
    with desk.opens("demo", "--review", more={"TERM": "linux"}) as terminal:
        terminal.until(lambda screen: HEAD in screen and ">" in screen)
        for key in ("a", "k", "m", "enter", "enter"):
            terminal.press(key)
            terminal.settle()
            assert not set(terminal.text()) & set("✓►○«–·║•…▓░█▌↑↓←→╔═╗╚╝┌─┐│└┘├┼┤")


@pytest.mark.parametrize("zone", [NOTHING, {"TZ": "UTC"}, {"TZ": "America/New_York"}])
def test_times_are_danish_whatever_the_host_says(desk: Desk, zone: dict[str, str]) -> None:
    with desk.opens("demo", "--review", more=zone) as terminal:
        _opened(terminal)
        terminal.press("enter", "enter")
        terminal.until("13:12")
