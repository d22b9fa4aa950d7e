"""The help of a screen: what it is for, and every key with its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.hints import Hint
from tui.view.lines import BLANK, Line, Paint, Span, cells, line, wrapped
from tui.view.look import Look


def told_rows(look: Look, purpose: str, entries: Sequence[Hint], across: int) -> tuple[Line, ...]:
    """Return the help in rows of at most so many cells; the label of an entry is its sentence."""
    text = look.words.text
    rows = [*(line(" ", row) for row in wrapped(purpose, across - 2)), BLANK]
    keys = [text(entry.shown) for entry in entries]
    column = max(map(cells, keys), default=0) + 3
    for key, entry in zip(keys, entries, strict=True):
        for number, row in enumerate(wrapped(text(entry.label), across - column - 2)):
            rows.append(line(Span(f" {'' if number else key:<{column}}", Paint.INK_BOLD), row))
    return tuple(rows)
