"""In every window, and as it changes, the pane shows where one types and what is saved."""

from __future__ import annotations

import pytest

from meeting.intents import FreeFloor
from tests.tui.minutes.minutes_driver import Pen, in_round, writing
from tui.view.alphabet import PLAIN

SIZES = [(60, 20), (78, 20), (80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_in_every_window_the_line_its_owner_and_the_truth_about_saving_are_there(size: tuple[int, int]) -> None:
    async with writing(in_round(), size) as pen:
        await pen.write("!" + "Det er svært at komme ind i klassen når alle kigger. " * 4)
        await pen.shows("── Maya, barn", "alle kigger.", "Enter save")
        await pen.press("enter")
        await pen.shows("saved 13:00")
        assert all(len(row) <= size[0] for row in pen.rows)


async def test_a_window_may_change_while_one_writes() -> None:
    async with writing(in_round(), (120, 36)) as pen:
        await pen.write("Det er svært at komme ind i klassen, ")
        for size in (*SIZES, (20, 5), (80, 24)):
            await pen.window(*size)
            await pen.write("når alle kigger, ")
        await pen.shows("når alle kigger,")
        assert pen.line == "Det er svært at komme ind i klassen, " + "når alle kigger, " * 6


async def test_the_line_grows_with_its_text_and_shrinks_again() -> None:
    async with writing(in_round()) as pen:
        rows = [row for row in pen.rows if row.startswith("──")]
        assert len(rows) == 2
        before = pen.rows.index(rows[1])
        await pen.write("a\nb\nc\nd\ne\nf\ng")
        assert pen.rows.index(next(row for row in pen.rows if row.startswith("── Maya"))) == before - 4
        await pen.press("enter")
        assert pen.rows.index(next(row for row in pen.rows if row.startswith("── Maya"))) == before


async def test_a_console_without_our_signs_shows_only_those_it_has() -> None:
    async with writing(in_round().do(FreeFloor()), alphabet=PLAIN) as pen:
        await pen.write("!For svært")
        await pen.press("@")
        await pen.press("enter", "enter", "escape", "up")
        assert {sign for sign in pen.text if not sign.isascii()} <= {"æ", "å"}


def _cursor(pen: Pen) -> bool:
    return pen.pane.line.show_cursor


async def test_the_cursor_stands_in_the_line_only_while_letters_are_text() -> None:
    async with writing(in_round()) as pen:
        assert _cursor(pen)
        await pen.press("escape")
        assert not _cursor(pen)
        await pen.press("i", "@")
        assert not _cursor(pen)
        await pen.press("escape")
        assert _cursor(pen)
