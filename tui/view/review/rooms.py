"""Which rows of a list are shown where not all of them fit, and what their texts are wrapped to."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.lines import Line, Paint, Span, line, wrapped
from tui.view.look import Look


def window(chosen: int, rows: int, room: int) -> range:
    """Return which of so many rows are shown in a room, the chosen one among them, in the middle where it can be."""
    room = max(0, room)
    first = max(0, min(rows - room, chosen - room // 2))
    return range(first, min(rows, first + room))


def beyond(look: Look, shown: range, rows: int) -> str:
    """Return how many rows there are above and below those that are shown, `↑ 3  ↓ 2`; empty where all are."""
    signs = ((look.alphabet.up, shown.start), (look.alphabet.down, rows - shown.stop))
    return "  ".join(f"{sign} {n}" for sign, n in signs if n > 0)


def labelled(label: str, texts: Sequence[str], at: int, across: int) -> tuple[Line, ...]:
    """Return texts in rows that begin in one column, a label before the first of them."""
    rows = [row for text in texts for row in wrapped(text, max(1, across - at - 1))]
    heads = (label, *[""] * len(rows))
    return tuple(line(Span(f" {head:<{at - 1}}", Paint.QUIET), row) for head, row in zip(heads, rows, strict=False))
