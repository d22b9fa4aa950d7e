"""Where one types what to search for. It has every key of the review, so that each is done in its order."""

from __future__ import annotations

from typing import Protocol

from textual import events

from tui.widgets.editing import edits
from tui.widgets.entry import Entry

_EDITS = edits(Entry.BINDINGS)


class Reader(Protocol):
    """Whoever is asked first what a key means."""

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text."""

    def is_typed_in(self) -> bool:
        """Return whether one types now."""


class SearchLine(Entry):
    """One row of text. It keeps the focus on every page: a key pressed early is never left in another queue."""

    def __init__(self, reader: Reader) -> None:
        """Ask this reader."""
        super().__init__()
        self._reader = reader

    async def on_key(self, event: events.Key) -> None:
        """Ask the reader first; what edits the text is done here at once."""
        taken = self._reader.take(event.key, event.character or "")
        if taken or event.key in _EDITS:
            event.stop()
            event.prevent_default()
        if not taken and event.key in _EDITS:
            await self.run_action(_EDITS[event.key])

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text only where one types."""
        event.stop()
        event.prevent_default()
        if self._reader.is_typed_in():
            self.type_in(event.text)
