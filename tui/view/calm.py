"""The neutral screen: nothing but *Et øjeblik* (someone cries, a stranger comes in; design 1)."""

from __future__ import annotations

from tui.view.centre import in_the_middle
from tui.view.lines import Line, Paint, Span, line
from tui.view.scene import Scene


def calm(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the calm screen in this many cells and rows."""
    return in_the_middle((line(Span(scene.words.text("One moment"), Paint.INK_BOLD)),), across, height)
