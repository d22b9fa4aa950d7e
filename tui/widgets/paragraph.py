"""A place to type a sentence in: it wraps, but holds no line break."""

from __future__ import annotations

from textual import events
from textual.widgets import TextArea

from tui.view.lines import clean

MOST = 160
"""Characters: a sentence that is read back must fit the smallest wall."""

_TO_THE_PANEL = frozenset({"enter", "tab", "shift+tab", "escape"})


class Paragraph(TextArea):
    """Rows of text without borders. Enter, Tab and Esc go to the panel around it."""

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

    def __init__(self, text: str = "", *, most: int = MOST, key: str | None = None) -> None:
        """Begin with a text of at most `most` characters."""
        super().__init__(text, compact=True, highlight_cursor_line=False, id=key)
        self.cursor_blink = False
        self.most = most

    @property
    def row(self) -> int:
        """Which wrapped row the cursor is in, from 0."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    @property
    def rows(self) -> int:
        """How many rows the text wraps into."""
        return self.wrapped_document.height

    def on_key(self, event: events.Key) -> None:
        """Leave to the panel what is not text, and take no more than there is room for."""
        full = len(self.text) >= self.most and not self.selected_text
        if event.key in _TO_THE_PANEL or (event.is_printable and full):
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as one row without control characters, as much as there is room for."""
        event.prevent_default()
        event.stop()
        room = self.most - len(self.text) + len(self.selected_text)
        pasted = clean(event.text)[:room]
        self.replace(pasted, *sorted(self.selection))
