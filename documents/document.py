"""A paper before it is a file: blocks of text, each piece with where it came from.

Renderers turn it into PDF, .docx or plain text; the leak check reads where the pieces came from (`documents/leaks.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from documents.kinds import Audience, Kind


class Source(StrEnum):
    """Where a piece of text came from: what decides who may read it."""

    PHRASE = "phrase"
    """A fixed phrase of ours; `place` is its key."""
    FACT = "fact"
    """Made from numbers, dates and times."""
    PLAN = "plan"
    """In the plan, which everybody who is invited knows: purpose, place, names, roles."""
    CONFIRMED = "confirmed"
    """Read back to the room and confirmed."""
    SHOWN = "shown"
    """Written before everybody's eyes: a kept question, what an agreement was changed to."""
    ADDED = "added"
    """A dated addition to what was confirmed, after the close."""
    TRANSLATED = "translated"
    """An interpreter's words for what was confirmed or planned."""
    SAID = "said"
    """A statement, a wish, a worry, a sum-up, a reservation, a child's view: for the leader alone."""
    REASON = "reason"
    """Why a rule was set aside or somebody was left unheard: for the leader alone."""
    CONTACT = "contact"
    """An address or a telephone number: for whoever it belongs to, and the leader."""


class Run(Struct, frozen=True):
    """A piece of text of one source, in one language."""

    text: str
    source: Source
    place: str = ""
    """Where it stands in the state or the phrases, as a refusal names it: `agreement 2`, `purpose`, a phrase's key."""
    lang: str = "da"
    strong: bool = False


Line = tuple[Run, ...]
"""Pieces that follow each other without a break; whoever builds it puts the spaces into the pieces."""


class Cell(Struct, frozen=True):
    """What stands in one place, in lines."""

    lines: tuple[Line, ...] = ()


class Heading(Struct, frozen=True, tag=True):
    """A heading; level 1 is under the title."""

    line: Line
    level: int = 1


class Paragraph(Struct, frozen=True, tag=True):
    """One paragraph of lines."""

    lines: tuple[Line, ...]


class Banner(Struct, frozen=True, tag=True):
    """Something that must be seen first, in a frame."""

    lines: tuple[Line, ...]


class Bullets(Struct, frozen=True, tag=True):
    """A list without numbers."""

    items: tuple[Cell, ...]


class Fact(Struct, frozen=True):
    """A label and what it says."""

    label: Line
    value: Cell


class Facts(Struct, frozen=True, tag=True):
    """Labels with their values beside them."""

    facts: tuple[Fact, ...]


class Table(Struct, frozen=True, tag=True):
    """A table with one row of heads, repeated on each page."""

    heads: tuple[Line, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    """How wide each column is beside the others; empty means by what stands there."""


class Blank(Struct, frozen=True, tag=True):
    """Ruled rows to write on by hand."""

    rows: int


Block = Heading | Paragraph | Banner | Bullets | Facts | Table | Blank


class Document(Struct, frozen=True):
    """One paper for one kind of reader, in one language."""

    kind: Kind
    meeting: str
    """`REF/NUMBER`."""
    audience: Audience
    title: str
    """Plain text, for the head of the page and the file's own properties."""
    blocks: tuple[Block, ...]
    stamp: datetime
    """UTC instant of the newest fact it rests on; files carry no other time, so that a second making is the same."""
    lang: str = "da"
    person: str = ""
    """Whose it is, a participant id; empty unless it is for one."""
    version: int = 1
    earlier: tuple[datetime, ...] = ()
    """UTC instants of the versions before this one."""
    footer: Line = ()


def runs(document: Document) -> Iterator[Run]:
    """Yield every piece of a document, in reading order."""
    for block in document.blocks:
        yield from _of(block)
    yield from document.footer


def _of(block: Block) -> Iterator[Run]:
    match block:
        case Heading(line=line):
            yield from line
        case Paragraph(lines=lines) | Banner(lines=lines):
            yield from _lines(lines)
        case Bullets(items=items):
            yield from _cells(items)
        case Facts(facts=facts):
            for fact in facts:
                yield from fact.label
                yield from _lines(fact.value.lines)
        case Table(heads=heads, rows=rows):
            yield from _lines(heads)
            for row in rows:
                yield from _cells(row)
        case Blank():
            return


def _lines(lines: tuple[Line, ...]) -> Iterator[Run]:
    for line in lines:
        yield from line


def _cells(cells: tuple[Cell, ...]) -> Iterator[Run]:
    for cell in cells:
        yield from _lines(cell.lines)
