"""An agreement read back to the room."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.agreements import agreement
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.readback import readback, wording
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel


class ReadBackPanel(KeyPanel):
    """Shows the sentence to the room. Enter: yes; `a`: mend it; Esc: not yet. Space lets the floor go on."""

    @dataclass
    class Confirmed(Message):
        """The room said yes to this wording."""

        agreement: str
        wording: str

    @dataclass
    class Mend(Message):
        """The sentence is to be changed."""

        agreement: str

    @dataclass
    class NotYet(Message):
        """The room turns from the sentence for now."""

        agreement: str

    def __init__(self, scene: Scene, agreement_id: str) -> None:
        """Read this agreement of the meeting back."""
        super().__init__(scene, key="readback")
        self.agreement = agreement_id

    def draw(self) -> tuple[Line, ...]:
        """Return the whole screen but its row of keys."""
        item = agreement(self.scene.meeting, self.agreement)
        return readback(self.scene, item, *self.size) if item else ()

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return the two keys, and `a` to mend it."""
        del columns
        return (Hint("Enter", mark("yes, agreed")), Hint("a", mark("mend it")), Hint("Esc", mark("not yet")))

    def press(self, name: str) -> bool:
        """Confirm, mend or turn away."""
        item = agreement(self.scene.meeting, self.agreement)
        if name == "enter" and item is not None:
            self.post_message(self.Confirmed(self.agreement, wording(self.scene, item)))
        elif name == "a":
            self.post_message(self.Mend(self.agreement))
        elif name == "escape":
            self.post_message(self.NotYet(self.agreement))
        else:
            return False
        return True
