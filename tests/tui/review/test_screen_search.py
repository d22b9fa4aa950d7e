"""Searching from any page: letters in their order, and the way to a hit and back."""

from __future__ import annotations

from tests.tui.review.reading import reading
from tests.tui.review.shelf import at_demo
from tui.review_place import Page

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
