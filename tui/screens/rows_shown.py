"""A screen of rows over a row of keys, such as home; it decides nothing."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from tui.view.centre import in_the_middle, sentence
from tui.view.hints import Hint, keys_row
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.places import LEAST, MOST_COLUMNS, Box
from tui.widgets.placed import Placed
from tui.widgets.rows import Rows


class RowsShown(Screen[None]):
    """Draws rows over a row of keys, in the middle of a wide window."""

    DEFAULT_CSS = """
    RowsShown {
        overflow: hidden;
        background: $background;
    }
    RowsShown > Rows {
        width: 100%;
        height: 100%;
    }
    """

    def __init__(self, look: Look) -> None:
        """Speak in this look."""
        super().__init__()
        self.look = look
        self._body = Rows(alphabet=look.alphabet, key="body")
        self._keys = Rows(alphabet=look.alphabet, key="keys")
        self._shown_for = Size(0, 0)
        self._placed = Placed(self._box_of)

    def lines(self, size: tuple[int, int]) -> tuple[Line, ...]:
        """Return the rows over the row of keys. The screen on top has its own."""
        raise NotImplementedError

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys. The screen on top has its own."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield the rows and the row of keys."""
        yield self._body
        yield self._keys

    @property
    def layout(self) -> Layout:
        """Where the parts stand; it is ours, because the drawings hold to the cell."""
        return self._placed

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        self._draw(event.size)
        # A screen keeps its arrangement until a child asks for another.
        self._keys.refresh(layout=True)

    def draw(self) -> None:
        """Draw what there is now; rows that are as before are not drawn again."""
        self._draw(self.app.size)

    def _draw(self, size: Size) -> None:
        if not size:
            return
        self._shown_for = size
        across, height = min(size.width, MOST_COLUMNS), max(0, size.height - 1)
        if size.width < LEAST[0] or size.height < LEAST[1]:
            asks = sentence(self.look.words.text("The window is too small. Try Ctrl and −."), across)
            self._body.show(in_the_middle(asks, across, height))
        else:
            self._body.show(self.lines((across, height)))
        self._keys.show((keys_row(self.look, self.hints(), across),))

    def _box_of(self, widget: Widget, size: Size) -> Box | None:
        if size != self._shown_for:
            self._draw(size)
        across = min(size.width, MOST_COLUMNS)
        left = (size.width - across) // 2
        if widget is self._keys:
            return Box(left, size.height - 1, across, 1)
        return Box(left, 0, across, max(1, size.height - 1)) if widget is self._body else None
