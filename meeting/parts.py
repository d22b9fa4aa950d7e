"""How the planned minutes of a meeting are shared among its parts."""

from __future__ import annotations

from itertools import pairwise

from meeting.template import Frame, PhaseTemplate, Template

_STEP_MIN = 5


def breaks_min(frame: Frame) -> int:
    """Return the minutes of all owed breaks together."""
    return frame.breaks * frame.break_min


def fixed_min(template: Template) -> int:
    """Return the minutes of the parts that have their own: all but the rounds."""
    return sum(phase.minutes for phase in template.phases)


def rounds_min(template: Template, frame: Frame) -> int:
    """Return the minutes that breaks and fixed parts leave for the rounds; not positive when they do not fit."""
    return frame.target_min - breaks_min(frame) - fixed_min(template)


def parts(template: Template, frame: Frame) -> tuple[tuple[PhaseTemplate, int], ...]:
    """Return every part with its planned minutes: the rounds share alike, in steps of five minutes."""
    rounds = [phase for phase in template.phases if phase.is_round]
    shares = dict(zip((phase.id for phase in rounds), _shared(rounds_min(template, frame), len(rounds)), strict=True))
    return tuple((phase, shares.get(phase.id, phase.minutes)) for phase in template.phases)


def _shared(minutes: int, among: int) -> list[int]:
    """Return whole minutes that add up; the inner borders lie on the nearest step, halfway up."""
    if not among:
        return []
    twice = 2 * among * _STEP_MIN
    inner = [(2 * minutes * part + among * _STEP_MIN) // twice * _STEP_MIN for part in range(1, among)]
    borders = [0, *inner, minutes]
    return [after - before for before, after in pairwise(borders)]
