"""A series: every meeting in a row, and below what there is to know of the one that is marked (screens i)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.series import Series
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, edges, line, width
from tui.view.look import Look
from tui.view.plain import no_date
from tui.view.review.gaps import gap_rows
from tui.view.review.head import head_row, in_full
from tui.view.review.rooms import beyond, labelled, window
from tui.view.review.series_table import Table, head_of, left_out, meeting_row, table_for
from tui.view.review.series_told import told_of
from tui.view.words import mark

_HEAD_ROWS = 4
_LEAST_LISTED = 4
_TEXT_AT = 15
_NOTE_ROWS = 2
_TITLE_ROWS = 3
"""Over what is told: a free row, the meeting and a line."""
_KEYS = mark("PageUp PageDown")
_APART = 2
"""Cells between the title and what stands right of it, with the margin."""


class SeriesPage(Struct, frozen=True):
    """The page in one window: what stands, and what is read on below it where it is longer."""

    fixed: tuple[Line, ...]
    title: Line
    """The meeting that is marked, over what is told of it."""
    told: tuple[Line, ...]
    room: int
    """How many rows of that the window shows."""

    @property
    def last_top(self) -> int:
        """Return the last row with which what is told can begin."""
        return max(0, len(self.told) - self.room)

    @property
    def leaf(self) -> int:
        """Return by how many rows one reads on by a whole window."""
        return max(1, self.room - 1)


def series_rows(
    look: Look, series: Series, chosen: int, size: tuple[int, int], now: datetime, top: int = 0
) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows; `chosen` is the place of a meeting, from 0.

    What is told of that meeting begins with its row `top`.
    """
    across, height = size
    if not series.meetings:
        return (head_row(look, series.ref, across), *[BLANK] * (height - 1))[:height]
    page, ellipsis = series_page(look, series, chosen, size, now), look.alphabet.ellipsis
    first = min(top, page.last_top)
    shown = range(first, min(len(page.told), first + page.room))
    rows = [*page.fixed, _over(look, page, shown, across), *(page.told[at] for at in shown)]
    if shown.stop < len(page.told):
        rows[-1] = line(cut(rows[-1], across - 2, ellipsis), f" {ellipsis}")
    return tuple(cut(row, across, ellipsis) for row in (*rows, *[BLANK] * (height - len(rows))))[:height]


def series_page(look: Look, series: Series, chosen: int, size: tuple[int, int], now: datetime) -> SeriesPage:
    """Return what stands on the page of a series with meetings, and how much of the rest there is room for."""
    across, height = size
    most, chosen = len(series.meetings), max(0, min(chosen, len(series.meetings) - 1))
    table, notes = table_for(look, series, across, now), gap_rows(look, series, across)
    facts = _facts(look, series, table, chosen, across, now)
    room = height - _HEAD_ROWS - most - (1 + len(notes) if notes else 0) - _TITLE_ROWS
    told = next((rows for rows in (_apart(facts), _under(facts)) if len(rows) <= room), _under(facts))
    loose = len(told) <= room
    if not loose and len(notes) > _NOTE_ROWS:
        # So many reasons would leave no room for the meeting: they are read on below it.
        notes, told = (), (*told, BLANK, *notes)
    gap = (BLANK,) if loose else ()
    head = _head(look, series, across, gap)
    below = (*gap, *notes, *gap) if notes else gap
    room = height - len(head) - len(below) - 2 - len(told)
    shown = window(chosen, most, max(_LEAST_LISTED, room))
    listed = (meeting_row(look, table, series, at, here=at == chosen) for at in shown)
    fixed = (*head, head_of(look, table, beyond(look, shown, most)), *listed, *below)
    rule = (line(" ", Span(look.alphabet.single.across * (across - 2), Paint.LINE)),) if loose else ()
    return SeriesPage(fixed, _title(look, series, chosen), (*rule, *told), max(0, height - len(fixed) - 1))


def _over(look: Look, page: SeriesPage, shown: range, across: int) -> Line:
    """Return the row over what is told; where not all of it is shown, how much there is, and the keys to it."""
    more = beyond(look, shown, len(page.told))
    if not more:
        return page.title
    keys = f"{look.words.text(_KEYS)}  {more}"
    aside = keys if width(page.title) + cells(keys) + _APART <= across else more
    return edges(page.title, line(Span(aside, Paint.QUIET), " "), across)


def _head(look: Look, series: Series, across: int, gap: tuple[Line, ...]) -> tuple[Line, ...]:
    title = f" {look.alphabet.dot} ".join((look.words.text("Series"), series.name, series.ref))
    return head_row(look, title, across), line(" ", series.purpose), *gap


def _title(look: Look, series: Series, chosen: int) -> Line:
    meeting, words = series.meetings[chosen], look.words
    plan = meeting.planned
    day = no_date(words) if without_date(meeting) else in_full(words, local_day(plan.starts))
    return line(" ", Span(f"{words.text('Meeting {n}', n=plan.number)}, {day}", Paint.INK_BOLD))


def _facts(
    look: Look, series: Series, table: Table, chosen: int, across: int, now: datetime
) -> tuple[tuple[Line, ...], ...]:
    """Return what is told of a meeting, and what the table had no room for, the rows of each."""
    told = [(look.words.text(label), texts) for label, texts in told_of(look, series, series.meetings[chosen], now)]
    told += [(label, (text,)) for label, text in left_out(look, table, chosen)]
    return tuple(labelled(label, texts, _TEXT_AT, across) for label, texts in told)


def _under(facts: Iterable[tuple[Line, ...]]) -> tuple[Line, ...]:
    return tuple(row for fact in facts for row in fact)


def _apart(facts: Iterable[tuple[Line, ...]]) -> tuple[Line, ...]:
    """Return the same with a free row between: a large window gets air, not more facts (screens rule 14)."""
    return tuple(row for n, fact in enumerate(facts) for row in (*((BLANK,) if n else ()), *fact))
