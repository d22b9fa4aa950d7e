"""How a meeting went beside how it was planned: its parts, its breaks, and the work before each of them."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting import parts as planned
from meeting.spans import Span, length_s, without
from meeting.state import Meeting, Stage
from meeting.template import PhaseTemplate
from meeting.timebox import planned_end


class Part(Struct, frozen=True):
    """One part of the agenda, as planned and as it was."""

    phase: PhaseTemplate
    planned_min: int
    visits: tuple[Span, ...]
    """Steady; a part that was gone back to has several."""
    held_s: float
    """Without breaks, and without the time for which the meeting was broken off."""


class Offsets(Struct, frozen=True):
    """How far the beginning and the end lay from the plan, in seconds; positive is late, None is not yet."""

    began_s: float | None = None
    ended_s: float | None = None


def end_of(meeting: Meeting, now: datetime) -> datetime:
    """Return when the meeting ended or was broken off until another day; else the steady instant it is now."""
    box = meeting.timebox
    return box.closed_at or (box.pauses[-1].start if meeting.stage is Stage.PAUSED else now)


def visits(meeting: Meeting, now: datetime) -> tuple[tuple[str, Span], ...]:
    """Return each visit to a part of the agenda, with the id of the part, in order."""
    end = end_of(meeting, now)
    return tuple((entry.phase, (entry.start, entry.end or end)) for entry in meeting.phases.entries)


def breaks(meeting: Meeting, now: datetime) -> tuple[Span, ...]:
    """Return the breaks; one that runs goes up to now, and one that the close cut short up to the close."""
    end = end_of(meeting, now)
    return tuple((held.start, held.end or end) for held in meeting.timebox.breaks)


def broken_off(meeting: Meeting, now: datetime) -> tuple[Span, ...]:
    """Return when the meeting was broken off to go on later."""
    end = end_of(meeting, now)
    return tuple((stay.start, stay.end or end) for stay in meeting.timebox.pauses)


def parts(meeting: Meeting, now: datetime) -> tuple[Part, ...]:
    """Return the parts of the agenda up to a steady instant (R59, seed 000; R99, seed 003)."""
    plan, every = meeting.planned, visits(meeting, now)
    rests = (*breaks(meeting, now), *broken_off(meeting, now))
    found = []
    for phase, minutes in planned.parts(plan.template, plan.frame):
        here = tuple(span for entered, span in every if entered == phase.id)
        found.append(Part(phase, minutes, here, sum(length_s(without(span, rests)) for span in here)))
    return tuple(found)


def work(meeting: Meeting, now: datetime) -> tuple[Span, ...]:
    """Return the stretches of work, in order: each is ended by a break, by being broken off, or by the end."""
    opened = meeting.timebox.opened_at
    if opened is None:
        return ()
    return without((opened, end_of(meeting, now)), (*breaks(meeting, now), *broken_off(meeting, now)))


def work_before_breaks_s(meeting: Meeting, now: datetime) -> tuple[float, ...]:
    """Return the seconds of work that led up to each break (R35, seed 000)."""
    ends = {span[1]: length_s((span,)) for span in work(meeting, now)}
    return tuple(ends.get(held.start, 0.0) for held in meeting.timebox.breaks)


def offsets(meeting: Meeting) -> Offsets:
    """Return how far a meeting began and ended from its plan (R32, seed 000; R99, seed 003)."""
    box = meeting.timebox
    starts = meeting.steady(meeting.planned.starts)
    return Offsets(
        (box.opened_at - starts).total_seconds() if box.opened_at else None,
        (box.closed_at - planned_end(meeting)).total_seconds() if box.closed_at else None,
    )
