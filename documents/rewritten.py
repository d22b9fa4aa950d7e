"""A paper with each of its lines put through a function; everything else stays as it is."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Table,
)

LineOf = Callable[[Line], Line]


def rewritten(document: Document, line_of: LineOf) -> Document:
    """Return a paper of the same form, with `line_of(line)` for each line."""
    return replace(
        document,
        blocks=tuple(_block(block, line_of) for block in document.blocks),
        footer=line_of(document.footer),
    )


def _block(block: Block, line_of: LineOf) -> Block:
    match block:
        case Heading():
            return replace(block, line=line_of(block.line))
        case Paragraph() | Banner():
            return replace(block, lines=tuple(line_of(line) for line in block.lines))
        case Bullets():
            return replace(block, items=_cells(block.items, line_of))
        case Facts():
            facts = (Fact(line_of(fact.label), _cell(fact.value, line_of)) for fact in block.facts)
            return replace(block, facts=tuple(facts))
        case Table():
            heads = tuple(line_of(head) for head in block.heads)
            return replace(block, heads=heads, rows=tuple(_cells(row, line_of) for row in block.rows))
        case Blank():
            return block


def _cells(cells: tuple[Cell, ...], line_of: LineOf) -> tuple[Cell, ...]:
    return tuple(_cell(cell, line_of) for cell in cells)


def _cell(cell: Cell, line_of: LineOf) -> Cell:
    return Cell(tuple(line_of(line) for line in cell.lines))
