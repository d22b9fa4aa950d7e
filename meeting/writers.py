"""Who writes in which pane: a wording that stands beside another says whose it is."""

from __future__ import annotations

from meeting.events import Face
from meeting.state import Meeting


def writer(meeting: Meeting, pane: str) -> str:
    """Return who writes in a pane, a participant id: the leader where it leads, else who takes the minutes."""
    lead = meeting.lead
    if pane in lead.writers:
        return lead.writers[pane]
    leads = pane == lead.pane or pane.startswith(f"{Face.LEAD.value}-")
    return lead.leader if leads else lead.minute_taker
