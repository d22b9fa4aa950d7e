"""A panel with places to type in."""

from __future__ import annotations

from textual import events
from textual.widget import Widget

from tui.widgets.panel import Panel


class TypingPanel(Panel):
    """Passes the focus on to where it types: it gets it itself when it is put up, and by a click beside the text."""

    _placed = False
    """Whether the cursor has been where it types."""

    def place_to_type(self) -> Widget | None:
        """Return where the cursor belongs now; None for the panel itself. Every panel has its own."""
        raise NotImplementedError

    def put_cursor(self) -> None:
        """Put the cursor where it belongs now."""
        (self.place_to_type() or self).focus()

    def on_focus(self) -> None:
        """Pass the focus on."""
        self.put_cursor()

    def on_descendant_focus(self) -> None:
        """Note that the cursor has come to its place."""
        self._placed = True

    def on_key(self, event: events.Key) -> None:
        """Pass on what is typed before the cursor has come to its place; it is no key of the screen."""
        place = None if self._placed or not event.is_printable else self.place_to_type()
        if place is not None:
            event.stop()
            event.prevent_default()
            place.post_message(events.Key(event.key, event.character))
