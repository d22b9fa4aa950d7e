"""What the minute-taker's pane must show of a meeting, cell by cell, as its views draw it from the log."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from meeting.state import Meeting
from tests.pty.wall_of import LOOK
from tui.view.lines import plain
from tui.view.minutes.desk import Desk
from tui.view.minutes.picture import minutes
from tui.view.minutes.places import Part
from tui.view.scene import scene_of

_OF_STREAM = re.compile(r" (\d\d:\d\d| {5}) ")
"""How a row of the stream begins."""


def is_minutes_of(shown: Sequence[str], meeting: Meeting, now: datetime, size: tuple[int, int]) -> bool:
    """Return whether rows are the pane of this meeting at an instant of the wall clock, whatever is being typed there.

    The head and what is counted stand always; the stream does unless a page covers it or something is marked in it.
    """
    picture = minutes(scene_of(LOOK, meeting, meeting.now(now)), size, Desk())
    drawn = {part: [plain(row).rstrip() for row in rows] for part, rows in picture.lines.items()}
    head, saved = picture.places[Part.HEAD], picture.places[Part.SAVED]
    counted = drawn[Part.SAVED][0].strip()
    if list(shown[head.y : head.y + head.height]) != drawn[Part.HEAD] or not shown[saved.y].endswith(counted):
        return False
    stream, whole = _stream(shown, picture.places[Part.STREAM].y), drawn[Part.STREAM]
    return not all(map(_OF_STREAM.match, stream)) or stream == whole[len(whole) - len(stream) :]


def _stream(shown: Sequence[str], top: int) -> list[str]:
    """Return what stands above the line; a page may have taken the place of both."""
    dash = LOOK.alphabet.single.across
    below = next((y for y in range(top, len(shown)) if shown[y].startswith(dash)), len(shown))
    rows = list(shown[top:below])
    while rows and not rows[-1]:
        rows.pop()
    return rows
