"""What the earlier meetings of a series hand to one that is planned for the first time."""

from __future__ import annotations

from meeting.carrying_on import carried_on
from meeting.events import MeetingPlanned
from meeting.plan import Plan
from store.log import ReadLog
from store.series import load_series


def carried(log: ReadLog, plan: Plan) -> Plan:
    """Return a plan that is to be stored, with what the family agreed to earlier if the log has no plan of it yet.

    Raises `NewerEvent` for an event of a newer program.
    """
    # A form stores a plan at every field, and a long series takes a quarter of a second to read.
    if any(row.kind == MeetingPlanned.__name__ for row in log.since(plan.ref, 0)):
        return plan
    meetings = load_series(log, plan.series.ref).meetings
    return carried_on([meeting for meeting in meetings if meeting.planned.number < plan.number], plan)
