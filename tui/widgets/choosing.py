"""A panel with a list: letters narrow it, a digit or Enter picks, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from tui.view.choosing import Choosing
from tui.view.choosing_rows import choosing_rows
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel

Choices = Callable[[Scene], tuple[Choice, ...]]
"""Says what is offered in a scene."""


class ChoosingPanel(KeyPanel):
    """Lets one of several be picked. Space is no part of it: the floor goes on meanwhile."""

    @dataclass
    class Picked(Message):
        """One was picked."""

        panel: ChoosingPanel
        id: str

    @dataclass
    class Left(Message):
        """Esc was pressed; nothing was picked."""

        panel: ChoosingPanel

    def __init__(self, scene: Scene, title: str, choices: Choices, *, key: str) -> None:
        """Ask `title`, a text as it is shown, and offer what `choices` says; `key` is the widget's id."""
        super().__init__(scene, key=key)
        self.title = title
        self.choices = choices
        self.list = Choosing(choices(scene))

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene and what it offers."""
        self.list = self.list.among(self.choices(scene))
        super().follow(scene)

    def pick(self, picked: str) -> None:
        """Do what picking means here."""
        self.post_message(self.Picked(self, picked))

    def draw(self) -> tuple[Line, ...]:
        """Return the title and the list."""
        return choosing_rows(self.scene, self.title, self.list, self.size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to pick."""
        del columns
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 1)
        return (Hint("Enter", mark("take")), Hint("a–å", mark("find")), arrows, Hint("Esc", mark("back")))

    def press(self, name: str) -> bool:
        """Narrow the list, move in it or pick."""
        picked = self.list.chosen if name == "enter" else self.list.numbered(name)
        if name == "escape":
            self.post_message(self.Left(self))
        elif picked is not None:
            self.pick(picked.id)
        elif name in _STEPS:
            self.list = self.list.moved(_STEPS[name])
        elif name == "backspace":
            self.list = self.list.erased()
        elif len(name) == 1 and name.isalpha():
            self.list = self.list.typed(name)
        else:
            return name in ("enter", "tab")
        return True


_STEPS = {"up": -1, "down": 1}
