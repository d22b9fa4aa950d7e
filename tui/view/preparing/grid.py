"""A table in which one row and one column are marked: whom something is about, and who is asked of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.view.lines import Line, Paint, Span, cells, line, pad_text
from tui.view.look import Look
from tui.view.names import short_role

SIGN = 3
"""The cells before the label of a row."""
_LEAST_LABEL, _LEAST_ASIDE = 12, 8
_MARK, _GAP = 2, 2
"""The cells for a sign before each cell of the table, and those behind it."""


class Cell(Struct, frozen=True):
    """What stands in one column."""

    text: str = ""
    sign: str = ""


class GridRow(Struct, frozen=True):
    """One row: what it is about, a word beside it where there is room, and a cell for each column."""

    label: str
    aside: str
    cells: tuple[Cell, ...]


class Grid(Struct, frozen=True):
    """A table before it is put into a window."""

    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    words: tuple[str, ...]
    """What a cell may say, so that no column moves when somebody answers."""


def grid_rows(look: Look, grid: Grid, at: tuple[int, int], across: int) -> tuple[Line, tuple[Line, ...]]:
    """Return the heading and the rows in this many cells, `at` being the marked row and column.

    Columns for which there is no room are counted and left out; the marked one never is.
    """
    widths = [_MARK + max([*map(cells, grid.words), cells(head)]) + _GAP for head in grid.heads]
    shown = _shown(widths, at[1], across - 1 - SIGN - _LEAST_LABEL)
    label, aside = _label_and_aside(grid.rows, across - 1 - SIGN - sum(widths[column] for column in shown))
    more = _more(look, len(widths) - len(shown), label + aside)
    heads = (
        _padded(Cell(grid.heads[column], look.alphabet.now if column == at[1] else ""), widths[column])
        for column in shown
    )
    heading = line(Span(pad_text(" " * SIGN + more, SIGN + label + aside) + "".join(heads), Paint.QUIET))
    rows = (
        _row(look, row, (label, aside), "".join(_padded(row.cells[n], widths[n]) for n in shown), here=number == at[0])
        for number, row in enumerate(grid.rows)
    )
    return heading, tuple(rows)


def _more(look: Look, left_out: int, room: int) -> str:
    """Return how many columns have no room, and in a word or by a sign that it is not rows that are hidden."""
    if not left_out:
        return ""
    said = look.words.plural("… and {n} person more", "… and {n} people more", left_out)
    return said if cells(said) <= room else f"{look.words.text('… and {n} more', n=left_out)} {look.alphabet.arrow}"


def _shown(widths: Sequence[int], chosen: int, room: int) -> range:
    """Return which columns fit beside the least label: from the first on, or further right for the marked one."""
    for first in range(len(widths)):
        stop = first
        while stop < len(widths) and (stop == first or sum(widths[first : stop + 1]) <= room):
            stop += 1
        if chosen < stop:
            return range(first, stop)
    return range(0)


def _label_and_aside(rows: Sequence[GridRow], room: int) -> tuple[int, int]:
    """Return the cells for the labels and for what stands beside them; 0 where that has no room."""
    label = min(room, max([_LEAST_LABEL, *(cells(row.label) + _GAP for row in rows)]))
    return (label, room - label) if room - label >= _LEAST_ASIDE else (room, 0)


def _padded(cell: Cell, width: int) -> str:
    return pad_text(f"{cell.sign or ' '} {cell.text}", width - 1) + " "


def _row(look: Look, row: GridRow, widths: tuple[int, int], said: str, *, here: bool) -> Line:
    label, aside = widths
    paint = Paint.INK_BOLD if here else Paint.INK
    beside = pad_text(short_role(row.aside, aside - 1), aside) if aside else ""
    sign = look.alphabet.now if here else " "
    return line(Span(f" {sign} {pad_text(row.label, label - 1)} ", paint), Span(beside, Paint.QUIET), Span(said, paint))
