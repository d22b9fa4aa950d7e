"""The picture that Textual draws: its moves, styles and texts put into rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.light.row import Row
from tui.light.style import PLAIN, styled

_TEXT = "[^\x00-\x1f\x7f-\x9f]"
_PARTS = re.compile(
    rf"\x1b\[(?:([0-9;]*)m|(\d*)(?:;(\d*))?H)({_TEXT}*)"  # a style or a move, and the text behind it
    rf"|({_TEXT}+)"
    r"|(\n)"
    r"|(\x1b\[[0-?]*[ -/]*[@-~]"  # any other control sequence
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # a string for the terminal itself, such as a title
    r"|\x1b[ -/]*[0-OQ-WYZ\\`-~]"  # any other escape
    r"|\x1b.*|.)",  # what breaks off, and control characters
    re.DOTALL,
)


class Picture:
    """The cells that are wanted; a row that was never drawn is not in it."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.touched: set[int] = set()
        """The rows that were drawn in, whether or not anything changed."""
        self.x = self.y = 0
        """Where the cursor is wanted, once it has been `moved`."""
        self.moved = False
        self._style = PLAIN

    def draw(self, data: str) -> Iterator[str]:
        """Put into the cells what is drawn; yield, in its place, each sequence that is not about cells."""
        for part in _PARTS.finditer(data):
            codes, row, column, behind, text, line_end, other = part.groups()
            if codes is not None:
                self._style = styled(self._style, codes)
            elif row is not None:
                self.y, self.x = max(int(row or 1), 1) - 1, max(int(column or 1), 1) - 1
                self.moved = True
            if text := text or behind:
                self._put(text)
            elif line_end:
                self.x, self.y = 0, self.y + 1
            elif other:
                yield other

    def forget(self) -> None:
        """Know nothing of what was drawn, and want nothing on the screen but what comes next."""
        self.rows.clear()
        self.touched.clear()
        self.moved = False
        self._style = PLAIN

    def touch(self) -> None:
        """Take all that was ever drawn as drawn anew."""
        self.touched = set(self.rows)

    def _put(self, text: str) -> None:
        row = self.rows.get(self.y)
        if row is None:
            row = self.rows[self.y] = Row()
        self.touched.add(self.y)
        self.x = row.put(self.x, text, self._style)
