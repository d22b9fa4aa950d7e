"""The drawings of the screens, to be compared cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui.view.lines import Line, plain

DRAWINGS = Path(__file__).parent.parent / "drawings"


def drawing(name: str) -> tuple[str, ...]:
    """Return the rows of a drawing, such as `d-80x24`, each filled to the width of its screen."""
    columns = int(name.rpartition("-")[2].partition("x")[0])
    rows = (DRAWINGS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(row.ljust(columns) for row in rows)


def part(name: str, x: int, y: int, width: int, height: int) -> tuple[str, ...]:
    """Return the rows of a part of a drawing, the cursor being a blank cell; x and y are from 0."""
    return tuple(row[x : x + width].replace("▌", " ").rstrip() for row in drawing(name)[y : y + height])


def text(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return what lines say, without their paint and without spaces at the end."""
    return tuple(plain(line).rstrip() for line in lines)
