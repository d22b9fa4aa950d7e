"""A text area whose rows cost the same in a long text as in a short one."""

from __future__ import annotations

import itertools

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from tui.widgets.editing import erase_before_cursor


class LongText(TextArea):
    """Draws its own rows: plain text that wraps, a cursor and a selection."""

    def action_delete_to_start_of_line(self) -> None:
        """Erase all before the cursor, in whatever rows it stands."""
        erase_before_cursor(self)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of a region; what a text area does here for its themes costs more than the rows."""
        return super(TextArea, self).render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return one row; a text area would take the whole statement apart for each of them."""
        across, base = self.size.width, self.rich_style
        line, start, end = self._columns(y + round(self.scroll_offset.y))
        if line < 0:
            return Strip.blank(across, base)
        # A cursor behind the last letter stands on a space.
        text = self.document[line][start:end] + (" " if end is None else "")
        (marked, to), cursor = self._marked(line), self._cursor_in(line, start, end)
        within = (max(start, min(start + len(text), each)) - start for each in (marked, to, cursor, cursor + 1))
        cuts = sorted({0, len(text), *within})
        segments = [
            Segment(text[a:b], self._style_of(a + start, cursor, marked, to)) for a, b in itertools.pairwise(cuts)
        ]
        return Strip(segments).adjust_cell_length(across, base)

    def _columns(self, row: int) -> tuple[int, int, int | None]:
        """Return the line that a wrapped row is of, and its columns there; the last row of a line has no end."""
        for line in range(self.document.line_count):
            ends = self.wrapped_document.get_offsets(line)
            if row <= len(ends):
                return line, ends[row - 1] if row else 0, ends[row] if row < len(ends) else None
            row -= len(ends) + 1
        return -1, 0, None

    def _marked(self, line: int) -> tuple[int, int]:
        """Return the columns of a line that are selected, from and to."""
        (first, begin), (last, end) = sorted(self.selection)
        if not first <= line <= last:
            return 0, 0
        return begin if line == first else 0, end if line == last else len(self.document[line])

    def _cursor_in(self, line: int, start: int, end: int | None) -> int:
        """Return the column of the cursor in a row, or one before every row."""
        row, column = self.cursor_location
        here = self.has_focus and self.show_cursor and row == line and start <= column
        return column if here and (end is None or column < end) else -1

    def _style_of(self, column: int, cursor: int, marked: int, to: int) -> Style:
        if column == cursor:
            return self.get_component_rich_style("text-area--cursor")
        return self.get_component_rich_style("text-area--selection") if marked <= column < to else self.rich_style
