"""Undo takes back this pane's own last act by a fact of its own; the log keeps both (scenario 16)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import events
from meeting.events import Recorded, Undone
from meeting.fold import fold, undone_acts
from meeting.folding.inapplicable import InapplicableError
from meeting.refusal import Refused, Why
from meeting.state import Meeting

MOST_UNDONE = 20
"""How many acts in a row a pane can take back (design 3)."""

KEPT = (events.MeetingPlanned, events.LeadTaken, events.LeadLeft, events.ClockJumped, events.Undone)
"""Facts that are not somebody's act at the table."""


def undo(log: Sequence[Recorded], pane: str) -> tuple[Undone] | Refused:
    """Return the fact that takes back this pane's last act; refused when a later act of another pane stands on it."""
    target = last_act(log, pane)
    if not target:
        return Refused(Why.NOTHING_TO_UNDO)
    return _depends(log, target) or (Undone(target),)


def last_act(log: Sequence[Recorded], pane: str) -> str:
    """Return the act that undo would take back; empty when there is none, or twenty were taken back in a row."""
    undone = undone_acts(log)
    in_a_row = 0
    for recorded in reversed(log):
        if recorded.pane != pane:
            continue
        if isinstance(recorded.event, Undone):
            in_a_row += 1
        elif isinstance(recorded.event, KEPT) or recorded.act in undone:
            continue
        else:
            return recorded.act if in_a_row < MOST_UNDONE else ""
    return ""


def _depends(log: Sequence[Recorded], target: str) -> Refused | None:
    undone = undone_acts(log) | {target}
    meeting = Meeting()
    for recorded in log:
        if recorded.act in undone:
            continue
        try:
            meeting = fold(meeting, recorded)
        except InapplicableError:
            return Refused(Why.UNDO_DEPENDS, _people(recorded, log), type(recorded.event).__name__)
    return None


def _people(recorded: Recorded, log: Sequence[Recorded]) -> tuple[str, ...]:
    person = getattr(recorded.event, "person", "")
    turn = getattr(recorded.event, "turn", "")
    given = (entry.event for entry in log if isinstance(entry.event, events.FloorGiven))
    return (person,) if person else tuple(event.person for event in given if event.turn == turn)
