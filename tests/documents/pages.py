"""Read a paper before it is a file: its lines as a reader sees them, under the headings they stand under."""

from __future__ import annotations

from collections.abc import Iterator

from documents.document import (
    Banner,
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Source,
    Table,
    runs,
)


def page(document: Document) -> dict[str, list[str]]:
    """Return the rows under each heading, those before the first one under an empty one; cells have `|` between."""
    found: dict[str, list[str]] = {"": []}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = _text(block.line)
            found[heading] = []
        else:
            found[heading] += _rows(block)
    return found


def words(document: Document) -> str:
    """Return all words of a paper."""
    return "\n".join(row for rows in page(document).values() for row in rows)


def sources(document: Document) -> set[Source]:
    """Return where the words of a paper came from."""
    return {run.source for run in runs(document)}


def _rows(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(lines=lines) | Banner(lines=lines):
            yield from map(_text, lines)
        case Bullets(items=items):
            yield from map(_cell, items)
        case Facts(facts=facts):
            yield from (f"{_text(fact.label)}: {_cell(fact.value)}" for fact in facts)
        case Table(rows=rows):
            yield from (" | ".join(map(_cell, row)) for row in rows)
        case _:
            return


def _cell(cell: Cell) -> str:
    return " / ".join(map(_text, cell.lines))


def _text(line: Line) -> str:
    return "".join(run.text for run in line)
