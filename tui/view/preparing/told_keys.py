"""The help of the preparation: what a page is for, and every key of it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.hints import Hint
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.look import Look
from tui.view.review.rooms import beyond
from tui.view.told_keys import told_rows


def told_keys(look: Look, entries: Sequence[Hint], size: tuple[int, int], top: int = 0) -> tuple[Line, ...]:
    """Return the help from row `top` on in exactly this many columns and rows, and how much of it is beyond."""
    across, height = size
    rows = _rows(look, entries, across)
    if len(rows) > height:
        shown = range(min(top, last_top(look, entries, size)), len(rows))[: max(0, height - 1)]
        more = line(Span(f"   {beyond(look, shown, len(rows))}", Paint.QUIET))
        rows = (*(rows[at] for at in shown), more)
    return tuple(cut(row, across) for row in (*rows, *[BLANK] * height))[:height]


def last_top(look: Look, entries: Sequence[Hint], size: tuple[int, int]) -> int:
    """Return the last row that the help can begin with in a window of this size; 0 where it all fits."""
    across, height = size
    rows = len(_rows(look, entries, across))
    return max(0, rows - height + 1) if rows > height else 0


def _rows(look: Look, entries: Sequence[Hint], across: int) -> tuple[Line, ...]:
    purpose = look.words.text("Here the meeting is prepared with the family. Everything is kept at once.")
    return told_rows(look, purpose, entries, across)
