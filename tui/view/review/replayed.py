"""The wall as it stood at one moment of a meeting, and a row that says which moment, and that this is not now."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.agreements import agreement
from meeting.danish_time import local_day
from meeting.state import EPOCH, Meeting, Minutes
from tui.view.clock import day_and_time
from tui.view.composing import composed
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, pad
from tui.view.look import Look
from tui.view.places import MOST_COLUMNS, Part, Room
from tui.view.readback import readback
from tui.view.scene import scene_of
from tui.view.wall import Picture, wall

_NO_MINUTES = Minutes()


def replayed_rows(look: Look, meeting: Meeting, at: datetime, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the wall of a meeting at a steady instant as the room saw it, in this many columns and rows.

    What the leader alone had on a screen, such as a half-written agreement, is not in the log and not in the wall.
    """
    if meeting.plan is None:
        return (BLANK,) * size[1]
    reading = meeting.agreements.reading
    scene = scene_of(look, meeting, at)
    picture = wall(scene, size, Room.WHOLE if reading else Room.NONE)
    item = agreement(meeting, reading)
    if item is not None and (box := picture.places.get(Part.PANEL)):
        picture = _with(picture, Part.PANEL, readback(scene, item, box.width, box.height))
    return composed(picture, size)


def moment_row(look: Look, meeting: Meeting, at: datetime, today: datetime, across: int, said: str = "") -> Line:
    """Return the row that says which moment is replayed at a steady instant, and what else there is to say."""
    when = day_and_time(look.words, meeting.wall(at), local_day(today))
    told = said or look.words.text("Replay: {when}", when=when)
    inner = min(across, MOST_COLUMNS) - 2
    row = pad(cut(line(Span(told, Paint.NOTICE_BOLD)), inner), inner, Paint.NOTICE)
    return pad(line(" " * ((across - inner) // 2), row), across)


def _with(picture: Picture, part: Part, rows: tuple[Line, ...]) -> Picture:
    return replace(picture, lines={**picture.lines, part: rows})


def is_seen(look: Look, before: Meeting, after: Meeting, at: datetime, size: tuple[int, int]) -> bool:
    """Return whether the wall of one state is another than that of the state before, both at one steady instant."""
    if before.minutes.consent == after.minutes.consent and _without_minutes(before) == _without_minutes(after):
        return False
    return replayed_rows(look, before, at, size) != replayed_rows(look, after, at, size)


def _without_minutes(meeting: Meeting) -> Meeting:
    # Nothing of them stands on a wall, and a meeting has many: drawing it for each would be felt.
    return replace(meeting, minutes=_NO_MINUTES, papers={}, translations=(), last_seq=0, last_at=EPOCH)
