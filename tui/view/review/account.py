"""All that is known of one meeting, in words: what the page of the meeting has no room for (R49)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from meeting.series import Series
from tui.view.lines import BLANK, Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.review.plain_meeting import meeting_parts

_INDENT = 3
_HANGING = 2


def account(look: Look, series: Series, number: int, across: int, now: datetime) -> tuple[str, tuple[Line, ...]]:
    """Return the title of the page and its rows in this many cells, a free row between the parts."""
    title = f"{look.words.text('Meeting {n}', n=number)} {look.alphabet.dot} {series.name}"
    return title, tuple(_rows(look, series, number, across, now))


def _rows(look: Look, series: Series, number: int, across: int, now: datetime) -> Iterator[Line]:
    for at, (heading, texts) in enumerate(meeting_parts(look, series, number, now)):
        if at:
            yield BLANK
        yield line(" ", Span(look.alphabet.spelled(heading), Paint.INK_BOLD))
        for text in texts:
            first, *more = wrapped(look.alphabet.spelled(text), across - _INDENT - _HANGING - 1) or ("",)
            yield line(" " * _INDENT, first)
            yield from (line(" " * (_INDENT + _HANGING), row) for row in more)
