"""A series: every meeting in a row, and below what there is to know of the one that is marked (screens i)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from meeting.danish_time import local_day
from meeting.series import Series
from meeting.series_weeks import Gap, to_next
from meeting.state import Meeting
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, wrapped
from tui.view.look import Look
from tui.view.report.terms import REASON
from tui.view.review.head import head_row, in_full
from tui.view.review.rooms import beyond, labelled, window
from tui.view.review.series_table import Table, head_of, meeting_row, table_for
from tui.view.review.series_told import told_of

_HEAD_ROWS = 4
_LEAST_LISTED = 4
_TEXT_AT = 15
_NOTE_ROWS = 2


def series_rows(look: Look, series: Series, chosen: int, size: tuple[int, int], now: datetime) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows; `chosen` is the place of a meeting, from 0."""
    across, height = size
    if not series.meetings:
        return (head_row(look, series.ref, across), *[BLANK] * (height - 1))[:height]
    chosen = max(0, min(chosen, len(series.meetings) - 1))
    notes, told = _notes(look, series, across), _told(look, series, series.meetings[chosen], across, now)
    loose = _HEAD_ROWS + len(series.meetings) + sum(1 + len(part) for part in (notes, told) if part) <= height
    gap = (BLANK,) if loose else ()
    rest = [row for part in (notes, told if loose else (told[0], *told[2:])) if part for row in (*gap, *part)]
    head = _head(look, series, across, gap)
    room = max(_LEAST_LISTED, height - len(head) - 1 - len(rest))
    shown = window(chosen, len(series.meetings), room)
    table = table_for(look, series, shown, across, now)
    rows = [
        *head,
        head_of(look, table, beyond(look, shown, len(series.meetings))),
        *_listed(look, table, series, shown, chosen),
        *rest,
    ]
    if len(rows) > height:
        more = cut(rows[height - 1], across - 2, look.alphabet.ellipsis)
        rows[height - 1] = line(more, f" {look.alphabet.ellipsis}")
    ellipsis = look.alphabet.ellipsis
    return tuple(cut(row, across, ellipsis) for row in (*rows, *[BLANK] * (height - len(rows))))[:height]


def _head(look: Look, series: Series, across: int, gap: tuple[Line, ...]) -> tuple[Line, ...]:
    title = f" {look.alphabet.dot} ".join((look.words.text("Series"), series.name, series.ref))
    return head_row(look, title, across), line(" ", series.purpose), *gap


def _listed(look: Look, table: Table, series: Series, shown: range, chosen: int) -> Iterator[Line]:
    for at in shown:
        yield meeting_row(look, table, series, at, here=at == chosen)


def _notes(look: Look, series: Series, across: int) -> tuple[Line, ...]:
    """Return why a date lies outside the usual weeks (R86, seed 002), and why there is no further meeting."""
    words = look.words
    outside = [(each, gap) for each in series.meetings if (gap := to_next(series, each)) and not gap.inside]
    texts = [f"* {look.alphabet.spelled(_outside(look, outside))}"] if outside else []
    if series.ended:
        reason = words.text(series.ended).rstrip(".")
        texts.append(words.text("There is no further meeting: {reason}.", reason=reason))
    rows = [row for text in texts for row in wrapped(text, across - 2)]
    return tuple(line(" ", Span(row, Paint.QUIET)) for row in rows[:_NOTE_ROWS])


def _outside(look: Look, outside: Sequence[tuple[Meeting, Gap]]) -> str:
    words = look.words
    least, most = outside[-1][1].usual
    reasons = [(meeting, _reason(look, gap)) for meeting, gap in outside]
    given = [(meeting, reason) for meeting, reason in reasons if reason]
    if not given:
        return words.text("outside {least}–{most} weeks.", least=least, most=most)
    named = [f"{words.text('Meeting {n}', n=meeting.planned.number)}: {reason}" for meeting, reason in given]
    told = given[0][1] if len(outside) == 1 else f" {look.alphabet.dot} ".join(named)
    return words.text("outside {least}–{most} weeks. Reason: {reason}", least=least, most=most, reason=told)


def _reason(look: Look, gap: Gap) -> str:
    return gap.text or (look.words.text(REASON[gap.reason]) if gap.reason else "")


def _told(look: Look, series: Series, meeting: Meeting, across: int, now: datetime) -> tuple[Line, ...]:
    words = look.words
    number = words.text("Meeting {n}", n=meeting.planned.number)
    title = f"{number}, {in_full(words, local_day(meeting.planned.starts))}"
    rows = (
        row
        for label, texts in told_of(look, series, meeting, now)
        for row in labelled(words.text(label), texts, _TEXT_AT, across)
    )
    across_line = line(" ", Span(look.alphabet.single.across * (across - 2), Paint.LINE))
    return line(" ", Span(title, Paint.INK_BOLD)), across_line, *rows
