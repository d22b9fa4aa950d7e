"""Every intent there is, and the one that takes another back."""

from __future__ import annotations

from msgspec import Struct

from meeting.intents.agreements import AgreementIntent
from meeting.intents.aims import AimIntent
from meeting.intents.closing import ClosingIntent
from meeting.intents.floor import FloorIntent
from meeting.intents.leading import LeadingIntent
from meeting.intents.papers import PaperIntent
from meeting.intents.preparing import PreparingIntent
from meeting.intents.presence import PresenceIntent
from meeting.intents.rounds import RoundIntent
from meeting.intents.sharing import SharingIntent
from meeting.intents.statements import StatementIntent
from meeting.intents.timebox import TimeboxIntent


class Undo(Struct, frozen=True):
    """Take back this pane's own last act."""


Intent = (
    TimeboxIntent
    | PreparingIntent
    | LeadingIntent
    | PresenceIntent
    | RoundIntent
    | FloorIntent
    | AgreementIntent
    | StatementIntent
    | AimIntent
    | SharingIntent
    | ClosingIntent
    | PaperIntent
    | Undo
)
"""Every intent there is; `match` over it ends with `assert_never`, so that the type checker names a forgotten one."""
