"""A panel that is led by keys; those it does not know go on to the screen."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.keys import name_of
from tui.widgets.panel import Panel


class KeyPanel(Panel):
    """Takes the keys that mean something in it, by their names in the table of keys."""

    _handed_over = False

    def hand_over(self, message: Message) -> None:
        """Ask the screen for the panel that comes next; keys that are here already were meant for that one."""
        self._handed_over = True
        self.app.screen.post_message(message)

    def press(self, name: str) -> bool:
        """Do what a key means here and return whether it means something; every panel has its own."""
        raise NotImplementedError

    def on_key(self, event: events.Key) -> None:
        """Take a key, or let it go on to the screen."""
        self.take(event)

    def take(self, event: events.Key) -> bool:
        """Do what a key means, or hand it on to the panel that comes next; return whether it was one or the other."""
        if self.is_late(event):
            return True
        handed_over = self._handed_over
        taken = handed_over or self.press(name_of(event.key, event.character))
        if taken:
            event.stop()
            event.prevent_default()
        if handed_over:
            self.app.screen.post_message(events.Key(event.key, event.character))
        elif taken and self.is_attached:
            self.redraw()
        return taken
