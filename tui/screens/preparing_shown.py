"""A screen of the preparation as it is shown: a head, a page or a form, what is said, and the row of keys."""

from __future__ import annotations

from functools import partial

from msgspec import Struct
from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from tui.hosting import Hosting
from tui.view.centre import in_the_middle, sentence
from tui.view.hints import Hint, keys_row
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.places import LEAST, MOST_COLUMNS, Box
from tui.view.preparing.page import TOP_ROWS
from tui.widgets.panel import Panel
from tui.widgets.placed import Placed
from tui.widgets.rows import Rows


class Shown(Struct, frozen=True):
    """What stands in a window, without the row of keys."""

    top: tuple[Line, ...]
    body: tuple[Line, ...]
    said: Line


class PreparingShown(Screen[None]):
    """Draws rows, hosts a form in place of the page, and hands each key on in its order."""

    DEFAULT_CSS = """
    PreparingShown {
        overflow: hidden;
        background: $background;
    }
    PreparingShown > Rows {
        width: 100%;
        height: 100%;
    }
    """

    def __init__(self, look: Look) -> None:
        """Speak in this look."""
        super().__init__()
        self.look = look
        self.hosting = Hosting(self)
        self._rows = {key: Rows(alphabet=look.alphabet, key=key) for key in ("top", "body", "said", "keys")}
        self._shown_for = Size(0, 0)
        self._late: list[events.Key] = []
        """Keys that came after the last word of a form that is still here."""
        self._placed = Placed(self._box_of)

    def shown(self, across: int, room: int) -> Shown:
        """Return what stands there in so many cells, with so many rows for the page. The screen on top has its own."""
        raise NotImplementedError

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys while there is no form. The screen on top has its own."""
        raise NotImplementedError

    def pressed(self, event: events.Key) -> None:
        """Do what a key means that no form takes. The screen on top has its own."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield the four parts."""
        yield from self._rows.values()

    @property
    def layout(self) -> Layout:
        """Where the parts stand; it is ours, because a page is drawn to the cell."""
        return self._placed

    @property
    def form(self) -> Panel | None:
        """The form that stands in place of the page."""
        return self.hosting.panel if isinstance(self.hosting.panel, Panel) else None

    def put(self, panel: Panel) -> None:
        """Put a form in place of the page, or of the form before."""
        panel.late = partial(self._came_late, panel)
        self.hosting.put(panel)
        late, self._late = self._late, []
        for event in late:
            panel.post_message(event)
        self.draw()

    def take_away(self) -> None:
        """Go back from the form to the page."""
        self.set_focus(None)
        self.hosting.take_away()
        late, self._late = self._late, []
        self.draw()
        for event in late:
            self.post_message(event)

    def on_key(self, event: events.Key) -> None:
        """Hand a key on to whom it was meant for."""
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:
            # The key before it opened or left a screen, and this one was meant for that.
            self.app.screen.post_message(events.Key(event.key, event.character))
        elif not self.hosting.takes(event):
            self.pressed(event)

    def on_descendant_focus(self) -> None:
        """Note that keys reach the form by themselves from now on."""
        self.hosting.reached()

    def on_panel_changed(self, event: Panel.Changed) -> None:
        """Show what the form says, and its keys."""
        event.stop()
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        self._draw(event.size)
        # A screen keeps its arrangement until a child asks for another.
        self._rows["keys"].refresh(layout=True)

    def draw(self) -> None:
        """Draw what there is now; rows that are as before are not drawn again."""
        self._draw(self.app.size)

    def _came_late(self, panel: Panel, event: events.Key) -> None:
        """Take a key that came after the last word of a form: it is for whatever comes instead."""
        key = events.Key(event.key, event.character)
        if self.form is panel:
            self._late.append(key)
        else:
            (self.form or self).post_message(key)

    def _draw(self, size: Size) -> None:
        if not size:
            return
        self._shown_for = size
        across, room = min(size.width, MOST_COLUMNS), max(0, size.height - TOP_ROWS - 2)
        hides = _is_too_small(size)
        self.hosting.keep_focus(hides=hides)
        if hides:
            asks = sentence(self.look.words.text("The window is too small. Try Ctrl and −."), across)
            self._show(Shown((), in_the_middle(asks, across, max(1, size.height - 1)), ()))
        else:
            self._show(self.shown(across, room))
        hints = self.form.hints(across) if self.form else self.hints()
        self._rows["keys"].show((keys_row(self.look, hints, across),))

    def _show(self, shown: Shown) -> None:
        self._rows["top"].show(shown.top)
        self._rows["body"].show(shown.body)
        self._rows["said"].show((shown.said,))

    def _box_of(self, widget: Widget, size: Size) -> Box | None:
        if size != self._shown_for:
            self._draw(size)
        across = min(size.width, MOST_COLUMNS)
        left, last = (size.width - across) // 2, size.height - 1
        whole = _is_too_small(size)
        page = Box(left, 0 if whole else TOP_ROWS, across, max(1, last - (0 if whole else TOP_ROWS + 1)))
        if widget is self.hosting.panel:
            return None if whole else page
        if widget is self._rows["body"]:
            return page if whole or self.hosting.panel is None else None
        boxes = {"keys": Box(left, last, across, 1)}
        if not whole:
            boxes |= {"top": Box(left, 0, across, TOP_ROWS), "said": Box(left, last - 1, across, 1)}
        return next((box for key, box in boxes.items() if widget is self._rows[key]), None)


def _is_too_small(size: Size) -> bool:
    return size.width < LEAST[0] or size.height < LEAST[1]
