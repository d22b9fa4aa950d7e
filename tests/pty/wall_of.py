"""What the wall must show of a meeting, cell by cell, as its views draw it from the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meeting.state import Meeting
from tui.view.alphabet import FULL
from tui.view.composing import composed
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.places import Part, Room
from tui.view.scene import scene_of
from tui.view.wall import wall
from tui.view.words import words_in

LOOK = Look(words_in("da"), FULL)


_LEADERS = (Part.NOTICE, Part.PRIVATE, Part.KEYS)
"""What only the leader's screen says."""


def is_wall_of(shown: Sequence[str], meeting: Meeting, now: datetime, size: tuple[int, int], *, leads: bool) -> bool:
    """Return whether rows are the wall of this meeting at an instant of the wall clock, to the cell.

    A screen that leads says a little more, in rows of their own. While an agreement is read back only the rows above it
    are compared: a panel draws itself.
    """
    reading = bool(meeting.agreements.reading)
    picture = wall(scene_of(LOOK, meeting, meeting.now(now)), size, Room.WHOLE if reading else Room.NONE)
    drawn = [plain(row).rstrip() for row in composed(picture, size)]
    panel = picture.places.get(Part.PANEL)
    end = panel.y if panel else size[1]
    said = {picture.places[part].y for part in _LEADERS if leads and part in picture.places}
    return all(shown[y] == drawn[y] for y in range(end) if y not in said)
