"""The tables of a .docx: a head that comes again on each page, and rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from documents.document import Cell, Table
from documents.word_parts import edges, look, tag
from documents.word_runs import paragraph_xml
from documents.word_styles import WIDTH

_LEAST = 624
"""The least width of a column: 11 mm in twentieths of a point."""
_ROW = 454
"""The height of a row to write in: 8 mm."""
_MARGIN = 57


def table_xml(table: Table, *, left: bool) -> str:
    """Return a table as XML; where it says nothing of its columns, Word takes what stands in them."""
    widths = _widths(table)
    form = look(
        "tblPr",
        tag("bidiVisual") if left else "",
        tag("tblW", w=sum(widths), type="dxa" if widths else "auto"),
        edges("tblBorders", bottom=4, insideH=4),
        tag("tblLayout", type="fixed" if widths else "autofit"),
        tag("tblCellMar", *(tag(side, w=_MARGIN, type="dxa") for side in ("left", "right"))),
    )
    grid = tag(
        "tblGrid", *(tag("gridCol", w=width) for width in widths or [WIDTH // len(table.heads)] * len(table.heads))
    )
    heads = tuple(Cell((tuple(replace(run, strong=True) for run in head),)) for head in table.heads)
    rows = (_row(row, widths, left=left) for row in table.rows)
    return tag("tbl", form, grid, _row(heads, widths, "tblHeader", left=left), *rows)


def _row(cells: Sequence[Cell], widths: Sequence[int], *form: str, left: bool) -> str:
    empty = not any(cell.lines for cell in cells)
    height = tag("trHeight", val=_ROW, hRule="atLeast") if empty else ""
    drawn = (_cell(cell, widths[i] if widths else 0, left=left) for i, cell in enumerate(cells))
    return tag("tr", look("trPr", tag("cantSplit"), height, *map(tag, form)), *drawn)


def _cell(cell: Cell, width: int, *, left: bool) -> str:
    form = tag("tcPr", tag("tcW", w=width, type="dxa" if width else "auto"))
    return tag("tc", form, paragraph_xml(cell.lines, tag("spacing", before=40, after=40), left=left))


def _widths(table: Table) -> list[int]:
    """Return the width of each column; none is too narrow for its head, and the widest gives what that takes."""
    widths = [max(_LEAST, WIDTH * share // sum(table.widths)) for share in table.widths]
    if widths:
        widths[widths.index(max(widths))] += WIDTH - sum(widths)
    return widths
