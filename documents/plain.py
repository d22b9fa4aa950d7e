"""A paper as rows of plain text, for a look at it in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from documents import direction, glyphs
from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Table,
)
from documents.rewritten import rewritten

LEFT_OUT = "[…]"
"""What is shown for writing that runs from right to left: terminals turn it round, or not, each in its own way."""
WHY = f"{LEFT_OUT} er skrift, der læses fra højre mod venstre. Den står i filen."

_GAP = 2
_MOST_LABEL = 20
_LEAST_COLUMN = 4
_MOST_NUMBER = 11
"""`13.00–15.20`; what is longer, nobody reads as one number."""


def rows(document: Document, width: int) -> tuple[str, ...]:
    """Return a paper as rows of at most `width` cells (at least 20); no row steers a terminal."""
    width = max(20, width)
    shown = rewritten(document, _shown)
    title = _wrapped(_words(document.title), width)
    parts = [[*title, "═" * max(map(_cells, title))]]
    parts += [list(_block(block, width)) for block in shown.blocks]
    if document.footer:
        parts.append(["─" * width, *_line(shown.footer, width)])
    if any(LEFT_OUT in row for part in parts for row in part):
        parts.append(list(_wrapped(WHY, width)))
    return tuple(row for part in parts for row in (*part, ""))[:-1]


def _shown(line: Line) -> Line:
    return tuple(replace(run, text=_words(run.text)) for run in line)


def _words(text: str) -> str:
    if not direction.runs_left(text):
        return glyphs.drawable(text)[0]
    before, after = text[:1].isspace() * " ", text[-1:].isspace() * " "
    return f"{before}{LEFT_OUT}{after}"


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading():
            heading = _line(block.line, width)
            yield from heading
            yield "─" * max(map(_cells, heading))
        case Paragraph():
            yield from _lines(block.lines, width)
        case Banner():
            yield from _framed(block, width)
        case Bullets():
            for item in block.items:
                yield from _behind("• ", _lines(item.lines, width - 2))
        case Facts():
            yield from _facts(block, width)
        case Table():
            yield from _table(block, width)
        case Blank():
            yield from ("_" * width for _ in range(block.rows))


def _framed(banner: Banner, width: int) -> Iterator[str]:
    yield "┌" + "─" * (width - 2) + "┐"
    for row in _lines(banner.lines, width - 4):
        yield f"│ {_filled(row, width - 4)} │"
    yield "└" + "─" * (width - 2) + "┘"


def _facts(block: Facts, width: int) -> Iterator[str]:
    labels = [_plain(fact.label) for fact in block.facts]
    column = min(_MOST_LABEL, width // 2, max(map(_cells, labels), default=0)) + _GAP
    for label, fact in zip(labels, block.facts, strict=True):
        yield from _beside(
            (_wrapped(label, column - _GAP), _lines(fact.value.lines, width - column)), (column, width - column)
        )


def _table(table: Table, width: int) -> Iterator[str]:
    columns = _columns(table, width)
    rooms = [max(1, column - _GAP) for column in columns]
    yield from _beside([tuple(_line(head, room)) for head, room in zip(table.heads, rooms, strict=True)], columns)
    yield "─" * width
    for row in table.rows:
        yield from _beside([tuple(_lines(cell.lines, room)) for cell, room in zip(row, rooms, strict=True)], columns)


def _columns(table: Table, width: int) -> list[int]:
    """Return how many cells each column takes, the gap after it included."""
    wished = list(table.widths) or [_widest(table, i) for i in range(len(table.heads))]
    total = sum(wished)
    if not table.widths and total + _GAP * len(wished) <= width:
        return [each + _GAP for each in wished]
    least = [_GAP + max(_LEAST_COLUMN, _longest_number(table, i)) for i in range(len(wished))]
    columns = [max(low, each * width // total) for low, each in zip(least, wished, strict=True)]
    while sum(columns) > width and max(columns) > _GAP + 1:
        room = [max(0, column - low) for column, low in zip(columns, least, strict=True)]
        spare = room if any(room) else columns
        columns[spare.index(max(spare))] -= 1
    return columns


def _longest_number(table: Table, column: int) -> int:
    """Return how many cells the longest clock time or number of a day takes in a column: it is never broken."""
    words = (word for row in table.rows for line in row[column].lines for word in _plain(line).split())
    lengths = (_cells(word) for word in words if any(char.isdigit() for char in word))
    return max((each for each in lengths if each <= _MOST_NUMBER), default=0)


def _widest(table: Table, column: int) -> int:
    lines = [table.heads[column], *(line for row in table.rows for line in row[column].lines)]
    return max(1, *(_cells(_plain(line)) for line in lines))


def _beside(parts: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield columns of rows beside each other, each filled to its width."""
    for i in range(max(map(len, parts), default=0)):
        columns = zip(parts, widths, strict=True)
        yield "".join(_filled(rows[i] if i < len(rows) else "", to) for rows, to in columns).rstrip()


def _behind(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for i, row in enumerate(lines):
        yield (mark if i == 0 else " " * len(mark)) + row


def _lines(lines: Iterable[Line], width: int) -> tuple[str, ...]:
    return tuple(row for line in lines for row in _line(line, width))


def _line(line: Line, width: int) -> tuple[str, ...]:
    return _wrapped(_plain(line), width)


def _plain(line: Line) -> str:
    return "".join(run.text for run in line)


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return a text in rows of at most this many cells, broken between words; only a longer word is broken itself."""
    rows: list[str] = []
    for given in text.split("\n"):
        row = ""
        for piece in (piece for word in given.split() for piece in _pieces(word, width)):
            if row and _cells(row) + 1 + _cells(piece) <= width:
                row = f"{row} {piece}"
            else:
                rows += [row] if row else []
                row = piece
        rows.append(row)
    return tuple(rows)


def _pieces(word: str, width: int) -> Iterator[str]:
    begins = taken = 0
    for at, cells in enumerate(map(_cells_of, word)):
        if at > begins and taken + cells > width:
            yield word[begins:at]
            begins, taken = at, 0
        taken += cells
    yield word[begins:]


def _filled(row: str, to: int) -> str:
    return row + " " * (to - _cells(row))


def _cells(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
