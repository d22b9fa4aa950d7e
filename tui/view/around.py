"""The words around what was looked for, in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.view.lines import ELLIPSIS, Line, Paint, Span, cells, clean, cut, line

_BETWEEN_LINES = " / "
_BEFORE = 3
"""What stands before the first word that was found is at most so great a part of the row."""


def in_one_row(text: str) -> str:
    """Return a text of several lines as one."""
    return clean(_BETWEEN_LINES.join(filter(None, map(str.strip, text.split("\n")))))


def around(row: str, spots: Sequence[tuple[int, int]], most: int, ellipsis: str = ELLIPSIS) -> Line:
    """Return a text in at most this many cells, around the first of the spots; these are bold, and so are the others.

    A spot is first and after the last character, as `search_spelling.found_at` gives them.
    """
    start = _start(row, spots[0][0], most) if spots and cells(row) > most else 0
    left_out = Span(ellipsis if start else "")
    return cut(line(left_out, *_painted(row, spots, start)), most, ellipsis)


def _start(row: str, first: int, most: int) -> int:
    """Return the beginning of a word that leaves the spot on the row, and the row full."""
    ahead = max(0, min(first - most // _BEFORE, len(row) - most + 1))
    if not ahead:
        return 0
    space = row.find(" ", ahead - 1, first)
    return space + 1 if space >= 0 else first


def _painted(row: str, spots: Sequence[tuple[int, int]], start: int) -> Iterator[Span]:
    at = start
    for first, after in spots:
        if first >= at:
            yield Span(row[at:first])
            yield Span(row[first:after], Paint.INK_BOLD)
            at = after
    yield Span(row[at:])
