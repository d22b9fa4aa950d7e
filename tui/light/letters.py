"""Which letters every terminal draws in one cell, and how many cells the others take, as Textual lays them out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import split_graphemes

_STEADY = (
    " -~"
    "\u00a1-\u00ac\u00ae-\u02ff"  # Latin, without the soft hyphen
    "\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f"  # Greek and Cyrillic, without what combines
    "\u1e00-\u1fff"  # Latin and Greek with two marks
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"  # dashes, quotes, currencies
    "\u2190-\u2193\u2500-\u259f"  # arrows, frames, blocks
    "►○▓░█▌•✓−"
)
_RIGHT_TO_LEFT = "\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u06ee-\u06ff"
"""Hebrew and Arabic letters and digits: each takes one cell, but how they look, and where, depends on the row."""
_WIDE = "\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
"""Letters of two cells in every terminal."""

_MOST_MARKS = 32
"""Of one letter so many characters are shown; no writing has as many, and a thousand of them hold up a terminal."""

_all_steady = re.compile(f"[{_STEADY}]*").fullmatch
_all_sure = re.compile(f"[{_STEADY}{_RIGHT_TO_LEFT}{_WIDE}]*").fullmatch


def steady(text: str) -> bool:
    """Whether every letter takes one cell in every terminal, wherever it stands in a row."""
    return text.isascii() or _all_steady(text) is not None


def sure(text: str) -> bool:
    """Whether terminals agree on how many cells each letter takes, wherever they put it."""
    return text.isascii() or _all_sure(text) is not None


def cells(text: str) -> tuple[str, Sequence[str]]:
    """Return what stands in each cell of a text without control characters; the second cell of a wide letter is empty.

    First comes what takes no cell of its own at the beginning: it belongs to the cell before. Marks beyond those that
    any writing puts on a letter are left out.
    """
    if steady(text):
        return "", text
    before, found = "", list[str]()
    for start, end, width in split_graphemes(text)[0]:
        if width:
            found.extend((text[start : min(end, start + _MOST_MARKS)], *("" for _ in range(width - 1))))
        else:
            before += text[start : min(end, start + _MOST_MARKS)]
    return before, found
