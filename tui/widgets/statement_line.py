"""Where a statement is typed: several rows, and every key in its order."""

from __future__ import annotations

from typing import Protocol

from textual import events
from textual.binding import Binding
from textual.widgets import TextArea

from tui.view.statement_text import MOST, tidy
from tui.widgets.long_text import LongText


class Writer(Protocol):
    """Whoever is asked first what a key means, and hears of every other text."""

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text."""

    def written(self, text: str) -> None:
        """Hear that the text is another."""

    def unfit(self, characters: int) -> None:
        """Hear that there was no room for so many characters."""

    def reach(self) -> None:
        """Hear that somebody pastes or clicks here: what comes is text."""


class StatementLine(LongText):
    """Text without borders that wraps and takes line ends.

    A key does here at once what it does. Textual would hand an editing key to the application and back, and a letter
    typed right after it would come first.
    """

    DEFAULT_CSS = """
    StatementLine, StatementLine:focus {
        background: $background;
        color: $foreground;
        border: none;
        padding: 0;
        width: 100%;
        height: 100%;
        scrollbar-size: 0 0;
    }
    StatementLine:light .text-area--cursor, StatementLine:dark .text-area--cursor {
        background: $input-cursor-background;
        color: $input-cursor-foreground;
        text-style: $input-cursor-text-style;
    }
    """

    def __init__(self, writer: Writer) -> None:
        """Ask this writer, and tell it."""
        super().__init__(compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self._writer = writer
        self._told = ""

    @property
    def rows(self) -> int:
        """How many rows the text wraps into."""
        return self.wrapped_document.height

    @property
    def at_start(self) -> bool:
        """Whether the next letter would be the first character but for spaces."""
        row, column = self.cursor_location
        return self.selection.is_empty and row == 0 and not self.document[0][:column].strip()

    @property
    def at_word(self) -> bool:
        """Whether the next letter would begin a word."""
        row, column = self.cursor_location
        return column == 0 or self.document[row][column - 1].isspace()

    @property
    def on_first_row(self) -> bool:
        """Whether the cursor is in the first wrapped row."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y == 0

    def hold(self, text: str) -> None:
        """Hold another text, the cursor at its end; the writer knows it."""
        self._told = text
        if self.text != text:
            self.load_text(text)
            self.move_cursor(self.document.end)

    def show_cursor_if(self, shows: bool) -> None:
        """Show the cursor while letters are text, and only then."""
        self.read_only = not shows
        self.show_cursor = shows

    def type_in(self, text: str) -> None:
        """Put text in where the cursor stands, as much as there is room for."""
        start, end = sorted(self.selection)
        room = MOST - len(self.text) + len(self.selected_text)
        fits = text[: max(0, room)]
        self.replace(fits, start, end, maintain_selection_offset=False)
        self._tell()
        if left := len(text) - len(fits):
            self._writer.unfit(left)

    def on_key(self, event: events.Key) -> None:
        """Do what a key means, ask the writer first; nothing of it goes on to the screen."""
        event.stop()
        event.prevent_default()
        if self._writer.take(event.key, event.character or ""):
            return
        if event.is_printable:
            self.type_in(event.character or "")
        elif event.key in _EDITS:
            self._edit(_EDITS[event.key])

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text with its line ends, without control characters."""
        event.stop()
        event.prevent_default()
        self._writer.reach()
        self.type_in(tidy(event.text))

    def on_click(self) -> None:
        """Write where it was clicked."""
        self._writer.reach()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep it here: the writer knows already."""
        event.stop()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Keep it here: nobody else asks where the cursor is."""
        event.stop()

    def _edit(self, action: str) -> None:
        """Erase or move, at once: while it waited for the application, what the writer knows would be behind."""
        name, selects, _ = action.partition("(True)")
        act = getattr(self, f"action_{name}")
        act(True) if selects else act()
        self._tell()

    def _tell(self) -> None:
        if (text := self.text) != self._told:
            self._told = text
            self._writer.written(text)


_NOT_HERE = {"cut", "copy", "paste", "select_line", "delete_to_end_of_line_or_delete_line"}
"""What nothing here should do of what a text area does: there is no clipboard, and the last one has to be awaited."""
_EDITS = {"ctrl+k": "delete_to_end_of_line"} | {
    key: binding.action
    for binding in TextArea.BINDINGS
    if isinstance(binding, Binding) and binding.action not in _NOT_HERE
    for key in binding.key.split(",")
    if not key.startswith("f")
}
"""What the editing keys of a text area do; the function keys are the pane's."""
