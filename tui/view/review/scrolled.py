"""A page that may be longer than its window."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line
from tui.view.look import Look
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond

_AROUND = 3
"""Rows that are not of the text: the title, how much there is beyond, and a free one at the end."""


def scrolled_rows(look: Look, title: str, rows: Sequence[Line], top: int, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return a title and the rows of a text from row `top` on, in exactly this many columns and rows."""
    across, height = size
    room = page_room(size)
    first = min(top, last_top(rows, size))
    shown = range(first, min(len(rows), first + room))
    more = line(Span(beyond(look, shown, len(rows)), Paint.QUIET), " ")
    body = [rows[at] for at in shown]
    every = (head_row(look, title, across), edges(BLANK, more, across), *body, *[BLANK] * (room - len(body)), BLANK)
    return tuple(cut(row, across) for row in every)[:height]


def last_top(rows: Sequence[Line], size: tuple[int, int]) -> int:
    """Return the last row that the text can begin with in a window of this size."""
    return max(0, len(rows) - page_room(size))


def page_room(size: tuple[int, int]) -> int:
    """Return how many rows of the text a window of this size shows."""
    return max(0, size[1] - _AROUND)
