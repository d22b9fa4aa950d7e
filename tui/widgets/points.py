"""What is ticked off in a phase."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.points import numbered, points_rows
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel


class PointsPanel(KeyPanel):
    """Ticks points off by their numbers; Space lets the presentation go on."""

    @dataclass
    class Ticked(Message):
        """A point was told or shown."""

        point: str

    @dataclass
    class Left(Message):
        """Esc was pressed."""

    def __init__(self, scene: Scene) -> None:
        """Begin with the points of the present phase."""
        super().__init__(scene, key="points")

    def draw(self) -> tuple[Line, ...]:
        """Return the points."""
        return points_rows(self.scene, self.size.width)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to tick."""
        del columns
        return (Hint(mark("space"), mark("next")), Hint("1–5", mark("tick off")), Hint("Esc", mark("back")))

    def press(self, name: str) -> bool:
        """Tick, or leave."""
        if name == "escape":
            self.post_message(self.Left())
        elif point := numbered(self.scene, name):
            self.post_message(self.Ticked(point))
        else:
            return False
        return True
