"""Facts about the preparation: who has said yes, what may be told of, what is done."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.prepared import Answer, Item, Sharing


class InvitationAnswered(Struct, frozen=True):
    """A parent said whether somebody may be invited, or the child how it sees that; None took it back (R80, R133)."""

    person: str
    """Who may be invited."""
    by: str
    answer: Answer | None


class SharingSettled(Struct, frozen=True):
    """How a topic may be told of was agreed with whose it is; None took that back (R118, seed 004)."""

    topic: str
    by: str
    sharing: Sharing | None


class ItemTicked(Struct, frozen=True):
    """A line of a checklist was done on a local day; None took that back (R125, seed 004)."""

    item: Item
    on: date | None


PreparingEvent = InvitationAnswered | SharingSettled | ItemTicked
"""Every fact about the preparation."""
