"""A pane of a newer program on the same meeting: the others stay up with what they know, say so, and keep nothing."""

from __future__ import annotations

from meeting.intents import NextSpeaker
from store.log import NewRow
from tests.tui.driver import leading, watching
from tests.tui.family import DA
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import writing

SAID = DA.words.text("Another screen is newer. Start this one again.")


def _in_round() -> Evening:
    return Evening().opened().do(NextSpeaker())


def _newer(evening: Evening) -> int:
    """Let a newer pane do what this program does not know; return how much is in the log then."""
    row = NewRow("new-0", "new", evening.clock.now(), "lead-new", "FloorSung", 1, "{}")
    evening.log.append(evening.plan.ref, len(evening.log.rows), lambda _: [row])
    return len(evening.log.rows)


async def test_the_wall_keeps_its_picture_and_says_that_it_must_be_started_again() -> None:
    evening = _in_round()
    async with watching(evening) as wall:
        _newer(evening)
        await wall.shows(SAID, "Maya har ordet")
        await wall.second()
        await wall.shows(SAID, "Maya har ordet")


async def test_the_leading_screen_does_no_more_and_says_why_at_each_key() -> None:
    evening = _in_round()
    async with leading(evening) as leader:
        written = _newer(evening)
        for key in ("space", "b", "enter", "z", "a", "escape"):
            await leader.press(key)
        await leader.shows(SAID, "Maya har ordet")
        assert len(evening.log.rows) == written


async def test_enter_leaves_the_text_in_the_line_of_the_minute_taker() -> None:
    evening = _in_round()
    async with writing(evening) as pen:
        await pen.write("Det går sk")
        written = _newer(evening)
        await pen.press("enter")
        await pen.shows("Another screen is newer. Start this one again.", "Det går sk")
        await pen.hides("NOT saved")
        assert (pen.line, len(evening.log.rows)) == ("Det går sk", written)
        await pen.write("ævt")
        await pen.until(lambda: pen.kept is not None and pen.kept.text == "Det går skævt")


async def test_a_pane_that_only_looks_says_it_too() -> None:
    evening = _in_round()
    async with writing(evening) as pen:
        _newer(evening)
        await pen.catch_up()
        await pen.shows("Another screen is newer. Start this one again.")
