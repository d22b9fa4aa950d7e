"""What the welcome has to say, by number on the wall: a digit ticks it off (R102, seed 003; R138, seed 004)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import phases, presence
from meeting.state import Meeting
from tui.view.hints import digits
from tui.view.lines import Line, Paint, Span, cut, line, width
from tui.view.scene import Scene
from tui.view.words import mark

_POINTS = {
    "purpose": mark("purpose"),
    "roles": mark("roles"),
    "authority_role": mark("authority"),
    "confidentiality": mark("privacy"),
    "interpreter": mark("interpreter"),
}
"""Msgids by the ids of the presets; a point of a local template is its own words."""

_NEEDS_INTERPRETER = "interpreter"
_GAP = "  "


def welcome_points(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return what is to be said in this phase, ticked or with its number: one a row, or side by side in few rows."""
    numbered = _numbered(scene.meeting)
    still_open = phases.open_points(scene.meeting)
    spans = [_point(scene, number, point, is_open=point in still_open) for number, point in numbered]
    rows = [line(span) for span in spans] if height >= len(spans) else _packed(spans, across)
    return tuple(cut(row, across) for row in rows[:height])


def point_numbered(meeting: Meeting, digit: str) -> str:
    """Return the point that a digit ticks off; empty if it has none, or it is ticked."""
    still_open = phases.open_points(meeting)
    return next((point for number, point in _numbered(meeting) if str(number) == digit and point in still_open), "")


def open_numbers(meeting: Meeting) -> str:
    """Return the numbers of what is still to be said, such as `2–5` or `4`; empty if all is said."""
    still_open = phases.open_points(meeting)
    numbers = [str(number) for number, point in _numbered(meeting) if point in still_open]
    return digits(numbers)


def _numbered(meeting: Meeting) -> tuple[tuple[int, str], ...]:
    """Return the points of the phase; the interpreter is one only where there is an interpreter."""
    phase = phases.current(meeting)
    listed = enumerate(phase.points, 1) if phase else ()
    interpreted = bool(presence.interpreters(meeting))
    return tuple((number, point) for number, point in listed if interpreted or point != _NEEDS_INTERPRETER)


def _point(scene: Scene, number: int, point: str, *, is_open: bool) -> Span:
    text = scene.words.text(_POINTS.get(point, point))
    return Span(f"{number} {text}") if is_open else Span(f"{scene.look.alphabet.done} {text}", Paint.DONE)


def _packed(spans: Sequence[Span], across: int) -> list[Line]:
    rows: list[Line] = []
    for span in spans:
        longer = line(rows[-1], _GAP, span) if rows else ()
        if rows and width(longer) <= across:
            rows[-1] = longer
        else:
            rows.append(line(span))
    return rows
