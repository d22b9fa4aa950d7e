"""Which parts of the agenda still want a sum-up (R120, seed 004)."""

from __future__ import annotations

from meeting.phases import visited
from meeting.state import Meeting, Stage
from meeting.template import PhaseKind, PhaseTemplate

_CONCLUDES = frozenset({PhaseKind.FOLLOW_UP, PhaseKind.ROUND, PhaseKind.AGREEMENTS})
"""The welcome, the next date and the evaluation are no talk that comes to something."""


def to_sum_up(meeting: Meeting) -> tuple[PhaseTemplate, ...]:
    """Return the parts we have left without saying what they came to, in the order of the agenda."""
    if meeting.plan is None:
        return ()
    here = "" if meeting.stage is Stage.CLOSED else meeting.phases.current
    return tuple(
        phase
        for phase in meeting.plan.template.phases
        if phase.kind in _CONCLUDES
        and phase.id != here
        and visited(meeting, phase.id)
        and phase.id not in meeting.minutes.sum_ups
    )
