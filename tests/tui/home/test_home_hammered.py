"""Whatever is pressed at home, the store holds nothing new but papers that were sent, and the screen stands."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from meeting.events import PaperSent, Undone
from store.live import recorded
from tests.tui.home.home_driver import at_home, filled

_KEYS = ("up", "down", "pageup", "pagedown", "enter", "escape", "x", "z", "v", "s", "question_mark", "a", "space", "1")


@pytest.mark.parametrize("seed", range(2))
async def test_no_key_writes_anything_but_that_papers_were_sent(tmp_path: Path, seed: int) -> None:
    filled(tmp_path)
    random = Random(seed)
    async with at_home(tmp_path, random.choice(((60, 20), (80, 24), (120, 36)))) as me:
        before = me.log.newest()
        await me.press("down", "x", "enter")
        for _ in range(12):
            await me.burst(*random.choices(_KEYS, k=4))
        await me.until(lambda: bool(me.text.strip()))
        written = [recorded(row).event for row in me.log.follow(before)]
        assert written
        assert all(isinstance(event, PaperSent | Undone) for event in written)
        assert me.log.check() == []
