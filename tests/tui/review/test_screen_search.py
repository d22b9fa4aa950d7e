"""Searching from any page: letters in their order, and the way to a hit and back."""

from __future__ import annotations

from typing import cast

from meeting.events import Face
from meeting.intents import NoteStatement
from meeting.statement_terms import Said
from store.live import LiveMeeting
from store.log import MeetingLog
from tests.clock import FakeClock
from tests.tui.review.reading import reading
from tests.tui.review.shelf import at_demo
from tui.review_place import Page
from tui.review_reading import MOST_HITS

REF = "2026-014"


async def test_search_takes_letters_in_their_order_and_leads_to_the_moment() -> None:
    async with reading(at_demo()) as reader:
        await reader.burst("s", "a", "f", "l", "a", "s", "t", "n", "i", "n", "g", "enter")
        await reader.until(lambda: reader.page is Page.MEETING)
        place = reader.review.place
        assert "aflastning" in reader.shelf.since(f"{REF}/{place.number}", place.seq - 1)[0].payload
        await reader.press("escape")
        assert reader.review.line.value == "aflastning"
        assert reader.page is Page.SEARCH


async def test_a_hit_is_marked_still_on_the_way_back() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("s")
        await reader.type("mormor")
        await reader.press("down", "down", "enter", "escape")
        assert (reader.page, reader.review.place.chosen) == (Page.SEARCH, 2)
        await reader.press("escape", "s")
        assert reader.review.line.value == ""


async def test_while_one_types_letters_are_text_and_are_mended() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("s")
        await reader.type("qav?")
        await reader.press("backspace", "home", "delete")
        assert (reader.page, reader.review.line.value) == (Page.SEARCH, "av")
        await reader.paste("one\ntwo")
        assert reader.review.line.value == "one twoav"
        await reader.press("f1")
        assert reader.page is Page.HELP


async def test_pasting_elsewhere_does_nothing() -> None:
    async with reading(at_demo()) as reader:
        before = reader.rows
        await reader.paste("aq")
        assert (reader.rows, reader.review.line.value) == (before, "")


async def test_where_more_was_found_than_is_shown_it_says_so_and_more_words_find_the_rest() -> None:
    shelf = at_demo()
    notes = LiveMeeting(cast("MeetingLog", shelf), f"{REF}/3", Face.MINUTES, FakeClock())
    for n in range(MOST_HITS + 2):
        assert notes.do(NoteStatement(f"more{n}", Said("ida", f"hverdagen nummer{n}x"))) is None
    async with reading(shelf, language="en") as reader:
        await reader.press("s")
        await reader.type("hverdagen nummer")
        await reader.press("down")
        await reader.hides("More words find fewer.")
        await reader.press(*["down"] * MOST_HITS)
        await reader.shows("These are the 50 newest. More words find fewer.")
        assert len(reader.review.found) == MOST_HITS
        await reader.type(" nummer0x")
        await reader.press("down")
        await reader.until(lambda: len(reader.review.found) == 1)
        await reader.hides("More words find fewer.")
