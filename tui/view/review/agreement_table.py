"""The table of a series' agreements: a row each, a column for each meeting, as many as fit (screens i)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from meeting.series import Series
from meeting.series_agreements import Promise
from meeting.state import Meeting
from tui.view.lines import Line, Paint, Span, cells, cut_text, line, pad_text
from tui.view.look import Look
from tui.view.plain import meeting_day
from tui.view.review.fates import FATES, told

_REF_AT, _LEAST_REF = 3, 3
_LEAST_TEXT, _LEAST_COLUMN, _MARGIN = 24, 10, 2
_WIDER_TEXT = 30
"""Only words that need it get more than this, so that the eye finds the way to their columns."""


class Columns(Struct, frozen=True):
    """How the cells of a row are shared among its columns."""

    ref: int
    text: int
    each: int
    meetings: tuple[Meeting, ...]
    """Each has a column; where not all fit, they are the newest."""
    before: bool = False
    """Whether a column comes before them, with what was said last in the older ones."""


def columns_for(
    look: Look, series: Series, promises: Sequence[Promise], names: Mapping[str, str], across: int
) -> Columns:
    """Return the columns of a table in this many cells; a text gets 24 of them at least."""
    ref = max([_LEAST_REF, *(cells(promise.ref) for promise in promises)])
    each = max([_LEAST_COLUMN, *(cells(look.words.text(word)) + 1 for word in FATES.values())])
    left = across - _MARGIN - _REF_AT - ref - 2
    fitting = max(1, (left - _LEAST_TEXT) // each)
    before = len(series.meetings) > fitting
    meetings = series.meetings[-max(1, fitting - 1) :] if before else series.meetings
    used = min(len(meetings) + before, fitting)
    longest = max([_WIDER_TEXT, *(cells(told(look, promise, names)) for promise in promises)])
    return Columns(ref, min(left - used * each, longest), each, meetings, before and fitting > 1)


def table_head(look: Look, columns: Columns, today: date, aside: str = "") -> tuple[Line, Line]:
    """Return the two rows over the table: which meeting, and when it was; `aside` stands left in the second."""
    words, start = look.words, columns.ref + 1 + columns.text + 1
    names = [words.text("before")] * columns.before
    names += [words.text("Meeting {n}", n=meeting.planned.number) for meeting in columns.meetings]
    days = [""] * columns.before
    days += [meeting_day(words, meeting, today) for meeting in columns.meetings]
    first, second = (
        f"{' ' * _REF_AT}{left:<{start}}{''.join(pad_text(each, columns.each) for each in row)}".rstrip()
        for left, row in (("", names), (aside, days))
    )
    return line(Span(first, Paint.QUIET)), line(Span(second, Paint.QUIET))


def table_row(look: Look, columns: Columns, promise: Promise, names: Mapping[str, str], *, here: bool) -> Line:
    """Return an agreement with what each meeting said of it; `here` marks it."""
    signs = look.alphabet
    start = f" {signs.now if here else ' '} {pad_text(promise.ref, columns.ref)} "
    text = pad_text(told(look, promise, names), columns.text, signs.ellipsis)
    words = "".join(
        f" {cut_text(word, columns.each - 1):<{columns.each - 1}}" for word in _words(look, columns, promise)
    )
    return line(Span(f"{start}{text}{words}".rstrip(), Paint.INK_BOLD if here else Paint.INK))


def _words(look: Look, columns: Columns, promise: Promise) -> list[str]:
    first = columns.meetings[0].planned.number
    steps = [promise.at(meeting.planned.number) for meeting in columns.meetings]
    if columns.before:
        steps = [next((step for step in reversed(promise.steps) if step.meeting < first), None), *steps]
    return [look.words.text(FATES[step.fate]) if step else "" for step in steps]
