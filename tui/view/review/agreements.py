"""The agreements of a series and what became of each, in words; the scales below them (R49, R131; screens i)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.series import Series, agreements
from meeting.series_agreements import Fate, Promise, Step, upcoming
from tui.view.clock import listed_date, month
from tui.view.lines import BLANK, Line, cut, line, wrapped
from tui.view.look import Look
from tui.view.review.agreement_table import columns_for, table_head, table_row
from tui.view.review.fates import FATES, names_of, responsible
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond, window
from tui.view.review.scale_table import scale_table
from tui.view.words import mark

_FIXED_ROWS = 4
"""The title, a free row, and two rows over the table."""
_LEAST_LISTED, _SAID_ROWS = 5, 2
_ENDS = (Fate.KEPT, Fate.PARTLY, Fate.NOT_KEPT, Fate.CHANGED, Fate.LAPSED)
_NONE = mark("There are no agreements yet.")


def agreement_rows(look: Look, series: Series, chosen: int, size: tuple[int, int], now: datetime) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows; `chosen` is a place in the list, from 0."""
    across, height = size
    promises, names, today = agreements(series), names_of(series), local_day(now)
    chosen = max(0, min(chosen, len(promises) - 1))
    counted = [line("   ", row) for row in wrapped(_counted(look, series, promises, today), across - 4)]
    said = [
        row for promise in promises[chosen : chosen + 1] for row in _said(look, series, promise, names, size, today)
    ]
    room = height - _FIXED_ROWS - len(counted) - len(said)
    scales = scale_table(look, series, (across, room - min(len(promises), _LEAST_LISTED) - 1), now)
    shown = window(chosen, len(promises), room - len(scales) - bool(scales))
    columns = columns_for(look, series, promises, names, across)
    rows = [
        head_row(look, _title(look, series), across),
        BLANK,
        *table_head(look, columns, today, beyond(look, shown, len(promises))),
        *(table_row(look, columns, promises[at], names, here=at == chosen) for at in shown),
        *counted,
        *said,
        *([BLANK] if scales else []),
        *scales,
    ]
    ellipsis = look.alphabet.ellipsis
    return tuple(cut(row, across, ellipsis) for row in (*rows, *[BLANK] * (height - len(rows))))[:height]


def _title(look: Look, series: Series) -> str:
    return f"{look.words.text('Agreements through the series')} {look.alphabet.dot} {series.name}"


def _counted(look: Look, series: Series, promises: Sequence[Promise], today: date) -> str:
    """Return how many agreements there are, and how each came out last."""
    words = look.words
    if not promises:
        return words.text(_NONE)
    last = Counter(promise.steps[-1].fate for promise in promises)
    parts = [f"{last[fate]} {words.text(FATES[fate])}" for fate in _ENDS if last[fate]]
    if waiting := len(promises) - sum(last[fate] for fate in _ENDS):
        parts.append(words.text("{n} waiting for an answer", n=waiting) + _when(look, series, today))
    every = words.plural("{n} agreement", "{n} agreements", len(promises))
    return f"{every}: {', '.join(parts)}"


def _when(look: Look, series: Series, today: date) -> str:
    coming = upcoming(series.meetings)
    if coming is None or without_date(coming):
        return ""
    day = local_day(coming.planned.starts)
    return f" {listed_date(look.words, day, today)}"


def _said(
    look: Look, series: Series, promise: Promise, names: Mapping[str, str], size: tuple[int, int], today: date
) -> list[Line]:
    """Return what was said last of an agreement, in the words that were written down, else in one word."""
    steps = [step for step in promise.steps if step.fate is not Fate.ASKED]
    if not steps:
        return []
    told = f"{promise.ref} {_in_month(look, series, steps[-1], today)}: {_words(look, promise, steps[-1], names)}"
    rows = wrapped(told, size[0] - 4)
    cut_off = [*rows[: _SAID_ROWS - 1], " ".join(rows[_SAID_ROWS - 1 :])] if len(rows) > _SAID_ROWS else rows
    return [cut(line("   ", row), size[0] - 1, look.alphabet.ellipsis) for row in cut_off]


def _in_month(look: Look, series: Series, step: Step, today: date) -> str:
    meeting = series.meeting(step.meeting)
    if meeting is None:
        return ""
    day = local_day(meeting.planned.starts)
    name = month(look.words, day)
    return look.words.text("in {month}", month=name if day.year == today.year else f"{name} {day.year}")


def _words(look: Look, promise: Promise, step: Step, names: Mapping[str, str]) -> str:
    if not step.sentence:
        return look.words.text(FATES[step.fate])
    who = responsible(look, promise, names)
    return f"»{step.sentence}« ({who})" if who else f"»{step.sentence}«"
