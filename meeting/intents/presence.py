"""Intents about who comes and goes, and about the interpreter."""

from __future__ import annotations

from msgspec import Struct

from meeting.events import WaitFor
from meeting.people import Participant


class Arrive(Struct, frozen=True):
    """A planned person came, or came back."""

    person: str


class Leave(Struct, frozen=True):
    """A person leaves the room."""

    person: str


class WalkIn(Struct, frozen=True):
    """Add somebody who was not planned; they are in the room."""

    participant: Participant


class AwaitInterpreter(Struct, frozen=True):
    """Wait for the interpreter, or go on with the interpreter by phone."""

    person: str
    wait_for: WaitFor


class ChangeFrame(Struct, frozen=True):
    """Use the timebox with or without an interpreter."""

    interpreted: bool


PresenceIntent = Arrive | Leave | WalkIn | AwaitInterpreter | ChangeFrame
"""Every intent about who is here."""
