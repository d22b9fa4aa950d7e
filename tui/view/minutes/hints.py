"""The keys of the minute-taker's pane: while writing, while a statement is marked, and outside the line (screens h)."""

from __future__ import annotations

from tui.view.hints import MEDIUM, Hint
from tui.view.words import mark

_HELP_KEY = (Hint("F1", ""),)
"""Where letters are text, help is a function key; it stands where there is room for all of them."""

WRITING = (
    Hint("Enter", mark("save")),
    Hint("@", mark("someone else"), 1),
    Hint("↑", mark("correct earlier"), 2),
    Hint("F3", mark("agreement"), 3),
    Hint("Tab", mark("agreements"), 4),
    Hint("Esc", mark("out"), 1),
)
"""While the line is written."""


def writing(columns: int) -> tuple[Hint, ...]:
    """Return the keys while the line is written, in a window of this many columns."""
    return (*WRITING, *(_HELP_KEY if columns >= MEDIUM else ()))
