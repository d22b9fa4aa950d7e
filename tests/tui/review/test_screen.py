"""The pages of the review by their keys: choosing, opening and going back, in every window."""

from __future__ import annotations

import pytest

from tests.tui.review.reading import reading
from tests.tui.review.shelf import at_demo, with_another
from tui.review_place import Page

REF = "2026-014"


async def test_several_series_are_listed_by_reference_until_the_names_are_asked_for() -> None:
    async with reading(with_another(at_demo()), "") as reader:
        await reader.shows("2026-014", "2026-020")
        assert "Familien" not in reader.text
        await reader.press("v")
        await reader.shows("Familien A.", "Familien B.")
        await reader.press("v")
        await reader.hides("Familien")


async def test_a_series_that_was_opened_is_the_marked_one_on_the_way_back() -> None:
    async with reading(with_another(at_demo()), "") as reader:
        marked = next(row for row in reader.rows if "►" in row)
        await reader.press("down")
        other = next(row for row in reader.rows if "►" in row)
        assert marked != other
        await reader.press("enter")
        assert reader.page is Page.SERIES
        await reader.press("escape")
        assert next(row for row in reader.rows if "►" in row) == other


async def test_every_page_is_reached_by_its_key_and_left_to_where_one_was() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("up")
        marked = reader.rows
        pages = (Page.BRIEFING, Page.AGREEMENTS, Page.SCALES, Page.SEARCH, Page.HELP)
        for key, page in zip(("b", "a", "k", "s", "question_mark"), pages, strict=True):
            await reader.press(key)
            assert reader.page is page
            await reader.press("escape")
            assert reader.page is Page.SERIES
            assert reader.rows == marked
        await reader.press("a", "k", "m")
        assert reader.rows == marked
        assert reader.review.way.is_at_start


async def test_one_agreement_is_followed_through_its_meetings() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("a", *["down"] * 5, "enter")
        assert reader.page is Page.COURSE
        await reader.shows("Jonas søger om aflastning hver tredje weekend", "»Der er søgt. Vi har ikke fået svar.«")
        await reader.press("escape")
        assert reader.review.place.chosen == 5


async def test_keys_pressed_faster_than_the_screen_are_done_in_their_order() -> None:
    async with reading(at_demo()) as reader:
        await reader.burst("up", "up", "enter", "down", "enter", "escape", "a", "down", "enter")
        await reader.until(lambda: reader.page is Page.COURSE)
        assert [place.page for place in reader.review.way.trail] == [
            Page.SERIES,
            Page.MEETING,
            Page.AGREEMENTS,
            Page.COURSE,
        ]
        assert reader.review.way.trail[1].number == 1


async def test_the_wheel_of_a_mouse_is_as_the_arrows() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("up")
        before = reader.rows
        await reader.turn_wheel(up=True)
        assert reader.rows != before
        await reader.turn_wheel(up=False)
        assert reader.rows == before


async def test_escape_and_a_key_that_come_as_one_are_both_done() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("enter", "enter")
        await reader.burst("alt+a")
        assert [place.page for place in reader.review.way.trail] == [Page.SERIES, Page.MEETING, Page.AGREEMENTS]


async def test_a_key_without_a_meaning_says_so_for_a_moment() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("x")
        await reader.shows("Den tast gør ingenting her.   ? viser tasterne")
        await reader.press("up")
        await reader.hides("Den tast gør ingenting her.")


@pytest.mark.parametrize("key", ["f5", "caps_lock", "ctrl+w", "alt+x"])
async def test_no_key_ends_the_reading(key: str) -> None:
    async with reading(at_demo()) as reader:
        await reader.press(key, "a")
        assert reader.page is Page.AGREEMENTS


async def test_q_leaves_and_escape_at_the_first_page_only_says_so() -> None:
    async with reading(at_demo(), language="en") as reader:
        await reader.press("escape")
        await reader.shows("You began here.   q: leave")
        await reader.press("q")
        await reader.until(lambda: not reader.review.app.is_running)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 48)])
async def test_every_page_fits_its_window(size: tuple[int, int]) -> None:
    async with reading(with_another(at_demo()), "", size) as reader:
        for key in (
            "enter",
            "b",
            "a",
            "enter",
            "escape",
            "k",
            "s",
            "escape",
            "m",
            "enter",
            "enter",
            "escape",
            "question_mark",
        ):
            await reader.press(key)
            assert len(reader.rows) == size[1]
            assert all(len(row) <= size[0] for row in reader.rows)
            if size[0] > 140 and reader.page is not Page.WALL:
                assert all(row[:10].strip() == "" for row in reader.rows)


async def test_a_window_that_is_too_small_says_so_and_comes_back() -> None:
    async with reading(at_demo()) as reader:
        before = reader.rows
        await reader.press("enter")
        await reader.window(40, 10)
        await reader.shows("Vinduet er for lille.")
        for columns, rows in ((1, 1), (2, 1), (300, 2), (59, 20), (60, 19)):
            await reader.window(columns, rows)
        await reader.window(80, 24)
        await reader.press("escape")
        assert reader.rows == before
