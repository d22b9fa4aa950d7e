"""The stream of a story as its rows."""

from __future__ import annotations

from tests.scenes.story import Story
from tests.tui.drawn import text
from tui.view.minutes.entries import entries
from tui.view.minutes.stream import stream
from tui.view.words import Language

LONG = " ".join(f"ord{n}" for n in range(1, 60))


def rows(
    story: Story, *, columns: int = 80, height: int = 60, selected: str = "", language: Language = "da"
) -> list[str]:
    """Return the rows of the stream a little after what was told, without outer spaces."""
    scene = story.scene("15:50", language)
    return [row.rstrip() for row in text(stream(scene, entries(scene), (columns, height), 1, selected))]


def row_of(story: Story, said: str, columns: int = 80) -> str:
    """Return the one row that holds these words."""
    (found,) = [row for row in rows(story, columns=columns) if said in row]
    return found
