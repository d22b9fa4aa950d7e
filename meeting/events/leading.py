"""Facts about which pane drives, who leads the meeting and who takes the minutes."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Face(StrEnum):
    """What a pane is to the meeting."""

    LEAD = "lead"
    ROOM = "room"
    MINUTES = "minutes"
    HOME = "home"
    """Looks at all meetings, and says which papers went out."""


class LeadTaken(Struct, frozen=True):
    """A pane leads from now on; the one before it only watches (R43, seed 000)."""


class LeadLeft(Struct, frozen=True):
    """The leading pane was left on purpose; without this a new lead means it was broken off."""


class MinutesTaken(Struct, frozen=True):
    """Somebody writes the minutes in this pane from now on; there may be two of them."""

    person: str


class LeaderReplaced(Struct, frozen=True):
    """Another participant leads the meeting."""

    person: str


class MinuteTakerReplaced(Struct, frozen=True):
    """Another participant takes the minutes."""

    person: str


LeadingEvent = LeadTaken | LeadLeft | MinutesTaken | LeaderReplaced | MinuteTakerReplaced
"""Every fact about who leads and who writes."""
