"""A meeting on a line of time, in minutes from its planned start: as it was planned, and as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from meeting import parts as planned
from meeting.breaks import coming_breaks
from meeting.course import breaks, broken_off, visits
from meeting.spans import Span, length_s, without
from meeting.state import Meeting, Stage, Timebox
from meeting.template import PhaseTemplate


class Stretch(Struct, frozen=True):
    """A part or a break on the line, in minutes; the time for which the meeting was broken off is left out of it."""

    part: int | None
    """The place of the part in the agenda, from 0; None is a break."""
    from_min: float
    to_min: float


def planned_stretches(meeting: Meeting) -> tuple[Stretch, ...]:
    """Return the plan: one part after the other, and each break after the work that makes it due (R35, seed 000)."""
    plan = meeting.planned
    unopened = Meeting(plan, Stage.PLANNED, timebox=Timebox(interpreted=plan.interpreted))
    held = [_on_line(plan.starts, None, span, ()) for span in coming_breaks(unopened, plan.starts)]
    line: list[Stretch] = []
    at = 0.0
    for number, (_, minutes) in enumerate(planned.parts(plan.template, plan.frame)):
        left = float(minutes)
        while held and held[0].from_min < at + left:
            rest = held.pop(0)
            left -= rest.from_min - at
            line += [Stretch(number, at, rest.from_min), rest]
            at = rest.to_min
        line.append(Stretch(number, at, at + left))
        at += left
    return tuple(stretch for stretch in line if stretch.from_min < stretch.to_min)


def held_stretches(meeting: Meeting, now: datetime) -> tuple[Stretch, ...]:
    """Return what was, up to a steady instant, in order; between the opening and the first part there is nothing."""
    phases: Sequence[PhaseTemplate] = meeting.planned.template.phases
    places = {phase.id: number for number, phase in enumerate(phases)}
    off, resting = broken_off(meeting, now), breaks(meeting, now)
    starts = meeting.steady(meeting.planned.starts)
    line = [
        _on_line(starts, places[phase], each, off)
        for phase, span in visits(meeting, now)
        for each in without(span, (*resting, *off))
    ]
    line += [_on_line(starts, None, each, off) for span in resting for each in without(span, off)]
    return tuple(sorted(line, key=lambda each: each.from_min))


def _on_line(starts: datetime, part: int | None, span: Span, off: Sequence[Span]) -> Stretch:
    since, until = (
        ((at - starts).total_seconds() - length_s((begins, min(ends, at)) for begins, ends in off if begins < at)) / 60
        for at in span
    )
    return Stretch(part, since, until)
