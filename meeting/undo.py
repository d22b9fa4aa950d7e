"""Undo takes back this pane's own last act by a fact of its own; the log keeps both (scenario 16)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from meeting import events
from meeting.events import Event, Recorded, Undone
from meeting.fold import fold, undone_acts
from meeting.folding.inapplicable import InapplicableError
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage

MOST_UNDONE = 20
"""How many acts in a row a pane can take back (design 3)."""

NO_ACT = (events.MeetingPlanned, events.LeadTaken, events.LeadLeft, events.MinutesTaken, events.ClockJumped)
"""Facts that are not somebody's act at the table."""
_KEPT = (*NO_ACT, events.ScreenRestored)
"""What undo does not take back: a calm screen that was left must not come back by it."""


def undo(meeting: Meeting, log: Sequence[Recorded], pane: str) -> tuple[Undone] | Refused:
    """Return the fact that takes back this pane's last act; refused when a later act of another pane stands on it.

    A pane that another took the lead from takes nothing back (R43, seed 000), and once the meeting is closed only the
    close itself is, and what was written since.
    """
    target = last_act(log, pane)
    if not target:
        return Refused(Why.NOTHING_TO_UNDO)
    if meeting.lead.pane != pane and any(entry.pane == pane and _leads(entry) for entry in log):
        return Refused(Why.NOT_LEADING)
    if meeting.stage is Stage.CLOSED and not any(entry.act == target for entry in _from_the_close(log)):
        return Refused(Why.CLOSED)
    return _depends(log, target) or (Undone(target),)


def _leads(entry: Recorded) -> bool:
    return isinstance(entry.event, events.LeadTaken)


def _from_the_close(log: Sequence[Recorded]) -> list[Recorded]:
    undone = undone_acts(log)
    closed = max(
        entry.seq for entry in log if isinstance(entry.event, events.MeetingClosed) and entry.act not in undone
    )
    return [entry for entry in log if entry.seq >= closed]


def last_act(log: Sequence[Recorded], pane: str) -> str:
    """Return the act that undo would take back; empty when there is none, or twenty were taken back in a row."""
    undone = undone_acts(log)
    left = _calm_left(log)
    own = [entry for entry in log if entry.pane == pane and not isinstance(entry.event, _KEPT) and entry not in left]
    in_a_row = sum(1 for _ in takewhile(lambda entry: isinstance(entry.event, Undone), reversed(own)))
    live = (entry.act for entry in reversed(own) if not isinstance(entry.event, Undone) and entry.act not in undone)
    return next(live, "") if in_a_row < MOST_UNDONE else ""


def taken_back(log: Sequence[Recorded], pane: str) -> tuple[Event, ...]:
    """Return the facts of the act that this pane took back last; none if it took nothing back."""
    own = (entry.event.act for entry in reversed(log) if entry.pane == pane and isinstance(entry.event, Undone))
    act = next(own, "")
    return tuple(entry.event for entry in log if act and entry.act == act)


def _calm_left(log: Sequence[Recorded]) -> list[Recorded]:
    """Return the calm screens that were left since; one that still hides the wall is what undo means first."""
    restored = max((entry.seq for entry in log if isinstance(entry.event, events.ScreenRestored)), default=0)
    return [entry for entry in log if isinstance(entry.event, events.ScreenCalmed) and entry.seq < restored]


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
