"""A panel with places to type in."""

from __future__ import annotations

from textual.widget import Widget

from tui.widgets.panel import Panel


class TypingPanel(Panel, can_focus=True):
    """Passes the focus on to where it types: it gets it itself when it is put up, and by a click beside the text."""

    def place_to_type(self) -> Widget | None:
        """Return where the cursor belongs now; None for the panel itself. Every panel has its own."""
        raise NotImplementedError

    def put_cursor(self) -> None:
        """Put the cursor where it belongs now."""
        (self.place_to_type() or self).focus()

    def on_focus(self) -> None:
        """Pass the focus on."""
        self.put_cursor()
