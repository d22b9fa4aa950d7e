"""A place to type a sentence in: it wraps, but holds no line break."""

from __future__ import annotations

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from tui.view.lines import clean
from tui.widgets.editing import edits, erase_before_cursor
from tui.widgets.typing_panel import Place, TypingPanel

_LINE_END = "enter"
_EDITS = edits(TextArea.BINDINGS)


class Paragraph(TextArea, Place):
    """Text without borders, in one row or wrapped. The panel around it is asked first what a key means."""

    DEFAULT_CSS = """
    Paragraph, Paragraph:focus {
        background: $background;
        color: $foreground;
        border: none;
        padding: 0;
        width: 1fr;
        height: 1;
        scrollbar-size: 0 0;
    }
    Paragraph:light .text-area--cursor, Paragraph:dark .text-area--cursor {
        background: $input-cursor-background;
        color: $input-cursor-foreground;
        text-style: $input-cursor-text-style;
    }
    """

    def __init__(self, *, key: str | None = None) -> None:
        """Begin without a text."""
        super().__init__(compact=True, highlight_cursor_line=False, id=key)
        self.cursor_blink = False
        self.most = 0

    def hold(self, text: str, most: int, *, wraps: bool) -> None:
        """Hold another text of at most `most` characters, the cursor at its end."""
        self.soft_wrap = wraps
        self.most = most
        self.load_text(text)
        self.move_cursor(self.document.end)

    @property
    def row(self) -> int:
        """Which wrapped row the cursor is in, from 0."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    @property
    def rows(self) -> int:
        """How many rows the text wraps into."""
        return self.wrapped_document.height

    async def on_key(self, event: events.Key) -> None:
        """Ask the panel first; take no line end, and no more than there is room for; edit the text at once."""
        taken = isinstance(self.parent, TypingPanel) and self.parent.take(event)
        full = len(self.text) >= self.most and not self.selected_text
        if not taken and (event.key == _LINE_END or event.key in _EDITS or (event.is_printable and full)):
            event.stop()
            event.prevent_default()
            if event.is_printable:
                self.fitting(" ", 0)
            elif event.key in _EDITS:
                await self.run_action(_EDITS[event.key])

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows; blank ones until the styles are there."""
        if not self._component_styles:
            # Textual may draw it between its mounting and its styling, and a text area asks for colours then.
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def action_delete_to_start_of_line(self) -> None:
        """Erase all before the cursor, in whatever rows it stands."""
        erase_before_cursor(self)

    def type_in(self, text: str) -> None:
        """Put text in where the cursor stands, as much as there is room for."""
        room = self.most - len(self.text) + len(self.selected_text)
        self.replace(self.fitting(clean(text), room), *sorted(self.selection))

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as one row without control characters."""
        event.prevent_default()
        event.stop()
        self.type_in(event.text)
