"""The agenda: which phase we are in and which comes next (R99, R112)."""

from __future__ import annotations

from meeting.state import Meeting
from meeting.template import PhaseKind, PhaseTemplate


def current(meeting: Meeting) -> PhaseTemplate | None:
    """Return the phase we are in; None before the opening."""
    if meeting.plan is None or not meeting.phases.current:
        return None
    return meeting.plan.template.phase(meeting.phases.current)


def position(meeting: Meeting, phase_id: str) -> int:
    """Return where a phase stands in the agenda, from 0; raises KeyError if it has none."""
    for index, phase in enumerate(meeting.planned.template.phases):
        if phase.id == phase_id:
            return index
    raise KeyError(phase_id)


def following(meeting: Meeting) -> PhaseTemplate | None:
    """Return the phase after the current one; None at the end."""
    phases = meeting.planned.template.phases
    at = position(meeting, meeting.phases.current) + 1 if meeting.phases.current else 0
    return phases[at] if at < len(phases) else None


def visited(meeting: Meeting, phase_id: str) -> bool:
    """Whether we have been in this phase."""
    return any(entry.phase == phase_id for entry in meeting.phases.entries)


def open_points(meeting: Meeting) -> tuple[str, ...]:
    """Return the points of the current phase that were not ticked off."""
    phase = current(meeting)
    if phase is None:
        return ()
    return tuple(point for point in phase.points if (phase.id, point) not in meeting.phases.ticked)


def rounds(meeting: Meeting) -> tuple[PhaseTemplate, ...]:
    """Return the phases in which everybody in the order is heard (R30, seed 000)."""
    return tuple(phase for phase in meeting.planned.template.phases if phase.is_round)


def reflecting(meeting: Meeting) -> bool:
    """Whether this is the last round: what was asked before has its place here (R104, seed 003)."""
    phase = current(meeting)
    return phase is not None and phase.is_round and phase == rounds(meeting)[-1]


def remaining(meeting: Meeting) -> tuple[PhaseTemplate, ...]:
    """Return the phases after the current one."""
    phases = meeting.planned.template.phases
    return phases[position(meeting, meeting.phases.current) + 1 :] if meeting.phases.current else phases


def before_agreements(meeting: Meeting) -> bool:
    """Whether the agreements of this meeting are still to come."""
    return any(phase.kind is PhaseKind.AGREEMENTS for phase in remaining(meeting))
