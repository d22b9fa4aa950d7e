"""A picture of a window without a screen: its parts put together into rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from tui.view.lines import BLANK, Line, line, pad
from tui.view.places import Box

PartT = TypeVar("PartT")


class InParts(Protocol[PartT]):
    """Which parts stand where, and what each of them says."""

    @property
    def places(self) -> Mapping[PartT, Box]:
        """Where each part stands, in cells."""

    @property
    def lines(self) -> Mapping[PartT, tuple[Line, ...]]:
        """What each part says."""


def composed(picture: InParts[PartT], size: tuple[int, int]) -> tuple[Line, ...]:
    """Return a picture as the rows of its window, columns and rows."""
    columns, rows = size
    return tuple(_row(picture, columns, y) for y in range(rows))


def _row(picture: InParts[PartT], columns: int, y: int) -> Line:
    row: Line = ()
    standing = [(box, part) for part, box in picture.places.items() if box.y <= y < box.y + box.height]
    for box, part in sorted(standing, key=lambda each: each[0].x):
        lines = picture.lines[part]
        content = lines[y - box.y] if y - box.y < len(lines) else BLANK
        row = line(pad(row, box.x), pad(content, box.width))
    return pad(row, columns)
