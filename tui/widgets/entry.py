"""Places to type in: without a border or a blinking cursor, and no place for a control character."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from tui.view.lines import clean
from tui.widgets.editing import edits
from tui.widgets.typing_panel import Place, TypingPanel

MOST = 120
"""Characters in a field of one row."""
_EDITS = edits(Input.BINDINGS)


class Entry(Input, Place):
    """One row of text. The panel around it is asked first what a key means."""

    DEFAULT_CSS = """
    Entry, Entry:focus {
        background: $background;
        background-tint: transparent 0%;
        color: $foreground;
        border: none;
        padding: 0;
        height: 1;
        width: 1fr;
    }
    """

    def __init__(self, text: str = "", *, most: int = MOST, key: str | None = None) -> None:
        """Begin with a text of at most `most` characters."""
        super().__init__(text, max_length=most, compact=True, select_on_focus=False, id=key)
        self.cursor_blink = False
        self.most = most

    async def on_key(self, event: events.Key) -> None:
        """Ask the panel first; what edits the text is done here at once."""
        taken = isinstance(self.parent, TypingPanel) and self.parent.take(event)
        if not taken and event.key in _EDITS:
            event.stop()
            event.prevent_default()
            await self.run_action(_EDITS[event.key])

    def type_in(self, text: str) -> None:
        """Put text in where the cursor stands, or in place of what is marked, as much as there is room for."""
        start, end = sorted(self.selection)
        fits = self.fitting(clean(text), self.most - len(self.value) + end - start)
        if self.selection.is_empty:
            self.insert_text_at_cursor(fits)
        else:
            self.replace(fits, start, end)

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as one row without control characters."""
        event.prevent_default()
        event.stop()
        self.type_in(event.text)

    def restricted(self) -> None:
        """Say that there is no room; a bell in the room helps no one."""
        self.fitting(" ", 0)
