"""Intents about which pane drives, who leads the meeting and who takes the minutes."""

from __future__ import annotations

from msgspec import Struct

from meeting.events import Reason


class TakeLead(Struct, frozen=True):
    """Lead from this pane."""


class LeaveLead(Struct, frozen=True):
    """Leave the leading pane on purpose; the meeting goes on."""


class TakeMinutes(Struct, frozen=True):
    """Write the minutes in this pane, as this participant."""

    person: str


class ReplaceLeader(Struct, frozen=True):
    """Let another participant lead (design 3); the caseworker only with a reason (R69)."""

    person: str
    reason: Reason | None = None
    reason_text: str = ""


class ReplaceMinuteTaker(Struct, frozen=True):
    """Let another participant take the minutes."""

    person: str
    confirmed: bool = False


LeadingIntent = TakeLead | LeaveLead | TakeMinutes | ReplaceLeader | ReplaceMinuteTaker
"""Every intent about who leads and who writes."""
