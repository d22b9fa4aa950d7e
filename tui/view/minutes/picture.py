"""The whole pane of the minute-taker as a value: which parts stand where, and what each of them says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from tui.view.hints import keys_row
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, pad
from tui.view.minutes.categories import categories, sign
from tui.view.minutes.desk import Desk
from tui.view.minutes.entries import entries
from tui.view.minutes.entry import Entry
from tui.view.minutes.head import head
from tui.view.minutes.line_head import line_head
from tui.view.minutes.places import PanelRoom, Part, Places, margin_of, places
from tui.view.minutes.private import private
from tui.view.minutes.saved import saved
from tui.view.minutes.stream import stream
from tui.view.places import Box
from tui.view.scene import Scene

_BY_TIME = frozenset({Part.HEAD, Part.PRIVATE})
"""The parts that change as time passes; the others only when something happens."""
_FIELDS: Mapping[Part, tuple[str, ...]] = {
    Part.PRIVATE: ("said",),
    Part.RULE: ("title",),
    Part.STREAM: ("selected",),
    Part.LINE_HEAD: ("person", "pinned", "about", "children", "correcting", "changing", "offering", "aside"),
    Part.SIGN: ("category", "changing"),
    Part.CATEGORIES: ("category", "offers"),
    Part.SAVED: ("loud", "saved_at", "draft_at"),
    Part.KEYS: ("keys",),
}
"""What each part shows of the desk."""


class Picture(Struct, frozen=True):
    """One picture of the pane."""

    scene: Scene
    desk: Desk
    places: Places
    lines: Mapping[Part, tuple[Line, ...]]
    """By part; the line and a page have none, their widgets draw themselves."""
    told: tuple[Entry, ...] = ()
    """The stream as it was told; the same one while nothing happens."""


def minutes(
    scene: Scene, size: tuple[int, int], desk: Desk, room: PanelRoom = PanelRoom.NONE, before: Picture | None = None
) -> Picture:
    """Return the pane for a window of columns and rows; `room` is what a page takes of it.

    With the picture before, only those parts are drawn anew that may have changed since.
    """
    desk = replace(desk, aside=room is not PanelRoom.NONE)
    found = places(*size, room, desk.line_rows)
    same = before is not None and _same_state(before.scene, scene)
    kept = _kept(before, scene, desk, found) if before and same else {}
    told = before.told if before and same else entries(scene)
    margin = margin_of(*size)
    lines = {
        part: kept[part]
        if part in kept
        else tuple(cut(row, box.width) for row in _lines(scene, part, box, desk, told, margin))
        for part, box in found.items()
    }
    return Picture(scene, desk, found, lines, told)


def _same_state(before: Scene, now: Scene) -> bool:
    return before.meeting is now.meeting and before.people is now.people and before.look is now.look


def _kept(before: Picture, scene: Scene, desk: Desk, found: Places) -> Mapping[Part, tuple[Line, ...]]:
    """Return the parts of the picture before that say the same still, where they stand in the same place."""
    ticked = _BY_TIME if before.scene.now != scene.now else frozenset[Part]()
    return {
        part: before.lines[part]
        for part, box in found.items()
        if part not in ticked and before.places.get(part) == box and _same_desk(part, before.desk, desk)
    }


def _same_desk(part: Part, before: Desk, desk: Desk) -> bool:
    return all(getattr(before, field) == getattr(desk, field) for field in _FIELDS.get(part, ()))


def _lines(scene: Scene, part: Part, box: Box, desk: Desk, told: tuple[Entry, ...], margin: int) -> tuple[Line, ...]:
    across, inner = box.width, max(0, box.width - 2 * margin)
    match part:
        case Part.HEAD:
            return _indented(head(scene, inner)[: box.height], margin)
        case Part.PRIVATE:
            return _indented(private(scene, inner, box.height, desk.said), margin)
        case Part.RULE:
            return (_rule(scene, desk.title, across),)
        case Part.STREAM:
            return stream(scene, told, (across, box.height), margin, desk.selected)
        case Part.LINE_HEAD:
            return line_head(scene, desk, across)
        case Part.SIGN:
            return sign(scene, desk, margin)
        case Part.CATEGORIES:
            return _indented(categories(scene, desk, across - margin), margin)
        case Part.SAVED:
            return saved(scene, desk, across, margin)
        case Part.KEYS:
            return _indented((keys_row(scene.look, desk.keys, across - margin + 1),), margin - 1)
        case Part.LINE | Part.PANEL:
            return ()


def _indented(rows: tuple[Line, ...], margin: int) -> tuple[Line, ...]:
    return tuple(line(" " * margin, row) if row else row for row in rows)


def _rule(scene: Scene, title: str, across: int) -> Line:
    dash = scene.look.alphabet.single.across
    named = line(Span(dash * 2, Paint.LINE), Span(f" {title} ", Paint.INK_BOLD)) if title else BLANK
    return pad(line(named, Span(dash * across, Paint.LINE)), across, Paint.LINE, dash)
