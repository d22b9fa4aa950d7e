"""A list to pick from, drawn: in one column, or in two that leave each other the room they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tui.view.choosing import NUMBERED, Choosing
from tui.view.lines import BLANK, Line, Paint, Span, beside, cells, cut, line, pad_text, width
from tui.view.names import short_role
from tui.view.scene import Scene

_TWO_COLUMNS = 56
"""From this many cells on a long list stands in two columns."""
_LEAST_NAME, _MOST_NAME = 8, 16
_GAP = 1


class Aside(Struct, frozen=True):
    """What stands at one of the choices: a sign before it, and a word in place of its note."""

    sign: str = ""
    word: str = ""


Asides = Mapping[str, Aside]
"""By the id of a choice."""


def choosing_rows(
    scene: Scene,
    title: str,
    list_: Choosing,
    size: tuple[int, int],
    asides: Asides | None = None,
    above: Sequence[Line] = (),
) -> tuple[Line, ...]:
    """Return a title with the letters typed so far, and below it the list, in this many cells and rows.

    What does not fit is counted, and letters find it. `above` stands over the title where the whole list leaves room.
    """
    across, height = size
    typed = f"   {list_.letters}{scene.look.alphabet.cursor}" if list_.letters else ""
    top = _top(len(list_.choices), size, above)
    room = height - len(top) - 1
    rows = _listed(scene, list_, asides or {}, across, room)
    if not rows:
        rows = (line("   ", Span(scene.words.text("No one here has that name."), Paint.QUIET)),)
    return tuple(cut(row, across) for row in (*top, line(" ", Span(title, Paint.INK_BOLD), typed), *rows))


def _top(choices: int, size: tuple[int, int], above: Sequence[Line]) -> tuple[Line, ...]:
    """Return the rows over the title; by the whole list, so that a letter more or less moves nothing."""
    across, height = size
    needed = -(-choices // (2 if across >= _TWO_COLUMNS else 1)) + 1
    tops: tuple[tuple[Line, ...], ...] = ((BLANK, *above, BLANK), (BLANK,)) if above else ((BLANK,),)
    return next((top for top in tops if len(top) + needed <= height), ())


def _listed(scene: Scene, list_: Choosing, asides: Asides, across: int, room: int) -> tuple[Line, ...]:
    """Return the list in this many rows; the row with the sign is always among them."""
    found = len(list_.found)
    columns = 2 if found > room and across >= _TWO_COLUMNS else 1
    places = room * columns
    fits = found <= places
    first = 0 if fits else max(0, min(list_.at - places + 2, found - places + 1))
    shown = range(found) if fits else range(first, first + places - 1)
    tall = -(-found // columns) if fits else room
    groups = [shown[at * tall : (at + 1) * tall] for at in range(columns)]
    widths = _widths([_rows(scene, list_, asides, group, across) for group in groups], across)
    drawn = [_rows(scene, list_, asides, group, most) for group, most in zip(groups, widths, strict=True)]
    if not fits:
        more = scene.words.text("… and {n} more", n=found - len(shown))
        drawn[-1] = (*drawn[-1], line("   ", Span(more, Paint.QUIET)))
    return beside(*zip(drawn, widths, strict=True))


def _widths(columns: Sequence[Sequence[Line]], across: int) -> list[int]:
    """Return the cells of each column: half of them, but for what one column needs and the other does not."""
    if len(columns) == 1:
        return [across]
    left, right = (max(map(width, column), default=0) for column in columns)
    left, half = left + _GAP, across // 2
    first = max(half, min(left, across - right)) if left > half else min(half, max(left, across - right))
    return [first, across - first]


def _rows(scene: Scene, list_: Choosing, asides: Asides, group: Sequence[int], most: int) -> tuple[Line, ...]:
    """Return a row for each place of one column, in at most so many cells."""
    found = list_.found
    whole = len(group) == len(found)
    longest = max((cells(found[at].label) for at in group), default=0)
    names = min(_MOST_NAME, max(_LEAST_NAME if whole else 0, longest))
    return tuple(_row(scene, list_, at, asides, names, most, numbered=group[0] < NUMBERED) for at in group)


def _row(scene: Scene, list_: Choosing, at: int, asides: Asides, names: int, most: int, *, numbered: bool) -> Line:
    choice = list_.found[at]
    said = asides.get(choice.id, Aside())
    chosen = choice == list_.chosen
    number = f"{at + 1 if at < NUMBERED else ' '} " if numbered else ""
    sign = f"{said.sign} " if any(each.sign for each in asides.values()) else ""
    start = f" {scene.look.alphabet.now if chosen else ' '} {number}{sign}"
    note = said.word or short_role(choice.note, most - cells(start) - names - 1, scene.look.alphabet.ellipsis)
    label = Span(pad_text(choice.label, names), Paint.INK_BOLD if chosen else Paint.INK)
    return line(start, label, Span(f" {note}", Paint.QUIET))
