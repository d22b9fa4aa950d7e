"""Every editing key does in the line at once what it does in any text."""

from __future__ import annotations

import pytest

from meeting.intents import NextSpeaker
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import writing


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("backspace", "X"), "en to trX"),
        (("left", "delete", "X"), "en to trX"),
        (("ctrl+left", "X"), "en to Xtre"),
        (("home", "ctrl+right", "X"), "enX to tre"),
        (("ctrl+w", "X"), "en to X"),
        (("ctrl+backspace", "X"), "en to X"),
        (("ctrl+u", "X"), "X"),
        (("home", "ctrl+k", "X"), "X"),
        (("shift+left", "shift+left", "X"), "en to tX"),
        (("shift+home", "X"), "X"),
        (("home", "shift+end", "X"), "X"),
        (("ctrl+a", "X", "ctrl+e", "Y"), "Xen to treY"),
        (("ctrl+w", "ctrl+z", "X"), "en to treX"),
        (("ctrl+v", "ctrl+x", "super+c", "X"), "en to treX"),
        (("ctrl+j", "up", "home", "X"), "Xen to tre\n"),
        (("ctrl+j", "Y", "ctrl+shift+k", "X"), "en to tre\nX"),
    ],
)
async def test_an_editing_key_does_what_it_does_everywhere_also_in_a_burst(keys: tuple[str, ...], text: str) -> None:
    async with writing(Evening().opened().do(NextSpeaker())) as pen:
        await pen.burst(*"en to tre", *keys)
        await pen.until(lambda: pen.line == text)
        assert pen.pane.writing.draft.text == text


async def test_ctrl_u_erases_all_before_the_cursor_in_every_row() -> None:
    async with writing(Evening().opened().do(NextSpeaker())) as pen:
        await pen.paste("en lang sætning " * 12 + "\nog mere")
        await pen.burst(*["left"] * 4, "ctrl+u", "X")
        await pen.until(lambda: pen.line == "Xmere")
        assert pen.pane.writing.draft.text == "Xmere"
