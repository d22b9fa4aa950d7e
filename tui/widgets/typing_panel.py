"""A panel with a place to type in."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widget import Widget

from tui.view.unfit import unfit
from tui.widgets.panel import Panel

LEAVES = ("tab", "shift+tab")
"""Keys that lead to another panel, where this one lets them through."""


class Place(Widget):
    """Where one types."""

    @dataclass
    class Unfit(Message):
        """For the last characters of what was put in there was no room."""

        characters: int

    def type_in(self, text: str) -> None:
        """Put text in where the cursor stands. Every place has its own."""
        raise NotImplementedError

    def fitting(self, text: str, room: int) -> str:
        """Return as much of a text as there is room for, and have it said how much that leaves out."""
        fits = text[: max(0, room)]
        if left := len(text) - len(fits):
            # Whoever hears of the text that changed says what there is to say of that, and then hears of this.
            self.call_later(self.post_message, self.Unfit(left))
        return fits


class TypingPanel(Panel):
    """Passes the focus on to where it types: it gets it itself when it is put up, and by a click beside the text."""

    _left_by: events.Key | None = None
    """The key that leads to another panel."""

    def place_to_type(self) -> Place | None:
        """Return where the cursor belongs now; None for the panel itself. Every panel has its own."""
        raise NotImplementedError

    def press(self, key: str, character: str) -> bool:
        """Do what a key means to the panel; False where it is text, or nothing here. Every panel has its own."""
        del key, character
        return False

    def take(self, event: events.Key) -> bool:
        """Do what a key means and return whether it means something.

        A place to type asks here before it takes a letter, so that of fast typing everything happens in its order.
        """
        # The key that leads away comes here twice: from the place to type, and on its way to the screen.
        if event is not self._left_by and self.is_late(event):
            return True
        taken = self.press(event.key, event.character or "")
        if taken:
            event.stop()
            event.prevent_default()
        elif event.key in LEAVES:
            self._left_by = event
            self.end()
        return taken

    def on_place_unfit(self, event: Place.Unfit) -> None:
        """Say for how much there was no room."""
        event.stop()
        self.object(unfit(self.scene.words, event.characters))

    def object(self, text: str) -> None:
        """Say what speaks against the text, until it is another."""
        self.say(text)

    def put_cursor(self) -> None:
        """Put the cursor where it belongs now."""
        (self.place_to_type() or self).focus()

    def on_focus(self) -> None:
        """Pass the focus on."""
        self.put_cursor()

    def on_key(self, event: events.Key) -> None:
        """Write down what is typed before the cursor has come to its place; it is no key of the screen."""
        place = None if self.take(event) or not event.is_printable else self.place_to_type()
        if place is not None and not place.has_focus:
            event.stop()
            event.prevent_default()
            place.type_in(event.character or "")
