"""The whole text of what was found and is marked, below the hits, where it is longer than its row."""

from __future__ import annotations

from tui.view.around import in_one_row
from tui.view.lines import Line, Paint, Span, cells, line, wrapped
from tui.view.look import Look
from tui.view.review.rooms import beyond
from tui.view.review.scrolled import Reach

_MARGIN = 6
"""Cells around the row of a hit."""


def whole_rows(look: Look, text: str, across: int, room: int, top: int) -> tuple[Line, ...]:
    """Return a line and the text from its row `top` on, in at most so many rows; none where it fits in one anyway."""
    rows, reach = _rows(text, across), whole_reach(text, across, room, top)
    if len(rows) == 1 or room <= 1:
        return ()
    shown = range(reach.top, min(len(rows), reach.top + room - 1))
    more = beyond(look, shown, len(rows))
    rule = look.alphabet.single.across * max(0, across - 2 - (cells(more) + 1 if more else 0))
    head = line(" ", Span(rule, Paint.LINE), Span(f" {more}" if more else "", Paint.QUIET))
    return (head, *(line("   ", rows[at]) for at in shown))


def whole_reach(text: str, across: int, room: int, top: int) -> Reach:
    """Return how far the text can be read on in so many rows, its line with them."""
    last = max(0, len(_rows(text, across)) - max(1, room - 1))
    return Reach(min(top, last), last, max(1, room - 2))


def _rows(text: str, across: int) -> tuple[str, ...]:
    row = in_one_row(text)
    return (row,) if cells(row) <= across - _MARGIN else wrapped(row, max(1, across - _MARGIN))
