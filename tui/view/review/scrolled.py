"""A page that may be longer than its window."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.look import Look
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond

_AROUND = 3
"""Rows that are not of the text: the title, how much there is beyond, and a free one at the end."""


class Pinned(Struct, frozen=True):
    """The head of a table, which stays over its rows as long as the window begins among them."""

    rows: tuple[Line, ...]
    over: range
    """The rows of the text with which the window may begin for it to stand there."""


class Reach(Struct, frozen=True):
    """How far a page can be read on in its window."""

    top: int
    """The row it begins with now."""
    last: int
    """The last row it can begin with."""
    leaf: int
    """How many rows further a whole window is."""

    def after(self, by: int) -> int:
        """Return the row it begins with after reading on by so many rows, or back."""
        return max(0, min(self.last, min(self.last, self.top) + by))


def scrolled_rows(
    look: Look, title: str, rows: Sequence[Line], top: int, size: tuple[int, int], pinned: Sequence[Pinned] = ()
) -> tuple[Line, ...]:
    """Return a title and the rows of a text from row `top` on, in exactly this many columns and rows."""
    across, height = size
    first = min(top, last_top(rows, size, pinned))
    above = _above(pinned, first)
    room = page_room(size) - len(above)
    shown = range(first, min(len(rows), first + room))
    more = line(Span(f"   {beyond(look, shown, len(rows))}", Paint.QUIET))
    body = [*above, *(rows[at] for at in shown)]
    every = (head_row(look, title, across), more, *body, *[BLANK] * (page_room(size) - len(body)), BLANK)
    return tuple(cut(row, across, look.alphabet.ellipsis) for row in every)[:height]


def last_top(rows: Sequence[Line], size: tuple[int, int], pinned: Sequence[Pinned] = ()) -> int:
    """Return the last row that the text can begin with in a window of this size."""
    return top_for(len(rows), size, pinned)


def top_for(until: int, size: tuple[int, int], pinned: Sequence[Pinned] = ()) -> int:
    """Return the first row with which a window of this size shows the text up to, not with, the row `until`."""
    room = page_room(size)
    tops = range(max(0, until - room), until)
    return next((top for top in tops if top + room - len(_above(pinned, top)) >= until), max(0, until - 1))


def page_room(size: tuple[int, int]) -> int:
    """Return how many rows of the text a window of this size shows, with the head of a table over them."""
    return max(0, size[1] - _AROUND)


def leaf(size: tuple[int, int], pinned: Sequence[Pinned] = ()) -> int:
    """Return by how many rows one reads on by a whole window; a row of the one before stays, none is passed over."""
    return max(1, page_room(size) - max((len(each.rows) for each in pinned), default=0) - 1)


def _above(pinned: Sequence[Pinned], top: int) -> tuple[Line, ...]:
    return next((each.rows for each in pinned if top in each.over), ())
