"""Where the parts of the minute-taker's pane stand in a window of any size, in cells (screens h)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tui.view.places import MOST_COLUMNS, Box

TWO_PRIVATE_FROM = 24
"""From this many rows on there are two lines for the leader."""
WIDE_FROM = (120, 36)
"""From this many columns and rows on there is air."""
MOST_LINE_ROWS = 6
SIGN_CELLS = 14
"""The sign and the word of the category, left of the line."""
_LEAST_STREAM = 3


class Part(StrEnum):
    """A part of the pane."""

    HEAD = "head"
    PRIVATE = "private"
    """What only the leader should read."""
    RULE = "rule"
    STREAM = "stream"
    """The meeting as it happens."""
    LINE_HEAD = "line_head"
    """Whose statement it is that is being written."""
    SIGN = "sign"
    LINE = "line"
    """Where the statement is typed."""
    CATEGORIES = "categories"
    SAVED = "saved"
    KEYS = "keys"
    PANEL = "panel"
    """A page instead of the stream."""


class PanelRoom(StrEnum):
    """What a page takes of the pane."""

    NONE = "none"
    STREAM = "stream"
    """The stream; the line stays below."""
    ALL = "all"
    """The stream and the line."""


Places = Mapping[Part, Box]


def margin_of(columns: int, rows: int) -> int:
    """Return how many cells are left free at both sides."""
    return 2 if columns >= WIDE_FROM[0] and rows >= WIDE_FROM[1] else 1


def places(columns: int, rows: int, room: PanelRoom = PanelRoom.NONE, line_rows: int = 1) -> Places:
    """Return the box of every part that is shown in a window of this size, with a line of this many rows.

    In a window that is too small the line and what is saved stay longest.
    """
    wide, margin = min(columns, MOST_COLUMNS), margin_of(columns, rows)
    left = (columns - wide) // 2
    heights = _heights(rows, airy=margin > 1, line=max(2, min(line_rows, MOST_LINE_ROWS)))
    found: dict[Part, Box] = {}
    y = 0
    for part, height in heights:
        if part is not None and height > 0:
            found[part] = Box(left, y, wide, height)
        y += height
    return _with_line(_with_panel(found, room, margin), margin)


def _heights(rows: int, *, airy: bool, line: int) -> list[tuple[Part | None, int]]:
    """Return the parts from the top with their rows; None is air."""
    found: list[tuple[Part | None, int]] = [
        (Part.HEAD, 2),
        (None, int(airy)),
        (Part.PRIVATE, 2 if rows >= TWO_PRIVATE_FROM else 1),
        (Part.RULE, 1),
        (None, int(airy)),
        (Part.STREAM, 0),
        (None, int(airy)),
        (Part.LINE_HEAD, 1),
        (Part.LINE, line),
        (Part.CATEGORIES, 1),
        (Part.SAVED, 1),
        (None, 1),
        (Part.KEYS, 1),
    ]
    for spare in (11, 2, 9, 0, 3, 12, 7):
        if rows - sum(height for _, height in found) >= _LEAST_STREAM:
            break
        found[spare] = (found[spare][0], 0)
    found[5] = (Part.STREAM, max(0, rows - sum(height for _, height in found)))
    return found


def _with_panel(found: dict[Part, Box], room: PanelRoom, margin: int) -> dict[Part, Box]:
    stream = found.get(Part.STREAM)
    if room is PanelRoom.NONE or stream is None:
        return found
    hidden = {Part.STREAM}
    below = stream.y + stream.height
    if room is PanelRoom.ALL:
        hidden |= {Part.LINE_HEAD, Part.LINE, Part.CATEGORIES}
        below = found[Part.SAVED].y
    kept = {part: box for part, box in found.items() if part not in hidden}
    return kept | {Part.PANEL: Box(stream.x + margin, stream.y, stream.width - 2 * margin, below - stream.y)}


def _with_line(found: dict[Part, Box], margin: int) -> dict[Part, Box]:
    line = found.get(Part.LINE)
    if line is None:
        return found
    beside = margin + SIGN_CELLS
    return found | {
        Part.SIGN: Box(line.x, line.y, beside, line.height),
        Part.LINE: Box(line.x + beside, line.y, line.width - beside - margin, line.height),
    }
