"""The whole wall as a value: which parts stand where, and what each of them says.

What is not drawn here cannot be read off a wall: no statement, no contact, no surname, no minutes of a person (R14).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from meeting.phases import current
from meeting.state import Meeting, Stage
from tui.view.aside import aside, facts
from tui.view.break_face import break_face
from tui.view.calm import calm
from tui.view.counts import count
from tui.view.floor import floor, is_framed
from tui.view.following import following
from tui.view.head import head
from tui.view.hints import Hint, keys_row
from tui.view.lines import Line, Paint, Span, cut, line
from tui.view.notice import NoticeLine, notice_row
from tui.view.outside import outside
from tui.view.places import Box, Build, Part, Places, Room, build_of, places
from tui.view.questions import questions
from tui.view.scene import Scene
from tui.view.small import small
from tui.view.work import work


class Says(Struct, frozen=True):
    """What the leading screen adds to the meeting; a screen that only shows adds nothing."""

    notice: NoticeLine | None = None
    private: str = ""
    """A line for the leader alone; never on a screen the room can see."""
    keys: Sequence[Hint] = ()


NOTHING = Says()

_BY_TIME = frozenset({Part.HEAD, Part.FLOOR, Part.FACE})
"""The parts that change as time passes; the others only when something happens."""
_SAID = frozenset({Part.NOTICE, Part.PRIVATE, Part.KEYS})


def at_rest(meeting: Meeting) -> bool:
    """Return whether a whole-screen face hides the wall and every panel on it: a break, or the calm screen."""
    return meeting.calm or meeting.timebox.break_now is not None


class Picture(Struct, frozen=True):
    """One picture of the wall."""

    scene: Scene
    says: Says
    places: Places
    lines: Mapping[Part, tuple[Line, ...]]
    """By part; a panel has none, its widget draws itself."""


def wall(
    scene: Scene,
    size: tuple[int, int],
    room: Room = Room.NONE,
    says: Says = NOTHING,
    before: Picture | None = None,
) -> Picture:
    """Return the wall for a window of columns and rows; `room` is what a panel takes of it.

    With the picture before, only those parts are drawn anew that may have changed since.
    """
    meeting = scene.meeting
    room = _room(meeting, room)
    resting, outside_it = at_rest(meeting), meeting.stage is not Stage.OPEN and room is Room.NONE
    framed = bool(meeting.floor.turn) if room is Room.BELOW else is_framed(meeting)
    found = places(*size, room, framed=framed, face=resting or outside_it, said=not resting)
    build = build_of(*size)
    kept = _kept(before, scene, says)
    lines = {
        part: kept[part]
        if before and part in kept and before.places[part] == box
        else _lines(scene, part, box, build, says)
        for part, box in found.items()
    }
    return Picture(scene, says, found, lines)


def _room(meeting: Meeting, room: Room) -> Room:
    """Return how much a panel takes: beside it stands only what can be read in a narrow column, an order of names."""
    phase = current(meeting)
    narrow = phase is None or phase.has_order
    return Room.BELOW if room is Room.BESIDE and not narrow else room


def _kept(before: Picture | None, scene: Scene, says: Says) -> Mapping[Part, tuple[Line, ...]]:
    """Return the parts of the picture before that say the same still, where they stand in the same place."""
    if before is None or before.scene.meeting is not scene.meeting or before.scene.people is not scene.people:
        return {}
    anew = _BY_TIME if before.says == says else _BY_TIME | _SAID
    return {part: lines for part, lines in before.lines.items() if part not in anew}


def _lines(scene: Scene, part: Part, box: Box, build: Build, says: Says) -> tuple[Line, ...]:
    across, height = box.width, box.height
    match part:
        case Part.HEAD:
            return head(scene, across)
        case Part.FLOOR:
            return floor(scene, across, height, build)
        case Part.FOLLOWING:
            return following(scene, across, height)
        case Part.QUESTIONS:
            return questions(scene, across, height)
        case Part.WORK:
            return work(scene, across, height, build)
        case Part.COUNT:
            return count(scene, across, both=build is Build.NARROW)
        case Part.FACTS:
            return facts(scene, across, height)
        case Part.ASIDE:
            return aside(scene, across, height)
        case Part.FACE:
            return _face(scene, across, height, build)
        case Part.NOTICE:
            return (notice_row(scene.look, says.notice, across),) if says.notice else ()
        case Part.PRIVATE:
            return (cut(line(Span(says.private, Paint.INK_BOLD)), across),)
        case Part.KEYS:
            return (keys_row(scene.look, says.keys, across),)
        case Part.PANEL:
            return ()


def _face(scene: Scene, across: int, height: int, build: Build) -> tuple[Line, ...]:
    meeting = scene.meeting
    if build is Build.TINY:
        return small(scene, across, height)
    if meeting.calm:
        return calm(scene, across, height)
    if meeting.timebox.break_now:
        return break_face(scene, meeting.timebox.break_now, across, height)
    # In the middle of the screen as if the leader's row were not there.
    return outside(scene, across, height + 1)[:height]
