"""The wall as it is drawn, cell by cell; what may stand on it, and what never may."""

from __future__ import annotations

import pytest

from meeting.notices import frame_notice
from tests.scenes import drawn
from tests.scenes.story import Story
from tests.tui.drawn import drawing
from tui.hints import hints
from tui.view.composing import composed
from tui.view.lines import plain
from tui.view.notice import NoticeLine
from tui.view.notices import notice_text
from tui.view.scene import Scene
from tui.view.wall import Says, wall

DRAWN = [
    ("a-80x24", drawn.mid_round(), "14:16"),
    ("a-60x20", drawn.mid_round(), "14:16"),
    ("a-120x36", drawn.mid_round(), "14:16"),
    ("a-24-participants-60x20", drawn.twenty_four(), "13:41"),
    ("b-soon-60x20", drawn.break_soon(), "13:45"),
    ("b-due-60x20", drawn.break_due(), "13:50"),
    ("c-60x20", drawn.on_break(), "13:58:30"),
]
"""The drawings this wall owns: what happened, and the clock time of the drawing."""


def said(scene: Scene) -> Says:
    """Return the line and the keys that the leading screen gives the wall."""
    notice = frame_notice(scene.meeting, scene.now)
    return Says(NoticeLine(notice_text(scene, notice)) if notice else None, keys=hints(scene.meeting))


def rows(scene: Scene, columns: int, height: int) -> tuple[str, ...]:
    """Return the wall as text."""
    size = (columns, height)
    return tuple(plain(row) for row in composed(wall(scene, size, says=said(scene)), size))


@pytest.mark.parametrize(("name", "story", "clock"), DRAWN, ids=[name for name, *_ in DRAWN])
def test_the_wall_is_as_drawn(name: str, story: Story, clock: str) -> None:
    columns, height = map(int, name.rpartition("-")[2].split("x"))
    assert rows(story.scene(clock), columns, height) == drawing(name)
