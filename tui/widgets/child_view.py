"""A child's view of an agreement about it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.agreements import agreement
from meeting.people import Participant
from tui.view.child_view import child_view_rows, speakers_for, view
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel


class ChildViewPanel(KeyPanel):
    """Enter: the child says yes. A digit: something else. Tab: it is said through another."""

    @dataclass
    class Asked(Message):
        """The child was asked; `through` is empty when it spoke for itself."""

        agreement: str
        child: str
        view: str
        through: str

    @dataclass
    class Left(Message):
        """Esc was pressed; the child is still to be asked."""

    def __init__(self, scene: Scene, agreement_id: str, child: str) -> None:
        """Ask this child about this agreement; who is there to speak for it stands first if it is away."""
        super().__init__(scene, key="child-view")
        self.agreement = agreement_id
        self.child = child
        self._at = 0

    def draw(self) -> tuple[Line, ...]:
        """Return the question."""
        item = agreement(self.scene.meeting, self.agreement)
        return child_view_rows(self.scene, item, self.child, self._through, self.size.width) if item else ()

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        other = (Hint("Tab", mark("through another"), 1),) if len(self._speakers) > 1 else ()
        return (Hint("Enter", mark("yes")), Hint("1–4", mark("choose")), *other, Hint("Esc", mark("back")))

    def press(self, name: str) -> bool:
        """Keep a view, choose through whom, or leave."""
        said = view(self.scene, "1" if name == "enter" else name)
        if name == "escape":
            self.post_message(self.Left())
        elif name == "tab":
            self._at += 1
        elif said and self._speakers:
            through = self._through
            self.post_message(self.Asked(self.agreement, self.child, said, through.id if through else ""))
        else:
            return False
        return True

    @property
    def _speakers(self) -> tuple[Participant | None, ...]:
        return speakers_for(self.scene, self.child)

    @property
    def _through(self) -> Participant | None:
        found = self._speakers
        return found[self._at % len(found)] if found else None
