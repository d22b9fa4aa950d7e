"""Facts about the course of the meeting: planned, opened, breaks and time, broken off, closed, the calm screen."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.plan import Plan


class MeetingPlanned(Struct, frozen=True):
    """A plan was stored; a later one replaces it while the meeting is not opened."""

    plan: Plan


class MeetingOpened(Struct, frozen=True):
    """The meeting began; work is counted from here."""


class MeetingPaused(Struct, frozen=True):
    """The meeting was broken off and goes on later, perhaps another day."""

    until: datetime | None = None


class MeetingResumed(Struct, frozen=True):
    """The meeting goes on where it was."""


class MeetingPostponed(Struct, frozen=True):
    """The meeting was put off before it began."""

    until: datetime | None = None


class MeetingClosed(Struct, frozen=True):
    """The meeting ended."""


class ClockJumped(Struct, frozen=True):
    """The wall clock moved by this many seconds against real time."""

    by_s: float


class BreakRequested(Struct, frozen=True):
    """A break comes after this turn."""


class BreakStarted(Struct, frozen=True):
    """A break began and lasts this many minutes."""

    length_min: int


class BreakEnded(Struct, frozen=True):
    """We go on."""


class TurnsShortened(Struct, frozen=True):
    """The leader accepted that each remaining turn gets this many seconds."""

    turn_s: float


class ShorteningDeclined(Struct, frozen=True):
    """The leader kept the turns as they are."""


class RoundingOff(Struct, frozen=True):
    """The room was told that we gently round off."""


class ScreenCalmed(Struct, frozen=True):
    """The wall shows nothing but calm."""


class ScreenRestored(Struct, frozen=True):
    """The wall shows the meeting again."""


TimeboxEvent = (
    MeetingPlanned
    | MeetingOpened
    | MeetingPaused
    | MeetingResumed
    | MeetingPostponed
    | MeetingClosed
    | ClockJumped
    | BreakRequested
    | BreakStarted
    | BreakEnded
    | TurnsShortened
    | ShorteningDeclined
    | RoundingOff
    | ScreenCalmed
    | ScreenRestored
)
"""Every fact about the course of the meeting."""
