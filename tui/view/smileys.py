"""The five smileys of a child in words: a terminal draws no faces one cell wide (screens section 1, domain 5)."""

from __future__ import annotations

from tui.view.lines import cells
from tui.view.words import Words, mark

SMILEYS = (mark("very sad"), mark("sad"), mark("in between"), mark("happy"), mark("very happy"))
"""Msgids of the smileys 1 to 5."""
_NEAR, _FAR = " ", "  "


def smiley(words: Words, value: int) -> str:
    """Return one smiley by its number, 1 to 5, with its word."""
    return f"{value} {words.text(SMILEYS[value - 1])}" if 1 <= value <= len(SMILEYS) else str(value)


def smileys(words: Words, most: int) -> str:
    """Return all of them in a row, closer together where it would be longer than this many cells."""
    all_five = [smiley(words, value) for value in range(1, len(SMILEYS) + 1)]
    return (_FAR if cells(_FAR.join(all_five)) <= most else _NEAR).join(all_five)
