"""The places of a paper by their headings and labels, as somebody who looks for one of them needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Source,
    Table,
)
from documents.phrases import DANISH, phrases


class Spot(Struct, frozen=True):
    """One paragraph, one cell or one label, with the fixed phrases that stand over it."""

    where: str
    """In Danish, whatever the paper is written in: a terminal cannot show all languages."""
    runs: tuple[Run, ...]


def spots(document: Document) -> Iterator[Spot]:
    """Yield every place of a paper that holds text, its title first, in reading order."""
    yield Spot("", (Run(document.title, Source.PHRASE, "title"),))
    over = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            over = _phrase(block.line) or over
        yield from _of(block, over)
    yield Spot(over, document.footer)


def is_phrase(run: Run) -> bool:
    """Whether a text is one of our fixed phrases, in the language it says."""
    return run.source is Source.PHRASE and run.text == _text(run.place, run.lang)


def _text(key: str, lang: str) -> str | None:
    try:
        return phrases(lang).text(key)
    except LookupError:
        return None


def _of(block: Block, over: str) -> Iterator[Spot]:
    match block:
        case Heading(line=line):
            yield Spot(over, line)
        case Paragraph(lines=lines) | Banner(lines=lines):
            yield Spot(over, _together(lines))
        case Bullets(items=items):
            yield from (_cell(each, over) for each in items)
        case Facts(facts=facts):
            for fact in facts:
                yield Spot(over, fact.label)
                yield _cell(fact.value, _under(over, fact.label))
        case Table(heads=heads, rows=rows):
            yield from (Spot(over, head) for head in heads)
            for row in rows:
                yield from (_cell(each, _under(over, head)) for head, each in zip(heads, row, strict=True))
        case Blank():
            return


def _cell(cell: Cell, where: str) -> Spot:
    return Spot(where, _together(cell.lines))


def _together(lines: Iterable[Line]) -> tuple[Run, ...]:
    """Return lines as one, with where each ends."""
    return tuple(run for line in lines for run in (*line, _LINE_END))


_LINE_END = Run("\n", Source.FACT)


def _under(over: str, label: Line) -> str:
    return " · ".join(part for part in (over, _phrase(label)) if part)


def _phrase(line: Line) -> str:
    """Return the first fixed phrase of a line in Danish; empty where there is none, for other words may be secret."""
    found = (_text(run.place, DANISH) for run in line if is_phrase(run))
    return next((text for text in found if text), "")
