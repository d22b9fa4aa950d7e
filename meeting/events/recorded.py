"""Every fact there is, and how one stands in the log."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.events.agreements import AgreementEvent
from meeting.events.aims import AimEvent
from meeting.events.closing import ClosingEvent
from meeting.events.floor import FloorEvent
from meeting.events.leading import LeadingEvent
from meeting.events.papers import PaperEvent
from meeting.events.preparing import PreparingEvent
from meeting.events.presence import PresenceEvent
from meeting.events.rounds import RoundEvent
from meeting.events.rules import RuleOverridden
from meeting.events.sharing import SharingEvent
from meeting.events.statements import StatementEvent
from meeting.events.timebox import TimeboxEvent


class Undone(Struct, frozen=True):
    """An act was taken back; the log keeps both."""

    act: str


Event = (
    TimeboxEvent
    | PreparingEvent
    | LeadingEvent
    | RuleOverridden
    | PresenceEvent
    | RoundEvent
    | FloorEvent
    | AgreementEvent
    | StatementEvent
    | AimEvent
    | SharingEvent
    | ClosingEvent
    | PaperEvent
    | Undone
)
"""Every fact there is; `match` over it ends with `assert_never`, so that the type checker names a forgotten one."""


class Recorded(Struct, frozen=True):
    """An event as it stands in the log."""

    seq: int
    """Position within the meeting, from 1."""
    id: str
    act: str
    """The keystroke it came from; what is undone is an act."""
    at: datetime
    """UTC instant by the wall clock of the pane."""
    pane: str
    event: Event
