"""The wall alone: it shows what the leader does and takes no key but the one to leave."""

from __future__ import annotations

import pytest

from meeting.intents import NextSpeaker
from store.errors import DiskFailed
from tests.tui.driver import watching
from tests.tui.live import Evening


async def test_the_wall_follows_the_leader_without_a_key() -> None:
    evening = Evening().opened()
    async with watching(evening) as wall:
        await wall.shows("Ingen har ordet lige nu")
        evening.do(NextSpeaker())
        await wall.shows("Maya har ordet")


@pytest.mark.parametrize("key", ["space", "b", "f", "n", "z", "a", "enter", "question_mark"])
async def test_no_key_does_anything(key: str) -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with watching(evening) as wall:
        before, kept = wall.rows, len(evening.log.rows)
        await wall.press(key)
        assert len(evening.log.rows) == kept
        await wall.second()
        assert wall.rows[1:] == before[1:]


async def test_it_is_left_at_the_second_q() -> None:
    async with watching(Evening().opened()) as wall:
        await wall.press("q")
        await wall.shows("q luk den")
        await wall.press("x")
        await wall.hides("q luk den")
        await wall.press("q", "q")
        await wall.until(lambda: not wall.screen.app.is_running)


async def test_a_line_for_the_leader_is_not_even_hinted_at() -> None:
    evening = Evening().opened(without=())
    async with watching(evening) as wall:
        evening.clock.advance(minutes=30)
        await wall.second()
        assert "se noter" not in wall.text
        assert "•" not in wall.text


async def test_a_store_that_cannot_be_read_is_said_and_the_last_picture_stays() -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with watching(evening) as wall:
        evening.log.unreadable = DiskFailed(path="x", reason="y")
        await wall.shows("Computeren kan ikke gemme lige nu. Vi ser på det.", "Maya har ordet")
        evening.log.unreadable = None
        await wall.hides("Computeren kan ikke gemme lige nu.")
