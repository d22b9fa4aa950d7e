"""The scales of a series, with what they ask; below them the evaluations and the goals (R9, R49; domain 5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.series import Series
from meeting.series_evaluation import evaluations
from tui.view.lines import BLANK, Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.review.evaluations import evaluation_rows
from tui.view.review.goals import goal_rows
from tui.view.review.scale_table import (
    Lettered,
    left_of,
    legend_row,
    lettered,
    most_in_a_cell,
    note_rows,
    scale_body,
    scale_title,
)
from tui.view.review.scrolled import Pinned, Reach, last_top, leaf, scrolled_rows, top_for

_LABEL_AT = 16
_NEWEST = 3
"""So many of the newest meetings are seen when the page opens, whatever stands below them."""


class Scales(Struct, frozen=True):
    """The page as one text, however long."""

    title: str
    rows: tuple[Line, ...]
    pinned: tuple[Pinned, ...] = ()
    newest: int = 0
    """The row of the newest meeting, where it stands first."""

    def reach(self, size: tuple[int, int], top: int | None) -> Reach:
        """Return how far it can be read on from row `top`; without one, from where it opens."""
        first = self.opens_at(size) if top is None else top
        return Reach(first, last_top(self.rows, size, self.pinned), leaf(size, self.pinned))

    def opens_at(self, size: tuple[int, int]) -> int:
        """Return with which row it opens: to its end where the newest meetings are seen then, else down to them."""
        last = last_top(self.rows, size, self.pinned)
        return last if last <= self.newest + 1 - _NEWEST else top_for(self.newest + 1, size, self.pinned)


def scale_rows(
    look: Look, series: Series, size: tuple[int, int], now: datetime, top: int | None = None
) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows, from row `top` on; without one, as it opens."""
    found = scale_text(look, series, size[0], now)
    return scrolled_rows(look, found.title, found.rows, found.reach(size, top).top, size, found.pinned)


def scale_text(look: Look, series: Series, across: int, now: datetime) -> Scales:
    """Return every row of the page in this many cells: the scales of all meetings, the evaluations and the goals."""
    if not series.meetings:
        return Scales(series.ref, ())
    today = local_day(now)
    rows, pinned = _scales(look, series, across, today)
    left = left_of(look, series, today)
    below = (
        evaluation_rows(look, evaluations(series), series.meetings, left, across, today),
        goal_rows(look, series, across, today),
    )
    title = f"{look.words.text('Common goals and scales')} {look.alphabet.dot} {series.name}"
    every = (*rows, *(row for part in below if part for row in (BLANK, *part)))
    return Scales(title, every, pinned, pinned[0].over[-1] if pinned else 0)


def _scales(look: Look, series: Series, across: int, today: date) -> tuple[list[Line], tuple[Pinned, ...]]:
    """Return the scales, as many beside each other as fit, and for each of these tables its head in two rows."""
    scales = lettered(series)
    if not scales:
        return [line(" ", look.words.text("No scale has been asked yet."))], ()
    together = most_in_a_cell(across, left_of(look, series, today))
    found: list[Line] = []
    pinned: list[Pinned] = []
    for first in range(0, len(scales), together):
        block = scales[first : first + together]
        found += _legend(look, block, across)
        numbers, *meetings = scale_body(look, series, block, (across, len(series.meetings) + 1), today)
        over = range(len(found) + 1, len(found) + 1 + len(meetings))
        pinned.append(Pinned((legend_row(look, block, across), numbers), over))
        found += (numbers, *meetings)
    return [*found, *note_rows(look, across)], tuple(pinned)


def _legend(look: Look, block: Sequence[Lettered], across: int) -> list[Line]:
    """Return what each letter stands for: the goal, if there is one, and the question in full."""
    found: list[Line] = []
    for n, each in enumerate(block):
        asked = f" {look.alphabet.dot} ".join(part for part in (each.scale.goal, each.scale.text) if part)
        texts = wrapped(asked, across - _LABEL_AT - 4)
        title = scale_title(look) if n == 0 else ""
        found.append(line(" ", Span(f"{title:<{_LABEL_AT - 1}}", Paint.QUIET), f"{each.letter}  {texts[0]}"))
        found += [line(" " * (_LABEL_AT + 3), text) for text in texts[1:]]
    return found
