"""The light driver in a real terminal: it shows what Textual's own shows, and sends less."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.terminal import Terminal
from tests.pty.twins import twins
from tests.tui import table

PEOPLE = (
    replace(table.MAYA, name="Mæjå Ørsted"),
    replace(table.AMINA, name="أمينة عزيز"),
    replace(table.IDA, name="Zoe\u0301 字家"),
    *table.PEOPLE[3:],
)
"""The people of the small meeting, with names that are written otherwise."""
LEADS = (
    *("space", "space", "?", "escape", "m", "escape", "a", "Ida ringer til أمينة 字 i dag", "escape"),
    *("f", "escape", "n", "n", "b", "b", "space", "."),
)
WRITES = (
    *("Hun hører æøå, عزيز og 字家 for meget", "backspace", "backspace", "enter", "tab", "tab", "tab", "tab"),
    *("!", "Ærgerligt 字", "enter", "up", "escape", "escape", "?", "escape"),
)
LOOKS_ON = ("q", "escape")
WINDOWS = ((120, 36), (60, 20), (40, 10), (80, 24))


@pytest.mark.parametrize(("face", "keys"), [("lead", LEADS), ("minutes", WRITES), ("room", LOOKS_ON)])
def test_every_cell_is_the_same_as_with_the_stock_driver(desk: Desk, face: str, keys: tuple[str, ...]) -> None:
    with twins(desk, face, PEOPLE, size=(80, 24)) as both:
        both.press(*keys)
        for columns, rows in WINDOWS:
            both.resize(columns, rows)
        both.press(*keys[:2])
        assert len(both.light.received) < len(both.stock.received) / 3


def _spoil(terminal: Terminal) -> None:
    """Let something else write over the whole screen."""
    for row in range(terminal.screen.lines):
        terminal.screen.cursor_position(row + 1, 1)
        terminal.screen.draw("x" * terminal.screen.columns)


@pytest.mark.parametrize("options", [(), ("--stock-driver",)])
@pytest.mark.parametrize("face", ["lead", "minutes", "room"])
def test_ctrl_l_draws_everything_again(desk: Desk, face: str, options: tuple[str, ...]) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens(face, *options) as terminal:
        terminal.until("Amina har ordet")
        terminal.settle()
        before = terminal.lines()[4:8]
        _spoil(terminal)
        assert terminal.lines()[4:8] != before
        terminal.press("ctrl+l")
        terminal.until(lambda _: terminal.lines()[4:8] == before)


def test_ctrl_l_is_no_letter(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as minutes:
        minutes.until("Amina har ordet")
        minutes.press("Hun sover")
        minutes.until("Hun sover")
        minutes.settle()
        _spoil(minutes)
        minutes.press("ctrl+l", " nu")
        minutes.until(lambda screen: "Hun sover nu" in screen and "xx" not in screen)


def test_a_pane_that_was_stopped_draws_everything_again_when_it_goes_on(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens("room") as room:
        room.until("Amina har ordet")
        room.settle()
        room.stop()
        room.screen.erase_in_display(2)
        room.go_on()
        room.until("Amina har ordet")


def test_a_size_that_changes_for_a_moment_leaves_nothing_undrawn(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens("room") as room:
        room.until("Amina har ordet")
        room.settle()
        room.resize(80, 23)
        room.resize(80, 24)
        room.until("Amina har ordet")
