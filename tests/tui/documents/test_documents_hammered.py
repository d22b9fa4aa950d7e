"""Whatever is pressed where documents are made, the log holds only that papers went out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from meeting.events import PaperSent, Undone
from store.live import recorded
from tests.tui.documents.documents_driver import sending
from tests.tui.documents.stand_in import StandIn
from tui.screens.documents_known import Way

_KEYS = (
    *("up", "down", "left", "right", "pageup", "pagedown", "enter", "escape", "tab", "backspace", "f9", "f1"),
    *("question_mark", *"12369", *"afslvxz", "å", "w"),
)


@pytest.mark.parametrize("seed", range(3))
async def test_no_key_breaks_the_screen_or_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    random = Random(seed)
    way = Way(names=random.choice((True, False)), root=tmp_path / "out")
    size = random.choice(((60, 20), (80, 24), (120, 36)))
    async with sending(tmp_path, size, maker=StandIn(), way=way) as me:
        before = me.log.newest()
        await me.press("down", "x", "enter")
        for _ in range(20):
            await me.burst(*random.choices(_KEYS, k=6))
            await me.stays()
        await me.until(lambda: not me.screen.seen.making, "the end of the making")
        await me.shows("·")
        written = [recorded(row).event for row in me.log.follow(before)]
        assert written
        assert all(isinstance(event, PaperSent | Undone) for event in written)
        assert me.log.check() == []
