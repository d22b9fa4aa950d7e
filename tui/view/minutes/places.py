"""Where the parts of the minute-taker's pane stand in a window of any size, in cells (screens h)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum, StrEnum

from tui.view.places import MOST_COLUMNS, Box

TWO_PRIVATE_FROM = 24
"""From this many rows on there are two lines for the leader."""
WIDE_FROM = (120, 36)
"""From this many columns and rows on there is air."""
LEAST_LINE_ROWS, MOST_LINE_ROWS = 2, 6
"""The line keeps two rows, so that nothing moves when it wraps for the first time."""
SIGN_CELLS = 14
"""The sign and the word of the category, left of the line."""


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
    found: dict[Part, Box] = {}
    y = 0
    for part, height in _heights(rows, line_rows, airy=margin > 1):
        if isinstance(part, Part) and height > 0:
            found[part] = Box(left, y, wide, height)
        y += height
    return _with_line(_with_panel(found, room, margin), margin)


class _Air(Enum):
    """Rows that stay free."""

    HEAD = 1
    ABOVE_STREAM = 2
    BELOW_STREAM = 3
    KEYS = 4


def _heights(rows: int, line_rows: int, *, airy: bool) -> Iterable[tuple[Part | _Air, int]]:
    """Return the parts from the top with their rows; the stream has what the others leave."""
    found: dict[Part | _Air, int] = {
        Part.HEAD: 2,
        _Air.HEAD: int(airy),
        Part.PRIVATE: 2 if rows >= TWO_PRIVATE_FROM else 1,
        Part.RULE: 1,
        _Air.ABOVE_STREAM: int(airy),
        Part.STREAM: 0,
        _Air.BELOW_STREAM: int(airy),
        Part.LINE_HEAD: 1,
        Part.LINE: max(LEAST_LINE_ROWS, min(line_rows, MOST_LINE_ROWS)),
        Part.CATEGORIES: 1,
        Part.SAVED: 1,
        _Air.KEYS: 1,
        Part.KEYS: 1,
    }
    for least, parts in _GOES:
        for part in parts:
            if rows - sum(found.values()) < least:
                found[part] = 0
    found[Part.LINE] -= min(found[Part.LINE] - 1, max(0, sum(found.values()) - rows))
    if sum(found.values()) > rows:
        found[Part.SAVED] = 0
    found[Part.STREAM] = rows - sum(found.values())
    return found.items()


_GOES = (
    (3, (_Air.KEYS, Part.PRIVATE, Part.CATEGORIES, Part.HEAD, Part.RULE)),
    (0, (Part.KEYS, Part.LINE_HEAD)),
)
"""What goes, in this order, where the stream would have fewer rows than this."""


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
    beside = min(margin + SIGN_CELLS, line.width // 3)
    return found | {
        Part.SIGN: Box(line.x, line.y, beside, line.height),
        Part.LINE: Box(line.x + beside, line.y, line.width - beside - margin, line.height),
    }
