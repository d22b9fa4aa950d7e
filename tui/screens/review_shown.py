"""A page of the review as it is shown: rows, and where one types what to search for; it decides nothing."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from tui.view.look import Look
from tui.view.places import Box
from tui.view.review.paper import Paper, Part
from tui.widgets.placed import Placed
from tui.widgets.review_line import SearchLine
from tui.widgets.rows import Rows


class ReviewShown(Screen[None]):
    """Draws one page; every key goes through the line to type in, in its order."""

    DEFAULT_CSS = """
    ReviewShown {
        overflow: hidden;
        background: $background;
    }
    ReviewShown > Rows {
        width: 100%;
        height: 100%;
    }
    """

    def __init__(self, look: Look) -> None:
        """Speak in this look."""
        super().__init__()
        self.look = look
        self.line = SearchLine(self)
        self._rows: dict[Part, Rows] = {
            part: Rows(alphabet=look.alphabet, key=part) for part in Part if part is not Part.LINE
        }
        self._parts: dict[Widget, Part] = {self.line: Part.LINE, **{rows: part for part, rows in self._rows.items()}}
        self._shown_for = Size(0, 0)
        self._paper: Paper | None = None
        self._placed = Placed(self._box_of)

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text. The screen on top has its own."""
        raise NotImplementedError

    def is_typed_in(self) -> bool:
        """Return whether one types now. The screen on top has its own."""
        raise NotImplementedError

    def paper(self, size: tuple[int, int]) -> Paper:
        """Return the page for a window of columns and rows. The screen on top has its own."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield the line under the rows of the body, which hide it where nobody types."""
        yield self._rows[Part.TOP]
        yield self.line
        yield self._rows[Part.BODY]
        yield self._rows[Part.KEYS]

    @property
    def layout(self) -> Layout:
        """Where the parts stand; it is ours, because the drawings hold to the cell."""
        return self._placed

    def on_mount(self) -> None:
        """Let every key go through the line."""
        self.set_focus(self.line)

    def on_key(self, event: events.Key) -> None:
        """Hand on a key that came while the line was without the focus."""
        event.stop()
        event.prevent_default()
        self.set_focus(self.line)
        self.line.post_message(events.Key(event.key, event.character))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turning the wheel is as the arrow down."""
        event.stop()
        self.take("down", "")

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turning it the other way is as the arrow up."""
        event.stop()
        self.take("up", "")

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        self._draw(event.size)

    def draw(self) -> None:
        """Draw the page; rows that are as before are not drawn again."""
        self._draw(self.app.size)

    def _draw(self, size: Size) -> None:
        if not size:
            return
        before, self._paper = self._paper, self.paper((size.width, size.height))
        self._shown_for = size
        for part, rows in self._paper.lines.items():
            self._rows[part].show(rows)
        if before is None or self._paper.places != before.places:
            # A screen keeps its arrangement until a child asks for another.
            self._rows[Part.KEYS].refresh(layout=True)

    def _box_of(self, widget: Widget, size: Size) -> Box | None:
        if size != self._shown_for:
            self._draw(size)
        part = self._parts.get(widget)
        return self._paper.places.get(part) if self._paper and part else None
