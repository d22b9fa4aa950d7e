"""Who writes in which pane: a wording that stands beside another says whose it is."""

from __future__ import annotations

from meeting.events import Face
from meeting.presence import seat
from meeting.state import Meeting


def writer(meeting: Meeting, pane: str) -> str:
    """Return who writes in a pane, a participant id: the leader where it leads, else who takes the minutes.

    Somebody whom a newer plan does not know writes no longer.
    """
    lead = meeting.lead
    if (named := lead.writers.get(pane, "")) and seat(meeting, named):
        return named
    leads = pane == lead.pane or pane.startswith(f"{Face.LEAD.value}-")
    return lead.leader if leads else lead.minute_taker
