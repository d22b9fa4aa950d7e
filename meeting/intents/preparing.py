"""Intents about what is settled with the family and done before and after a meeting."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.events import Reason
from meeting.prepared import Answer, Item, Sharing


class AnswerInvitation(Struct, frozen=True):
    """A parent says whether somebody may be invited, or the child how it sees that (R80, R133)."""

    person: str
    by: str
    answer: Answer | None
    """None takes it back."""


class SettleSharing(Struct, frozen=True):
    """Agree how a topic may be told of, with whose it is (R118, seed 004)."""

    topic: str
    by: str
    sharing: Sharing | None
    """None takes it back."""


class TickItem(Struct, frozen=True):
    """A line of a checklist was done on this local day (R125, seed 004)."""

    item: Item
    on: date | None
    """None takes it back."""
    reason: Reason | None = None
    """Why the invitations went out although a parent has not said yes to somebody (R93, seed 003)."""


PreparingIntent = AnswerInvitation | SettleSharing | TickItem
"""Every intent about the preparation."""
