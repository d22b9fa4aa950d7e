"""The help of the preparation: what a page is for, and every key of it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.hints import Hint
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line, wrapped
from tui.view.look import Look


def told_keys(look: Look, entries: Sequence[Hint], size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the help in exactly this many columns and rows; the label of an entry is its sentence."""
    across, height = size
    text = look.words.text
    purpose = text("Here the meeting is prepared with the family. Everything is kept at once.")
    rows = [*(line(" ", row) for row in wrapped(purpose, across - 2)), BLANK]
    keys = [text(entry.shown) for entry in entries]
    column = max(map(cells, keys), default=0) + 3
    for key, entry in zip(keys, entries, strict=True):
        for number, row in enumerate(wrapped(text(entry.label), across - column - 2)):
            rows.append(line(Span(f" {'' if number else key:<{column}}", Paint.INK_BOLD), row))
    return tuple(cut(row, across) for row in (*rows, *[BLANK] * height))[:height]
