"""The whole pane of the minute-taker as a value: which parts stand where, and what each of them says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tui.view.hints import keys_row
from tui.view.lines import Line
from tui.view.minutes.desk import Desk
from tui.view.minutes.places import PanelRoom, Part, Places, places
from tui.view.places import Box
from tui.view.scene import Scene


class Picture(Struct, frozen=True):
    """One picture of the pane."""

    scene: Scene
    desk: Desk
    places: Places
    lines: Mapping[Part, tuple[Line, ...]]
    """By part; the line and a page have none, their widgets draw themselves."""


def minutes(
    scene: Scene, size: tuple[int, int], desk: Desk, room: PanelRoom = PanelRoom.NONE, before: Picture | None = None
) -> Picture:
    """Return the pane for a window of columns and rows; `room` is what a page takes of it.

    With the picture before, only those parts are drawn anew that may have changed since.
    """
    found = places(*size, room, desk.line_rows)
    kept = before.lines if before and before.desk == desk and before.places == found else {}
    lines = {part: kept.get(part) or _lines(scene, part, box, desk) for part, box in found.items()}
    return Picture(scene, desk, found, lines)


def _lines(scene: Scene, part: Part, box: Box, desk: Desk) -> tuple[Line, ...]:
    if part is Part.KEYS:
        return (keys_row(scene.look, desk.keys, box.width),)
    return ()
