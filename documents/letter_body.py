"""A letter as plain text for an e-mail: a line for each line, `label: value` for each fact."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from documents.direction import isolated
from documents.document import Banner, Block, Document, Facts, Heading, Line, Paragraph
from documents.one_line import unbroken
from documents.rewritten import rewritten


def letter_body(document: Document) -> str:
    """Return the text of a letter, its blocks apart by an empty line.

    Numbers and names keep their direction in it. Raises TypeError for a block that no letter has.
    """

    def line_of(line: Line) -> Line:
        return isolated(tuple(replace(run, text=unbroken(run.text)) for run in line), document.lang)

    blocks = rewritten(document, line_of).blocks
    return "\n\n".join((document.title, *("\n".join(_lines(block)) for block in blocks))) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(line=line):
            yield _plain(line)
        case Paragraph(lines=lines) | Banner(lines=lines):
            yield from map(_plain, lines)
        case Facts(facts=facts):
            for fact in facts:
                yield f"{_plain(fact.label)}: {' '.join(map(_plain, fact.value.lines))}"
        case _:
            raise TypeError(f"a letter has no {type(block).__name__}")


def _plain(line: Line) -> str:
    return "".join(run.text for run in line)
