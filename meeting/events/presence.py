"""Facts about who came and went, and about the interpreter."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.people import Mode, Participant


class WaitFor(StrEnum):
    """What the leader chose when the interpreter was not there (scenario 1 and 2)."""

    ARRIVAL = "arrival"
    PHONE = "phone"


class Arrived(Struct, frozen=True):
    """A person came, or came back."""

    person: str


class Left(Struct, frozen=True):
    """A person left the room."""

    person: str


class WalkedIn(Struct, frozen=True):
    """Somebody who was not planned joined the meeting."""

    participant: Participant


class InterpreterAwaited(Struct, frozen=True):
    """The leader chose to wait for the interpreter, or to go on by phone."""

    person: str
    wait_for: WaitFor


class InterpreterModeChanged(Struct, frozen=True):
    """An interpreter takes part in another way than planned."""

    person: str
    mode: Mode


class FrameChanged(Struct, frozen=True):
    """The leader chose the timebox with or without an interpreter (R34, seed 000)."""

    interpreted: bool


PresenceEvent = Arrived | Left | WalkedIn | InterpreterAwaited | InterpreterModeChanged | FrameChanged
"""Every fact about who is here."""
