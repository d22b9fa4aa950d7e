"""What the tests of the lists ask of a paper: its words, its tables, and where they came from."""

from __future__ import annotations

from documents.document import Bullets, Cell, Document, Facts, Heading, Line, Source, Table, runs

FOR_OTHERS = {Source.PHRASE, Source.FACT, Source.PLAN, Source.CONFIRMED, Source.SHOWN, Source.ADDED, Source.TRANSLATED}
"""What may stand in a paper that is not for the leader alone."""


def text_of(document: Document) -> str:
    """All words of a paper, a piece after the other."""
    return " | ".join(run.text for run in runs(document))


def line_text(line: Line) -> str:
    """The words of a line."""
    return "".join(run.text for run in line)


def cell_text(cell: Cell) -> str:
    """The words of a cell, its lines divided by ` / `."""
    return " / ".join(map(line_text, cell.lines))


def table_rows(document: Document, place: int = 0) -> list[list[str]]:
    """The words of a table, without its heads."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [[cell_text(cell) for cell in row] for row in tables[place].rows]


def under(document: Document, heading: str) -> list[str]:
    """The items of the list under a heading; none where there is no such heading."""
    found = False
    for block in document.blocks:
        if found and isinstance(block, Bullets):
            return [cell_text(item) for item in block.items]
        found = isinstance(block, Heading) and line_text(block.line) == heading
    return []


def facts_of(document: Document) -> dict[str, str]:
    """What stands beside each label."""
    facts = [fact for block in document.blocks if isinstance(block, Facts) for fact in block.facts]
    return {line_text(fact.label): cell_text(fact.value) for fact in facts}
