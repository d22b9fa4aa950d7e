"""Where we are, for everybody who comes back to the table: after a break, another day, or when a child returns."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from meeting.phases import current
from meeting.state import Meeting, Stage


class Gathering(Enum):
    """Why the room is told where we are."""

    AFTER_BREAK = "after_break"
    CHILD_RETURNED = "child_returned"


def gathering(meeting: Meeting) -> Gathering | None:
    """Return why everybody is told where we are; None once someone has had the floor since, or while someone has it."""
    phase = current(meeting)
    if meeting.stage is not Stage.OPEN or phase is None or meeting.floor.turn or meeting.timebox.break_now:
        return None
    since = _settled(meeting, ordered=phase.has_order)
    rests = (meeting.timebox.breaks[-1:], meeting.timebox.pauses[-1:])
    after_break = max((rest.end for last in rests for rest in last if rest.end), default=None)
    returned = max(_returns(meeting), default=None)
    if returned and returned >= since and not (after_break and after_break > returned):
        return Gathering.CHILD_RETURNED
    return Gathering.AFTER_BREAK if after_break and after_break >= since else None


def _settled(meeting: Meeting, *, ordered: bool) -> datetime:
    """Return from when a return counts: the last turn in an order, else the last thing that happened."""
    if not ordered:
        return meeting.last_at
    turns = [turn.end or turn.start for turn in meeting.floor.turns[-1:]]
    return max([meeting.phases.entries[-1].start, *turns])


def _returns(meeting: Meeting) -> list[datetime]:
    opened = meeting.timebox.opened_at
    arrivals = [seat.stays[-1].start for seat in meeting.presence.seats if seat.participant.is_child and seat.here]
    return [arrival for arrival in arrivals if opened and arrival > opened]
