"""Intents about the course of the meeting: plan, open, breaks and time, broken off, close, the calm screen."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.events import Reason
from meeting.intents.rules import Past
from meeting.plan import EarlierAgreement, Plan


class PlanMeeting(Struct, frozen=True):
    """Store a checked plan, or replace it while the meeting is not opened."""

    plan: Plan


class OpenMeeting(Struct, frozen=True):
    """Begin, with these people in the room (the roll call)."""

    here: tuple[str, ...]
    earlier: tuple[EarlierAgreement, ...] = ()
    """Open agreements of the meetings before, brought forward by the store."""
    past: tuple[Past, ...] = ()
    kept_back: tuple[tuple[str, str], ...] | None = None
    """Topics and by whom they are kept back now, over the whole series; None where only this meeting is known."""


class PostponeMeeting(Struct, frozen=True):
    """Put the meeting off before it begins."""

    until: datetime | None = None


class PauseMeeting(Struct, frozen=True):
    """Break the meeting off; it goes on later, perhaps another day."""

    until: datetime | None = None


class ResumeMeeting(Struct, frozen=True):
    """Go on with the round where it was."""


class CloseMeeting(Struct, frozen=True):
    """End the meeting; with a reason although things are missing."""

    reason: Reason | None = None


class NoteClockJump(Struct, frozen=True):
    """Tell the meeting that the wall clock jumped by this many seconds."""

    by_s: float


class TakeBreak(Struct, frozen=True):
    """Break after this turn; again, or with nobody on the floor: now."""


class ShortenTurns(Struct, frozen=True):
    """Accept the proposal to make the remaining turns shorter."""


class KeepTurns(Struct, frozen=True):
    """Decline the proposal to make the remaining turns shorter."""


class RoundOff(Struct, frozen=True):
    """Tell the room that we gently round off."""


class Calm(Struct, frozen=True):
    """The neutral screen; again: the meeting."""


TimeboxIntent = (
    PlanMeeting
    | OpenMeeting
    | PostponeMeeting
    | PauseMeeting
    | ResumeMeeting
    | CloseMeeting
    | NoteClockJump
    | TakeBreak
    | ShortenTurns
    | KeepTurns
    | RoundOff
    | Calm
)
"""Every intent about the course of the meeting."""
