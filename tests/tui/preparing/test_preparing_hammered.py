"""Whatever is pressed where a meeting is prepared, the log holds only what can be done there, and the screen stands."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from meeting.events import InvitationAnswered, ItemTicked, MeetingPlanned, RuleOverridden, SharingSettled, Undone
from store.live import load, recorded
from tests.tui.preparing.preparing_driver import REF, preparing

_KEYS = (
    *("up", "down", "left", "right", "pageup", "pagedown", "enter", "escape", "tab", "shift+tab", "space"),
    *("delete", "question_mark", "plus", "minus", *"12345", *"jhndeizx", "a", "å"),
)
_DONE_HERE = InvitationAnswered | SharingSettled | ItemTicked | RuleOverridden | MeetingPlanned | Undone


@pytest.mark.parametrize("seed", range(3))
async def test_no_key_breaks_the_screen_or_the_log(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    async with preparing(tmp_path, random.choice(((60, 20), (80, 24), (120, 36)))) as me:
        before = me.log.newest()
        await me.press("2", "pagedown", "up", "j")
        for _ in range(20):
            await me.burst(*random.choices(_KEYS, k=6))
        await me.until(lambda: bool(me.text.strip()))
        written = [recorded(row).event for row in me.log.follow(before)]
        assert written
        assert all(isinstance(event, _DONE_HERE) for event in written)
        assert me.log.check() == []
        assert load(me.log, REF).planned.leader == "mette"
