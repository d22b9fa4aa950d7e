"""What is sent out after a meeting (R128, R130, seed 004)."""

from __future__ import annotations

from meeting.deciding.table import Decision, Table
from meeting.events import PaperSent
from meeting.intents import MarkSent
from meeting.refusal import Refused, Why


def mark_sent(table: Table, intent: MarkSent) -> Decision:
    """Say on which day a paper went out; the same day again changes nothing."""
    if table.meeting.papers.get(intent.paper) == intent.on:
        return Refused(Why.NO_CHANGE, what=intent.paper.value)
    return (PaperSent(intent.paper, intent.on),)
