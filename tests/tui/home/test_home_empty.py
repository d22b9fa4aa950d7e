"""Home in a store without meetings: it says how the first series is begun, and that one waits."""

from __future__ import annotations

from pathlib import Path

from tests.tui.home.home_driver import at_home


async def test_a_series_that_was_begun_is_told_of_when_one_comes_back(tmp_path: Path) -> None:
    async with at_home(tmp_path, (60, 20), language="en") as me:
        await me.shows("There are no meetings yet.   n: a new series")
        await me.press("n")
        await me.shows("Reference")
        await me.press("7", "escape")
        await me.shows("A new series waits as a draft.   n: go on")
