"""The table of keys for reviewing: what its rows and its help say, and that no page is without a way out."""

from __future__ import annotations

from collections import Counter

import pytest

from tui.review_keys import REVIEW_KEYS, Does, review_help, review_hints, review_key
from tui.review_place import Page
from tui.view.alphabet import FULL
from tui.view.hints import keys_row
from tui.view.lines import plain, width
from tui.view.look import Look
from tui.view.review.told_keys import told_keys
from tui.view.words import words_in

DANISH = Look(words_in("da"), FULL)


def _row(page: Page, across: int, *, plays: bool = False) -> str:
    return plain(keys_row(DANISH, review_hints(page, plays=plays), across, close=True))


@pytest.mark.parametrize(
    ("page", "drawn"),
    [
        (Page.SERIES, " ↑ ↓ vælg  Enter åbn  ← → afspil  a aftaler  k skala  s søg  ? hjælp  q ud"),
        (Page.MEETING, " ↑ ↓ del  ← → trin  mellemrum afspil  Enter væggen, som den så ud  Esc tilbage"),
        (Page.AGREEMENTS, " ↑ ↓ aftale  Enter hele forløbet  m møder  s søg  Esc tilbage  q ud"),
    ],
)
def test_the_rows_are_the_drawn_ones(page: Page, drawn: str) -> None:
    assert _row(page, 80) == drawn


def test_while_time_goes_by_space_stops_it() -> None:
    assert "mellemrum stop" in _row(Page.WALL, 80, plays=True)
    assert "mellemrum afspil" in _row(Page.WALL, 80)


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("across", [60, 80, 120])
def test_a_row_fits_and_keeps_the_way_on_and_out(page: Page, across: int) -> None:
    row = _row(page, across)
    assert 0 < width(keys_row(DANISH, review_hints(page), across)) < across
    assert "Esc" in row or "q" in row
    if page is Page.MEETING:
        assert "Enter" in row


@pytest.mark.parametrize("page", Page)
def test_a_key_means_one_thing_on_a_page(page: Page) -> None:
    named = [name for key in REVIEW_KEYS if page in (*key.pages, *key.also) for name in key.keys]
    assert [name for name, times in Counter(named).items() if times > 1] == []


@pytest.mark.parametrize("page", Page)
def test_every_page_can_be_left_and_tells_its_keys(page: Page) -> None:
    does = {key.does for key in REVIEW_KEYS if page in (*key.pages, *key.also)}
    assert {Does.LEAVE, Does.BACK, Does.HELP} <= does
    told = "\n".join(plain(row) for row in told_keys(DANISH, review_help(page), 60))
    keys = [key for key in REVIEW_KEYS if page in (*key.pages, *key.also)]
    assert all(DANISH.words.text(key.shown or key.keys[0]) in told for key in keys)
    assert all(width(row) <= 60 for row in told_keys(DANISH, review_help(page), 60))


def test_no_letter_is_a_command_where_one_types() -> None:
    names = [name for key in REVIEW_KEYS if Page.SEARCH in (*key.pages, *key.also) for name in key.keys]
    assert [name for name in names if len(name) == 1] == []
    assert review_key(Page.SEARCH, "q") is None
