"""What the wall must show of a meeting, cell by cell, as its views draw it from the log."""

from __future__ import annotations

from datetime import datetime

from meeting.state import Meeting
from tui.view.alphabet import FULL
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.places import Part, Room
from tui.view.scene import scene_of
from tui.view.wall import composed, wall
from tui.view.words import words_in

LOOK = Look(words_in("da"), FULL)


def wall_of(meeting: Meeting, now: datetime, size: tuple[int, int]) -> list[str]:
    """Return the rows of a room's screen at an instant of the wall clock.

    While an agreement is read back only the rows above it are returned: a panel draws itself.
    """
    reading = bool(meeting.agreements.reading)
    scene = scene_of(LOOK, meeting, meeting.now(now))
    picture = wall(scene, size, Room.WHOLE if reading else Room.NONE)
    rows = [plain(row).rstrip() for row in composed(picture, size)]
    panel = picture.places.get(Part.PANEL)
    return rows[: panel.y] if panel else rows
