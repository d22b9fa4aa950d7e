"""The phases in one row: what is done is a sign, where we are stands in full, then as many as fit (screens rule 13)."""

from __future__ import annotations

from meeting import phases
from tui.view.lines import Line, Paint, Span, line, width
from tui.view.scene import Scene

_GAP = "   "
_COUNTED_UNDER = 78
"""Where there is less room than on 80 columns, the done ones are a count: *Del 3 af 7*."""


def phases_row(scene: Scene, most: int) -> Line:
    """Return the agenda within this many cells; before the opening everything is still to come."""
    spans = _spans(scene)
    at = next((index for index, span in enumerate(spans) if span.paint is Paint.INK_BOLD), 0)
    if width(_joined(spans)) <= most:
        return _joined(spans)
    before = _before(scene, at, len(spans), most)
    return line(before, _fitting(spans[at:], most - width(before)))


def _spans(scene: Scene) -> list[Span]:
    signs, current = scene.look.alphabet, scene.meeting.phases.current
    every = scene.meeting.planned.template.phases
    at = phases.position(scene.meeting, current) if current else -1
    spans: list[Span] = []
    for index, phase in enumerate(every):
        sign, paint = signs.waiting, Paint.QUIET
        if index <= at:
            sign, paint = (signs.now, Paint.INK_BOLD) if index == at else (signs.done, Paint.DONE)
        spans.append(Span(f"{sign} {scene.words.text(phase.title)}", paint))
    return spans


def _joined(spans: list[Span]) -> Line:
    gaps = (part for span in spans for part in (Span(_GAP), span))
    return tuple(gaps)[1:]


def _before(scene: Scene, at: int, of: int, most: int) -> Line:
    if most < _COUNTED_UNDER:
        return line(Span(scene.words.text("Part {i} of {n}", i=at + 1, n=of) + " ", Paint.QUIET))
    return line(Span(scene.look.alphabet.done * at, Paint.DONE), " ") if at else ()


def _fitting(spans: list[Span], most: int) -> Line:
    more = Span(" …", Paint.QUIET)
    for kept in range(len(spans), 0, -1):
        row = _joined(spans[:kept])
        if kept < len(spans):
            row = line(row, more)
        if width(row) <= most:
            return row
    return line(*spans[:1])
