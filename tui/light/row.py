"""One row of cells, as somebody wants it or as a terminal shows it."""

from __future__ import annotations

from typing import Self

from tui.light import letters
from tui.light.style import PLAIN, Style


class Row:
    """What stands in each cell from the left edge, and how it looks; what lies behind the last cell is not known.

    A wide letter stands in its first cell, and its second one holds nothing.
    """

    __slots__ = ("styles", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.styles: list[Style] = []

    def put(self, x: int, text: str, style: Style) -> int:
        """Write a text without control characters from a column on; return the column behind it."""
        texts, styles = self.texts, self.styles
        if (gap := x - len(texts)) > 0:
            texts.extend(" " * gap)
            styles.extend([PLAIN] * gap)
        before, cells = letters.cells(text)
        if before and x:
            self._join(x - 1, before)
        end = x + len(cells)
        if not cells:
            return end
        if x < len(texts) and not texts[x]:
            self._break(x)
        if end < len(texts) and not texts[end]:
            self._break(end)
        texts[x:end] = cells
        styles[x:end] = [style] * len(cells)
        return end

    def same(self, other: Row) -> bool:
        """Whether both look the same."""
        return self.texts == other.texts and self.styles == other.styles

    def copy(self) -> Self:
        """Return the row as it is now."""
        made = type(self)()
        made.texts, made.styles = self.texts[:], self.styles[:]
        return made

    def _join(self, x: int, marks: str) -> None:
        while x and not self.texts[x]:
            x -= 1
        self.texts[x] += marks

    def _break(self, x: int) -> None:
        """Make blanks of the letter that this is the second cell of: a terminal never shows half a letter."""
        while not self.texts[x]:
            self.texts[x] = " "
            x -= 1
        self.texts[x] = " "
