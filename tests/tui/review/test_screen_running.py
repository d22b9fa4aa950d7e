"""Running through a meeting by keys, on its page and on its wall."""

from __future__ import annotations

from tests.tui.review.reading import Reader, reading
from tests.tui.review.shelf import at_demo
from tui.review_place import Page

REF = "2026-014"


def _floor(reader: Reader) -> str:
    """Return who had the floor at the moment that is shown, as the wall says it."""
    holder = reader.review.replay.moment.state.floor.holder
    return f"{holder.capitalize()} har ordet"


async def test_a_meeting_is_run_through_to_the_wall_and_back_again() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("enter", "down", "down")
        assert reader.page is Page.MEETING
        await reader.press("right", "right")
        meeting = reader.rows
        await reader.press("enter")
        await reader.shows(_floor(reader), "► Beskrivende runde", "onsdag den 23. september kl. 13.4")
        wall = reader.rows
        await reader.press("right")
        assert reader.rows != wall
        await reader.shows(_floor(reader))
        await reader.press("left")
        assert reader.rows == wall
        await reader.press("escape")
        assert reader.rows == meeting
        await reader.press("enter", "right", "escape")
        assert reader.rows != meeting


async def test_parts_are_gone_through_on_the_wall() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "pagedown", "pagedown", "pagedown")
        await reader.shows("► Refleksion")
        await reader.press("pageup")
        await reader.shows("► Beskrivende runde")
        await reader.press(*["pagedown"] * 9)
        assert reader.review.replay.part == 6


async def test_the_time_goes_by_until_space_is_pressed_again() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "space")
        reader.evening.clock.advance(15)
        await reader.second()
        await reader.shows("► Siden sidst")
        await reader.press("space")
        at = reader.review.replay.now
        reader.evening.clock.advance(60)
        await reader.second()
        assert reader.review.replay.now == at


async def test_the_time_stands_still_on_other_pages() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "space", "s")
        reader.evening.clock.advance(15)
        await reader.second()
        assert not reader.review.replay.plays


async def test_stepping_on_the_page_of_a_series_opens_the_meeting_at_either_end() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("right")
        assert (reader.page, reader.review.place.number) == (Page.MEETING, 3)
        beginning = reader.review.place.seq
        await reader.press("escape", "left")
        assert reader.review.place.seq == len(reader.review.replay.moments) > beginning


async def test_there_is_nothing_after_the_end() -> None:
    async with reading(at_demo(), language="en") as reader:
        await reader.press("left", "right")
        await reader.shows("Nothing happened after this.")
