"""The one double frame of a screen, around what the room listens to now (screens rule 1)."""

from __future__ import annotations

from collections.abc import Mapping

from tui.view.alphabet import Alphabet
from tui.view.lines import BLANK, Line, Paint, Span, line, pad

_ON_FLOOR = {
    Paint.INK: Paint.FLOOR,
    Paint.QUIET: Paint.FLOOR,
    Paint.LINE: Paint.FLOOR,
    Paint.INK_BOLD: Paint.FLOOR_BOLD,
}


def framed(
    signs: Alphabet, rows: Mapping[int, Line], across: int, height: int, *, filled: bool = False
) -> tuple[Line, ...]:
    """Return a double frame of this many cells and rows around lines given by their inner row, from 0.

    A filled frame stands on the ground of the floor.
    """
    edge = signs.double
    paint = Paint.FLOOR if filled else Paint.INK
    bar = edge.across * (across - 2)
    body = [_inner(rows.get(row, BLANK), across - 2, filled=filled) for row in range(height - 2)]
    return (
        line(Span(edge.top_left + bar + edge.top_right, paint)),
        *(line(Span(edge.down, paint), row, Span(edge.down, paint)) for row in body),
        line(Span(edge.bottom_left + bar + edge.bottom_right, paint)),
    )


def _inner(row: Line, across: int, *, filled: bool) -> Line:
    if not filled:
        return pad(row, across)
    return pad(tuple(Span(span.text, _ON_FLOOR.get(span.paint, span.paint)) for span in row), across, Paint.FLOOR)
