"""What the pages of the minute-taker have in common: a sign that moves from block to block, and a field for a text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, edges, line, wrapped
from tui.view.scene import Scene


class Picture(Struct, frozen=True):
    """The rows of a page, and the column and row in which its field begins while one is open."""

    lines: tuple[Line, ...]
    x: int = 0
    y: int = 0


class Block(Struct, frozen=True):
    """Rows that stay together."""

    lines: tuple[Line, ...]
    id: str = ""
    """What the sign stands at; empty where it does not stop, as at a heading."""


def moved(ids: Sequence[str], at: str, by: int) -> str:
    """Return where the sign stands so many places on; it stays within."""
    if not ids:
        return ""
    place = (ids.index(at) if at in ids else 0) + by
    return ids[max(0, min(len(ids) - 1, place))]


def kept(before: Sequence[str], at: str, after: Sequence[str]) -> str:
    """Return where the sign stands among later ids: where it stood, or at what came next and is still there."""
    following = before[before.index(at) :] if at in before else ()
    return next((each for each in following if each in after), after[-1] if following and after else "")


def marked(scene: Scene, text: str, across: int, *, here: bool, label: str = "", indent: int = 0) -> tuple[Line, ...]:
    """Return a text in rows behind its label, with the sign where it is `here`; the rows begin at one column."""
    start = f" {' ' * indent}{scene.look.alphabet.now if here else ' '} "
    paint = Paint.INK_BOLD if here else Paint.INK
    rows = wrapped(text, max(1, across - len(start) - cells(label) - 1)) or ("",)
    first = line(start, Span(label, Paint.QUIET), Span(rows[0], paint))
    return (first, *(line(" " * (len(start) + cells(label)), Span(row, paint)) for row in rows[1:]))


def scrolled(scene: Scene, title: str, blocks: Sequence[Block], at: str, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return a title and, in the rows that are left, the part of the blocks in which the sign stands.

    The title says how many rows there are above and below.
    """
    across, height = size
    rows = [row for block in blocks for row in block.lines]
    room = max(1, height - 1)
    first = _first(blocks, at, len(rows), room)
    above, below = first, max(0, len(rows) - first - room)
    signs = ((scene.look.alphabet.up, above), (scene.look.alphabet.down, below))
    more = "  ".join(f"{sign} {n}" for sign, n in signs if n)
    shown = (edges(line(" ", Span(title, Paint.INK_BOLD)), line(Span(more, Paint.QUIET), " "), across),)
    return tuple(cut(row, across) for row in (*shown, *rows[first : first + room]))


def _first(blocks: Sequence[Block], at: str, rows: int, room: int) -> int:
    """Return the first row that is shown: the sign stands in the middle, but for the two ends."""
    if rows <= room:
        return 0
    top = 0
    for block in blocks:
        if block.id and block.id == at:
            return max(0, min(rows - room, top - max(0, room - len(block.lines)) // 2))
        top += len(block.lines)
    return 0


def heading(text: str, *, first: bool = False) -> Block:
    """Return a heading over blocks, a free row before it where it is not the first."""
    row = line(" ", Span(text, Paint.QUIET))
    return Block((row,) if first else (BLANK, row))


def asked(question: str, below: Sequence[Line], size: tuple[int, int]) -> Picture:
    """Return a question with a free row below it to type in, and what stands under that."""
    across, height = size
    rows = (line(" ", Span(question, Paint.INK_BOLD)), BLANK, *below)
    return Picture(tuple(cut(row, across) for row in rows[:height]), 1, 1)
