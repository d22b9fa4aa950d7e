"""Home of a store that is not encrypted: one row says so, where a blank one is drawn, and nothing else moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.tui import family
from tests.tui.drawn import text
from tests.tui.home.drawn_home import home
from tests.tui.home.home_driver import at_home, filled
from tui.view.home import home_lines
from tui.view.home_sections import Seen
from tui.view.lines import width

SIZES = [(60, 19), (80, 23), (120, 35), (140, 49)]


@pytest.mark.parametrize("size", SIZES)
def test_one_row_says_so_and_the_others_stay_where_they_are(size: tuple[int, int]) -> None:
    for look in (family.DA, family.EN):
        seen = Seen(home())
        as_drawn = text(home_lines(look, seen, size))
        plain = text(home_lines(look, replace(seen, plain=True), size))
        assert as_drawn[1].strip() == ""
        assert "ordstyrer encrypt" in plain[1]
        assert (plain[0], *plain[2:]) == (as_drawn[0], *as_drawn[2:])
        assert all(width(row) <= size[0] for row in home_lines(look, replace(seen, plain=True), size))


async def test_it_stays_there_whatever_is_pressed(tmp_path: Path) -> None:
    filled(tmp_path)
    async with at_home(tmp_path, language="en") as me:
        assert "not encrypted" not in me.text
        me.home.plain = True
        for key in ("down", "v", "x", "escape"):
            await me.press(key)
            assert "This store is not encrypted: ordstyrer encrypt" in me.rows[1]
