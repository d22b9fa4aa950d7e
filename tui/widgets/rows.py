"""A widget that shows rows as they are given: no markup, no wrapping, and only changed rows are sent again."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.theme import paints
from tui.view.alphabet import FULL, Alphabet
from tui.view.lines import BLANK, Line, clean, pad, width


class Rows(Widget):
    """Rows of painted text."""

    DEFAULT_CSS = """
    Rows {
        width: 1fr;
        height: auto;
    }
    """
    ALLOW_SELECT = False
    """Selected text could be copied to a clipboard outside this program (measurements 9.4)."""

    def __init__(self, lines: Sequence[Line] = (), *, alphabet: Alphabet = FULL, key: str | None = None) -> None:
        """Show lines; `key` becomes the widget's id. What a terminal lacks of our signs is spelled in its alphabet."""
        super().__init__(id=key)
        self._lines = tuple(lines)
        self._alphabet = alphabet

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows as they are shown, from the top."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Show these rows; the ones that are as before are not drawn again."""
        old, new = self._lines, tuple(lines)
        if old == new:
            return
        self._lines = new
        if len(old) != len(new) and self.styles.auto_dimensions:
            self.refresh(layout=True)
            return
        rows = range(max(len(old), len(new)))
        changed = [row for row in rows if old[row : row + 1] != new[row : row + 1]]
        self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))

    def render_line(self, y: int) -> Strip:
        """Return one row, exactly as wide as the widget."""
        styles = paints(self.app.theme)
        across = self.size.width
        row = pad(self._lines[y] if y < len(self._lines) else BLANK, across)
        spelled = self._alphabet.spelled
        return Strip([Segment(spelled(clean(span.text)), styles[span.paint]) for span in row], across)

    def get_content_width(self, _container: Size, _viewport: Size) -> int:
        """Return the cells of the widest row, for `width: auto`."""
        return max((width(row) for row in self._lines), default=0)

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """Return the number of rows, for `height: auto`."""
        return len(self._lines)
