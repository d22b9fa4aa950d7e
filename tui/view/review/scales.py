"""The scales of a series, with what they ask; below them the evaluations and the goals (R9, R49; domain 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.series import Series
from meeting.series_evaluation import Evaluated, evaluations
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, wrapped
from tui.view.look import Look
from tui.view.review.evaluations import evaluation_rows
from tui.view.review.goals import goal_rows
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond
from tui.view.review.scale_table import (
    Lettered,
    left_of,
    lettered,
    most_in_a_cell,
    note_rows,
    scale_body,
    scale_title,
)

_HEAD_ROWS = 2
_LABEL_AT = 16


class _Known(Struct, frozen=True):
    """What the page is made of, worked out once however many meetings fit."""

    series: Series
    today: date
    left: int
    scales: tuple[Lettered, ...]
    evaluated: tuple[Evaluated, ...]
    goals: tuple[Line, ...]


def scale_rows(look: Look, series: Series, size: tuple[int, int], now: datetime) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows: of a long series the newest meetings, as many as fit."""
    across, height = size
    if not series.meetings:
        return (head_row(look, series.ref, across), *[BLANK] * (height - 1))[:height]
    today = local_day(now)
    goals = tuple(goal_rows(look, series, across, today))
    known = _Known(series, today, left_of(look, series, today), lettered(series), evaluations(series), goals)
    most = len(series.meetings)
    shown, body = _fitting(look, known, across, height - _HEAD_ROWS)
    title = f"{look.words.text('Common goals and scales')} {look.alphabet.dot} {series.name}"
    above = beyond(look, range(most - shown, most), most)
    rows = (head_row(look, title, across), line(Span(f"   {above}", Paint.QUIET)), *body)
    return tuple(cut(row, across, look.alphabet.ellipsis) for row in (*rows, *[BLANK] * (height - len(rows))))[:height]


def _fitting(look: Look, known: _Known, across: int, room: int) -> tuple[int, list[Line]]:
    """Return how many meetings fit and their rows; sooner fewer of them than no goals, and no goals than none."""
    for sections in (3, 2, 1):

        def rows(shown: int, sections: int = sections) -> int:
            return len(_body(look, known, shown, sections, across))

        # A meeting more is never a row less, so the most that fit are found by halving.
        if shown := bisect_right(range(1, len(known.series.meetings) + 1), room, key=rows):
            return shown, _body(look, known, shown, sections, across)
    return 1, _body(look, known, 1, 1, across)


def _body(look: Look, known: _Known, shown: int, sections: int, across: int) -> list[Line]:
    """Return the first so many sections with the newest so many meetings."""
    newest = known.series.meetings[-shown:]
    parts = (
        _scales(look, known, shown, across),
        evaluation_rows(look, known.evaluated, newest, known.left, across, known.today),
        known.goals,
    )
    kept = [part for part in parts[:sections] if part]
    return [row for n, part in enumerate(kept) for row in (*([BLANK] if n else []), *part)]


def _scales(look: Look, known: _Known, shown: int, across: int) -> list[Line]:
    if not known.scales:
        return [line(" ", look.words.text("No scale has been asked yet."))]
    together = most_in_a_cell(across, known.left)
    found: list[Line] = []
    for first in range(0, len(known.scales), together):
        block = known.scales[first : first + together]
        found += _legend(look, block, across)
        found += scale_body(look, known.series, block, (across, shown + 1), known.today)
    return [*found, *note_rows(look, across)]


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
