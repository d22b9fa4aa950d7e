"""Rows of the screen as values: a line is spans of text, each with the role its colour plays.

Text from people is data here. Whatever a name holds, a line is as wide as it says and moves no cursor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct
from rich.cells import cell_len, split_graphemes

from meeting import text

ELLIPSIS = "…"

_ROW_ENDS = dict.fromkeys((0x09, 0x0A, 0x2028, 0x2029), " ")
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF), "")
"""Characters without a glyph of their own, on whose width terminals disagree."""
_ONE_ROW = _ROW_ENDS | _UNSEEN


class Paint(StrEnum):
    """The role of a colour (screens section 6); a widget turns it into a style by its theme."""

    INK = "ink"
    INK_BOLD = "ink-bold"
    QUIET = "quiet"
    """Roles and keys."""
    DONE = "done"
    FLOOR = "floor"
    """On the filled ground of whoever has the floor."""
    FLOOR_BOLD = "floor-bold"
    NOTICE = "notice"
    NOTICE_BOLD = "notice-bold"
    LOUD = "loud"
    LOUD_BOLD = "loud-bold"
    LINE = "line"
    """Frames and the empty part of a bar."""


class Span(Struct, frozen=True):
    """Text in one paint."""

    text: str
    paint: Paint = Paint.INK


Line = tuple[Span, ...]

BLANK: Line = ()


@lru_cache(maxsize=4096)
def clean(words: str) -> str:
    """Return a text as one row that steers no terminal: a control character becomes U+FFFD, a line end a space."""
    return words if words.isascii() and words.isprintable() else text.clean(words).translate(_ONE_ROW)


def line(*parts: str | Span | Line) -> Line:
    """Return one line of plain texts (ink), spans and lines; a part without text is left out."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Span):
            spans.append(part)
        else:
            spans.extend(part)
    return tuple(span for span in spans if span.text)


def plain(row: Line) -> str:
    """Return what a line says without its paint, as the screen shows it."""
    return "".join(clean(span.text) for span in row)


def cells(words: str) -> int:
    """Return how many cells a text takes on the screen; a control character takes the one of its stand-in."""
    return cell_len(clean(words))


def width(row: Line) -> int:
    """Return how many cells a line takes."""
    return sum(cells(span.text) for span in row)


def cut_text(words: str, most: int, ellipsis: str = ELLIPSIS) -> str:
    """Return a text of at most this many cells, cut with `…` if it is longer; never through a character."""
    words = clean(words)
    if cell_len(words) <= most:
        return words
    return _crop(words, most - cell_len(ellipsis)).rstrip() + ellipsis if most >= cell_len(ellipsis) else ""


def pad_text(words: str, to: int, ellipsis: str = ELLIPSIS) -> str:
    """Return a text of exactly this many cells, cut or filled with spaces."""
    words = cut_text(words, to, ellipsis)
    return words + " " * (to - cell_len(words))


def cut(row: Line, most: int, ellipsis: str = ELLIPSIS) -> Line:
    """Return a line of at most this many cells; the span that does not fit is cut with `…`."""
    if width(row) <= most:
        return row
    kept: list[Span] = []
    left = most
    for span in row:
        if cells(span.text) >= left:
            return line(*kept, Span(cut_text(span.text + " " * (left + 1), left, ellipsis), span.paint))
        kept.append(span)
        left -= cells(span.text)
    return tuple(kept)


def pad(row: Line, to: int, paint: Paint = Paint.INK, ellipsis: str = ELLIPSIS) -> Line:
    """Return a line of exactly this many cells, cut or filled with spaces of a paint."""
    row = cut(row, to, ellipsis)
    return line(row, Span(" " * (to - width(row)), paint))


def edges(left: Line, right: Line, to: int) -> Line:
    """Return a line of this many cells with one part at each edge; the left part is cut if both do not fit."""
    right = cut(right, to)
    room = to - width(right)
    return line(pad(cut(left, max(0, room - bool(right))), room), right)


def centred(row: Line, to: int) -> Line:
    """Return a line in the middle of this many cells."""
    row = cut(row, to)
    return pad(line(" " * ((to - width(row)) // 2), row), to)


def beside(*columns: tuple[Sequence[Line], int]) -> tuple[Line, ...]:
    """Return columns of lines, each given with its width in cells, as rows; shorter columns end in blank ones."""
    rows = max((len(lines) for lines, _ in columns), default=0)
    return tuple(
        line(*(pad(lines[row] if row < len(lines) else BLANK, to) for lines, to in columns)) for row in range(rows)
    )


def wrapped(words: str, most: int) -> tuple[str, ...]:
    """Return a text as rows of at most this many cells, broken between words; a longer word is cut."""
    rows: list[str] = []
    for word in clean(words).split():
        if rows and cell_len(rows[-1]) + 1 + cell_len(word) <= most:
            rows[-1] += f" {word}"
        else:
            rows.append(cut_text(word, most))
    return tuple(rows)


def _crop(words: str, most: int) -> str:
    spans, _ = split_graphemes(words)
    ends = _running((end, size) for _, end, size in spans)
    return words[: max((end for end, _ in takewhile(lambda at: at[1] <= most, ends)), default=0)]


def _running(sizes: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    total = 0
    for end, size in sizes:
        total += size
        yield end, total
