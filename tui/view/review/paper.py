"""One page of the review as it is put into a window: its rows, where they stand, and where one types."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from tui.view.centre import in_the_middle, sentence
from tui.view.hints import Hint, keys_row
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.look import Look
from tui.view.notice import NoticeLine, notice_row
from tui.view.places import LEAST, MOST_COLUMNS, Box
from tui.view.review.head import head_row

SEARCH_ROWS = 4
"""The rows above what was found: a head, and where one types."""
_LABEL_COLUMNS = 13


class Part(StrEnum):
    """A part of the window."""

    TOP = "top"
    """What stands above the hits of a search."""
    LINE = "line"
    """Where one types what to search for; the body lies over it on every other page."""
    BODY = "body"
    KEYS = "keys"


class Paper(Struct, frozen=True):
    """A page in a window: what each part says, and where it stands."""

    lines: Mapping[Part, tuple[Line, ...]]
    places: Mapping[Part, Box]


def room_for(size: tuple[int, int], *, searching: bool = False) -> tuple[int, int]:
    """Return the columns and rows that a page has in a window: all but the row of keys, and 140 columns at most."""
    columns, rows = size
    return min(columns, MOST_COLUMNS), max(0, rows - 1 - (SEARCH_ROWS if searching else 0))


def is_too_small(size: tuple[int, int]) -> bool:
    """Return whether no page is drawn for a window of this size."""
    return size[0] < LEAST[0] or size[1] < LEAST[1]


def paper(
    look: Look,
    body: tuple[Line, ...],
    keys: tuple[Hint, ...],
    size: tuple[int, int],
    said: NoticeLine,
    *,
    searching: bool = False,
) -> Paper:
    """Return a page in a window; what is `said` stands in its last row, which is free on every page."""
    columns, rows = size
    across, height = room_for(size, searching=searching)
    if is_too_small(size):
        body = in_the_middle(
            sentence(look.words.text("The window is too small. Try Ctrl and −."), across), across, height
        )
    if said.text and height:
        body = (*body[: height - 1], *[BLANK] * (height - 1 - len(body)), notice_row(look, said, across))
    left, top = (columns - across) // 2, rows - 1 - height
    typed = across - _LABEL_COLUMNS - 1
    places = {
        Part.TOP: Box(left, 0, across, min(SEARCH_ROWS, rows)),
        Part.LINE: Box(left + min(_LABEL_COLUMNS, across - 1), min(2, rows - 1), max(1, typed), 1),
        Part.BODY: Box(left, top, across, max(1, height)),
        Part.KEYS: Box(left, rows - 1, across, 1),
    }
    shown = {Part.TOP: _top(look, across), Part.BODY: body, Part.KEYS: (keys_row(look, keys, across, close=True),)}
    return Paper(shown, places)


def whole(body: tuple[Line, ...], size: tuple[int, int]) -> Paper:
    """Return a page that is a window as it stands, its row of keys with it."""
    columns, rows = size
    line_box = Box(0, 0, 1, 1)
    places = {
        Part.LINE: line_box,
        Part.BODY: Box(0, 0, columns, max(1, rows - 1)),
        Part.KEYS: Box(0, rows - 1, columns, 1),
    }
    return Paper({Part.BODY: body[:-1], Part.KEYS: body[-1:]}, places)


def _top(look: Look, across: int) -> tuple[Line, ...]:
    label = line(" ", Span(look.words.text("Search for"), Paint.QUIET))
    return head_row(look, look.words.text("Search"), across), BLANK, label, BLANK
