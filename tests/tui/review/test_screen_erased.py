"""A series is erased while somebody reads it: the list stands there without it, whatever page was open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.review.reading import Reader, reading
from tests.tui.review.shelf import at_demo, with_another
from tui.review_kept import Kept
from tui.review_place import Page, Place, without

REF, OTHER = "2026-014", "2026-020"
OF_IT = (REF, "Familien A.", "Amina", "Sami", "mormor", "Nadia")
SAYS = "Møderækken er slettet."


async def is_left(reader: Reader) -> None:
    """Wait until nothing of the series is to be read."""
    # The page that searches explains a filter by this reference.
    await reader.until(lambda: not any(each in reader.text.replace("række:2026-014", "") for each in OF_IT))
    await reader.until(lambda: all(place.ref != REF for place in reader.review.way.trail))


@pytest.mark.parametrize(
    "keys", ["", "v", "enter", "enter enter", "enter space", "enter t", "a", "a enter", "b", "f", "g", "question_mark"]
)
async def test_every_page_of_it_gives_way_to_the_list(keys: str) -> None:
    shelf = with_another(at_demo())
    async with reading(shelf, f"{REF}/3") as reader:
        await reader.press(*keys.split())
        shelf.drop(REF)
        await is_left(reader)
        await reader.shows(OTHER, SAYS)
        assert reader.review.way.trail == (Place(Page.LIST),)
        await reader.press("enter", "up", "space", "escape", "escape")
        await is_left(reader)


@pytest.mark.parametrize("keys", ["question_mark", "enter t", "enter enter", "s", "enter question_mark"])
async def test_who_goes_back_before_it_is_seen_comes_to_the_list_too(keys: str) -> None:
    shelf = with_another(at_demo())
    async with reading(shelf, f"{REF}/3") as reader:
        await reader.press(*keys.split())
        shelf.drop(REF)
        await reader.press("escape", "escape")
        await is_left(reader)
        assert reader.review.way.trail == (Place(Page.LIST),)


async def test_the_list_is_without_it_at_the_next_second_names_shown_or_not() -> None:
    shelf = with_another(at_demo())
    async with reading(shelf, "") as reader:
        await reader.press("v")
        await reader.shows("Familien A.")
        shelf.drop(REF)
        await is_left(reader)
        await reader.shows("Familien B.")


async def test_what_was_found_of_it_goes_with_the_words_that_found_it() -> None:
    shelf = with_another(at_demo())
    async with reading(shelf) as reader:
        await reader.press("s")
        await reader.type("mormor")
        await reader.press("down")
        assert "mormor" in reader.text
        shelf.drop(REF)
        await is_left(reader)
        assert (reader.page, reader.review.line.value) == (Page.SEARCH, "")
        await reader.type("mor")
        await reader.press("down", "enter", "escape", "escape")
        await is_left(reader)


async def test_who_reads_another_series_stays_where_they_are() -> None:
    shelf = with_another(at_demo())
    async with reading(shelf, OTHER) as reader:
        before = reader.text
        shelf.drop(REF)
        await reader.look()
        assert reader.text == before


async def test_a_meeting_of_it_that_runs_stands_still(tmp_path: Path) -> None:
    shelf = with_another(at_demo())
    kept = Kept(tmp_path, tmp_path)
    async with reading(shelf, f"{REF}/3", kept=kept) as reader:
        await reader.press("enter", "p")
        shelf.drop(REF)
        await is_left(reader)
        reader.review.tick()
        await is_left(reader)
    assert not any(place.ref == REF for place in kept.read())


def test_of_the_way_only_the_pages_of_it_are_left_out() -> None:
    listed, search, meeting = Place(Page.LIST, OTHER), Place(Page.SEARCH, chosen=4), Place(Page.MEETING, OTHER, 2, 1, 7)
    gone, told = Place(Page.SERIES, REF, 3), Place(Page.HELP)
    assert without((listed, gone, search, meeting), [OTHER]) == (listed, Place(Page.SEARCH), meeting)
    assert without((Place(Page.LIST, REF), gone, told), [OTHER]) == (Place(Page.LIST),)
    assert without((listed, search, told), [OTHER]) == (listed, search, told)
    assert without((gone, told), []) == (Place(Page.LIST),)
    assert without((gone, search), [OTHER]) == (Place(Page.LIST), Place(Page.SEARCH))
