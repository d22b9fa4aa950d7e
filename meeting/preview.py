"""What the rules would say to an intent, asked before anybody carries it out."""

from __future__ import annotations

from datetime import datetime

from meeting.decide import decide
from meeting.intents import Intent
from meeting.refusal import Refused
from meeting.state import Meeting


def why_not(meeting: Meeting, intent: Intent, now: datetime, pane: str) -> Refused | None:
    """Return why an intent of this pane would be refused at a steady instant; None if it would be carried out.

    Not for `Undo`: what can be taken back is known to the log alone.
    """
    outcome = decide(meeting, intent, now, pane, _no_id)
    return outcome if isinstance(outcome, Refused) else None


def _no_id() -> str:
    return ""
