"""Who writes in which pane: a wording that stands beside another says whose it is."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.events import Face, Recorded, StatementCorrected, StatementNoted
from meeting.presence import seat
from meeting.state import Meeting
from meeting.statement_terms import Said


def writer(meeting: Meeting, pane: str) -> str:
    """Return who writes in a pane, a participant id: the leader where it leads, else who takes the minutes.

    Somebody whom a newer plan does not know writes no longer.
    """
    lead = meeting.lead
    if (named := lead.writers.get(pane, "")) and seat(meeting, named):
        return named
    leads = pane == lead.pane or pane.startswith(f"{Face.LEAD.value}-")
    return lead.leader if leads else lead.minute_taker


def worded(log: Iterable[Recorded], statement: str, pane: str) -> Said | None:
    """Return the words that a pane gave a statement last; None if it never wrote it."""
    last = None
    for entry in log:
        if entry.pane == pane and isinstance(entry.event, StatementNoted | StatementCorrected):
            last = entry.event.said if entry.event.statement == statement else last
    return last
