"""The floor that everything is measured against: a Textual app with one label that counts, or with one field."""

from __future__ import annotations

import asyncio
import sys
import time

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Input, Label


class Bare(App[None]):
    """One label. With `--clock` it shows the second of the wall clock, re-armed at its turn."""

    def compose(self) -> ComposeResult:
        """Show the label."""
        yield Label("keys: 0")

    def on_mount(self) -> None:
        """Start the clock where it is asked for."""
        self._keys = 0
        if "--clock" in sys.argv:
            self._tick()

    def on_key(self, _event: Key) -> None:
        """Count a key."""
        self._keys += 1
        self.query_one(Label).update(f"keys: {self._keys}")

    def _tick(self) -> None:
        self.query_one(Label).update(f"second: {int(time.time())}")
        asyncio.get_running_loop().call_later(1 - time.time() % 1 + 0.005, self._tick)


class BareField(App[None]):
    """One field to type into; Enter empties it."""

    def compose(self) -> ComposeResult:
        """Show the field."""
        yield Input()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Empty the field."""
        event.input.clear()


if __name__ == "__main__":
    (BareField() if "--field" in sys.argv else Bare()).run()
