"""The speaking order as rows: a sign, a name, and a role or a word (screens a; rules 3, 5 and 9)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.order import group_of
from meeting.phases import current
from meeting.speakers import Slot, Status, line_up, queue
from meeting.template import PhaseKind
from tui.view.alphabet import Alphabet
from tui.view.folding_list import Cell, Count, Folded, folded
from tui.view.lines import BLANK, Line, Paint, Span, beside, cells, line, pad, pad_text
from tui.view.names import short_role
from tui.view.scene import Scene
from tui.view.words import mark

_NAME = 8
_LONGEST_NAME = 14
_AIRY_OVER = 24
"""With more rows than this, the list has a free row under its heading and between its groups."""

_PAINT = {
    Status.HAS_FLOOR: Paint.FLOOR_BOLD,
    Status.HEARD: Paint.DONE,
    Status.HEARD_THROUGH: Paint.DONE,
    Status.GONE: Paint.QUIET,
}

_WORD = {
    Status.PASSED: mark("passed"),
    Status.PASSED_TWICE: mark("passed"),
    Status.TO_RETURN: mark("later"),
    Status.GONE: mark("left"),
}


def speakers_in_columns(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the order in two columns of this many cells and rows in all, to be read down, then right."""
    wide = across // 2
    shown = _cells(scene, 2 * height)
    rows = [_row(scene, cell, wide, _name_width(scene, shown)) for cell in shown]
    return beside((rows[:height], wide + 1), (rows[height:], across - wide - 1))


def speakers_in_column(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the order under its heading, in this many cells and rows; with air between the groups where all fit."""
    title = line(Span(scene.words.text("Who is here" if _greets(scene) else "Speaking order"), Paint.INK_BOLD))
    airy = height > _AIRY_OVER
    room = height - 1 - airy
    shown = _cells(scene, room)
    names = _name_width(scene, shown)
    rows = [_row(scene, cell, across, names) for cell in shown]
    if airy:
        rows = _spaced(shown, rows, room)
    return (title, *((BLANK,) if airy else ()), *rows)


def _cells(scene: Scene, room: int) -> tuple[Cell, ...]:
    slots = [slot for slot in line_up(scene.meeting) if slot.status is not Status.ABSENT]
    return folded(slots, [person.id for person in queue(scene.meeting)], room)


def _spaced(shown: Sequence[Cell], rows: list[Line], room: int) -> list[Line]:
    groups = [group_of(cell.person) if isinstance(cell, Slot) else None for cell in shown]
    spaced: list[Line] = []
    for index, row in enumerate(rows):
        if index and groups[index] != groups[index - 1]:
            spaced.append(BLANK)
        spaced.append(row)
    return spaced if None not in groups and len(spaced) <= room else rows


def _name_width(scene: Scene, shown: Sequence[Cell]) -> int:
    names = [cells(scene.people[cell.person.id].name) for cell in shown if isinstance(cell, Slot)]
    return min(_LONGEST_NAME, max([_NAME, *names]))


def _row(scene: Scene, cell: Cell, across: int, name_width: int) -> Line:
    if isinstance(cell, Folded):
        return line(Span(_count(scene, cell), Paint.DONE if cell.count is Count.HEARD else Paint.QUIET))
    says = _says(scene, cell)
    name = pad_text(scene.people[cell.person.id].name, name_width if says else across - 3)
    speaks = cell.status is Status.HAS_FLOOR
    row = line(
        Span(f"{_sign(scene.look.alphabet, cell.status)} {name} ", _PAINT.get(cell.status, Paint.INK)),
        Span(short_role(says, across - 3 - name_width), Paint.FLOOR if speaks else Paint.QUIET),
    )
    return pad(row, across, Paint.FLOOR) if speaks else row


def _says(scene: Scene, slot: Slot) -> str:
    if slot.status is Status.HEARD_THROUGH:
        return scene.words.text("through {name}", name=scene.name(slot.through))
    word = _WORD.get(slot.status)
    return scene.words.text(word) if word else scene.people[slot.person.id].role


def _sign(signs: Alphabet, status: Status) -> str:
    match status:
        case Status.HEARD | Status.HEARD_THROUGH:
            return signs.done
        case Status.HAS_FLOOR:
            return signs.now
        case Status.TO_RETURN:
            return signs.later
        case Status.PASSED | Status.PASSED_TWICE:
            return signs.passed
        case Status.GONE | Status.ABSENT:
            return signs.gone
        case Status.WAITING:
            return signs.waiting


def _greets(scene: Scene) -> bool:
    phase = current(scene.meeting)
    return phase is not None and phase.kind is PhaseKind.PRESENTATION


def _count(scene: Scene, row: Folded) -> str:
    match row.count:
        case Count.HEARD if _greets(scene):
            return scene.words.text("✓ {n} have said hello", n=row.n + row.passed)
        case Count.HEARD if row.passed:
            return scene.words.text("✓ {n} heard, {passed} passed", n=row.n, passed=row.passed)
        case Count.HEARD:
            return scene.words.text("✓ {n} heard", n=row.n)
        case Count.GONE:
            return scene.words.text("· {n} left", n=row.n)
        case Count.WAITING:
            return scene.words.text("… and {n} more", n=row.n)
        case Count.LATER:
            return scene.words.text("« {n} to come back to", n=row.n)
