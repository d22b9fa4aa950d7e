"""What belongs to a phase besides the round, to be ticked off by number: the purpose, the roles and so on (R102)."""

from __future__ import annotations

from meeting import phases
from meeting.presence import interpreters
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.words import mark

_SAID = {
    "purpose": mark("The purpose is told and shown"),
    "roles": mark("Everyone has told who they are"),
    "authority_role": mark("The authority has told its role"),
    "confidentiality": mark("Confidentiality is told"),
    "interpreter": mark("The interpreter has told about interpreting"),
}


def points(scene: Scene) -> tuple[str, ...]:
    """Return the points of the present phase; the interpreter's only where there is one."""
    phase = phases.current(scene.meeting)
    found = phase.points if phase else ()
    return tuple(point for point in found if point != "interpreter" or interpreters(scene.meeting))


def numbered(scene: Scene, digit: str) -> str:
    """Return the open point with this number; empty if there is none."""
    found = points(scene)
    at = int(digit) - 1 if digit.isdecimal() else -1
    point = found[at] if 0 <= at < len(found) else ""
    return point if point in phases.open_points(scene.meeting) else ""


def points_rows(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return the points of this phase, each ticked or with the number that ticks it."""
    phase = phases.current(scene.meeting)
    still_open = phases.open_points(scene.meeting)
    title = scene.words.text(phase.title) if phase else ""
    rows: list[Line] = [BLANK, line(" ", Span(title, Paint.INK_BOLD)), BLANK]
    for number, point in enumerate(points(scene), 1):
        said = scene.words.text(_SAID.get(point, point))
        waits = point in still_open
        sign = Span(scene.look.alphabet.waiting) if waits else Span(scene.look.alphabet.done, Paint.DONE)
        rows.append(line(" ", sign, f" {number if waits else ' '} {said}"))
    return tuple(cut(row, across) for row in rows)
