"""A layout that puts each widget into the box it is given, for screens that are drawn to the cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui.view.places import Box

BoxOf = Callable[[Widget, Size], Box | None]
"""Says where a widget stands in a window of a size; None hides it."""


class Placed(Layout):
    """Asks for the box of every widget."""

    name: ClassVar[str] = "placed"

    def __init__(self, box_of: BoxOf) -> None:
        self._box_of = box_of

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Return where the widgets that have a box stand."""
        del parent, greedy
        boxes = ((child, self._box_of(child, size)) for child in children)
        return [
            WidgetPlacement(Region(box.x, box.y, box.width, box.height), Offset(), Spacing(), child)
            for child, box in boxes
            if box is not None
        ]
