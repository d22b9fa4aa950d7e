"""A screen of a few centred rows that can be read from the back of the room."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.lines import BLANK, Line, Paint, Span, centred, line, wrapped

_TEXT = 56
"""Sentences are broken at this many cells even in a wide window."""


def in_the_middle(rows: Sequence[Line], across: int, height: int) -> tuple[Line, ...]:
    """Return rows in the middle of this many cells and rows; too many are cut at the end."""
    above = max(0, (height - len(rows)) // 2)
    return (*[BLANK] * above, *(centred(row, across) for row in rows))[:height]


def sentence(text: str, across: int, paint: Paint = Paint.INK) -> tuple[Line, ...]:
    """Return a text as rows that fit, with room at both edges."""
    return tuple(line(Span(row, paint)) for row in wrapped(text, min(_TEXT, across - 4)))
