"""Where the reader is: going on, going back to where one was, and what is kept of the way."""

from __future__ import annotations

from typing import cast

import pytest

from store.errors import DiskFailed
from store.log import ReadLog
from tests.tui.review.shelf import Shelf, at_demo
from tui.review_place import Page, Place, asked, back, goes_on, gone, to_keep
from tui.review_way import Way

REF = "2026-014"


def test_a_command_line_names_nothing_a_series_or_a_meeting() -> None:
    assert asked("") == (Place(Page.LIST),)
    assert asked(REF) == (Place(Page.SERIES, REF),)
    assert asked(f"{REF}/3") == (Place(Page.SERIES, REF, 3), Place(Page.MEETING, REF, 3))


def test_going_to_a_page_that_was_come_through_goes_back_to_it_as_it_was() -> None:
    marked = Place(Page.SERIES, REF, 2)
    trail = (marked, Place(Page.AGREEMENTS, REF, chosen=4), Place(Page.SCALES, REF))
    assert gone(trail, Place(Page.SERIES, REF)) == (marked,)
    assert gone(trail, Place(Page.AGREEMENTS, REF)) == trail[:2]
    assert gone(trail, Place(Page.SEARCH)) == (*trail, Place(Page.SEARCH))


def test_another_meeting_is_another_page() -> None:
    trail = (Place(Page.SERIES, REF, 2), Place(Page.MEETING, REF, 2))
    assert gone(trail, Place(Page.MEETING, REF, 3))[-1] == Place(Page.MEETING, REF, 3)
    assert len(gone(trail, Place(Page.MEETING, REF, 3))) == 3


def test_the_moment_on_the_wall_is_the_one_of_its_meeting_on_the_way_back() -> None:
    trail = (Place(Page.MEETING, REF, 3, chosen=1, seq=20), Place(Page.WALL, REF, 3, chosen=2, seq=57))
    assert back(trail) == (Place(Page.MEETING, REF, 3, chosen=2, seq=57),)


def test_there_is_nothing_before_the_first_page() -> None:
    assert back(asked(REF)) == asked(REF)


def test_what_is_searched_for_and_the_help_are_not_kept() -> None:
    trail = (Place(Page.SERIES, REF), Place(Page.SEARCH), Place(Page.MEETING, REF, 1, seq=9), Place(Page.HELP))
    assert to_keep(trail) == (Place(Page.SERIES, REF), Place(Page.MEETING, REF, 1, seq=9))


@pytest.mark.parametrize(
    ("kept", "wanted", "goes"),
    [
        ((Place(Page.SERIES, REF), Place(Page.SCALES, REF)), "", True),
        ((Place(Page.SERIES, REF), Place(Page.SCALES, REF)), REF, True),
        ((Place(Page.SERIES, REF), Place(Page.SCALES, REF)), "2026-015", False),
        ((Place(Page.LIST, REF),), REF, False),
        ((Place(Page.SERIES, REF), Place(Page.WALL, REF, 3, seq=9)), f"{REF}/3", True),
        ((Place(Page.SERIES, REF), Place(Page.WALL, REF, 3, seq=9)), f"{REF}/2", False),
        ((Place(Page.SERIES, REF, 3),), f"{REF}/3", False),
        ((), "", False),
    ],
)
def test_a_kept_place_is_gone_on_from_only_within_what_is_asked_for(
    kept: tuple[Place, ...], wanted: str, goes: bool
) -> None:
    assert goes_on(kept, asked(wanted)) is goes


def _way(shelf: Shelf, ref: str = "") -> Way:
    return Way(cast("ReadLog", shelf), ref)


def test_the_only_series_is_not_listed_first() -> None:
    assert _way(at_demo()).trail == (Place(Page.SERIES, REF),)


def test_a_series_that_is_not_there_leads_to_the_list() -> None:
    assert _way(at_demo(), "2026-099").trail == (Place(Page.LIST),)
    assert _way(at_demo(), f"{REF}/9").trail == (Place(Page.SERIES, REF, 9),)


def test_a_series_that_is_erased_meanwhile_is_left() -> None:
    shelf = at_demo()
    way = _way(shelf, f"{REF}/2")
    shelf.drop(REF)
    assert way.reading.again(way.place)
    way.stand()
    assert way.trail == (Place(Page.LIST),)


def test_where_the_log_cannot_be_read_the_page_stays() -> None:
    shelf = at_demo()
    way = _way(shelf, REF)
    before = way.trail
    shelf.unreadable = DiskFailed(path="x", reason="y")
    with pytest.raises(DiskFailed):
        way.go(Place(Page.MEETING, REF, 2))
    assert way.trail == before
    with pytest.raises(DiskFailed):
        way.reading.again(way.place)
    assert len(way.series.meetings) == 4
