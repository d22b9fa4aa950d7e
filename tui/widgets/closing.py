"""The list before the close."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.closing import Check, missing
from tui.view.closing import NUMBERED, closing_rows, numbered
from tui.view.hints import MEDIUM, Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel


class ClosingPanel(KeyPanel):
    """Shows what is missing. A digit goes to the place, `l` closes all the same, `u` stops for now, Esc goes back."""

    @dataclass
    class GoTo(Message):
        """One thing is to be done now."""

        check: Check

    @dataclass
    class Close(Message):
        """The meeting is to be closed; what is missing will be asked a reason for."""

    @dataclass
    class Stop(Message):
        """The meeting is to go on another time."""

    @dataclass
    class Left(Message):
        """Esc was pressed; the meeting goes on."""

    def __init__(self, scene: Scene) -> None:
        """Begin with what is missing now."""
        super().__init__(scene, key="closing")

    def draw(self) -> tuple[Line, ...]:
        """Return the list."""
        return closing_rows(self.scene, *self.size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to go to a place, to close, to go on another time and to go back."""
        count = min(NUMBERED, len(missing(self.scene.meeting)))
        numbers = (Hint("1" if count == 1 else f"1–{count}", mark("go there")),) if count else ()
        # The smallest screen is drawn without it (screens g); the key works there all the same.
        stop = (Hint("u", mark("go on another time")),) if columns >= MEDIUM else ()
        return (*numbers, Hint("l", mark("close meeting")), *stop, Hint("Esc", mark("back")))

    def press(self, name: str) -> bool:
        """Go to a place, close, stop for now, or leave."""
        check = numbered(self.scene, name)
        if check is not None:
            self.post_message(self.GoTo(check))
        elif name == "l":
            self.post_message(self.Close())
        elif name == "u":
            self.post_message(self.Stop())
        elif name == "escape":
            self.post_message(self.Left())
        else:
            return False
        return True
