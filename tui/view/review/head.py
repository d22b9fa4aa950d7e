"""The first row of a page that is read: what it is about, and that nothing can be changed here."""

from __future__ import annotations

from datetime import date

from tui.view.clock import long_date
from tui.view.lines import Line, Paint, Span, cut, edges, line, width
from tui.view.look import Look
from tui.view.words import Words


def head_row(look: Look, title: str, across: int) -> Line:
    """Return the first row of a page, in exactly this many cells."""
    aside = look.words.text("read only")
    right = line(Span(aside, Paint.QUIET), " ")
    named = cut(line(" ", Span(title, Paint.INK_BOLD)), across - width(right) - 1, look.alphabet.ellipsis)
    return edges(named, right, across)


def in_full(words: Words, day: date) -> str:
    """Return a date with its weekday and year, `onsdag den 16. september 2026`."""
    return long_date(words, day, date(day.year - 1, 1, 1))
