"""Intents about who has the floor, and how a turn goes."""

from __future__ import annotations

from msgspec import Struct


class NextSpeaker(Struct, frozen=True):
    """Space: end the turn, the floor goes on to the next one; in a break: we go on."""


class FreeFloor(Struct, frozen=True):
    """End the turn; nobody has the floor."""


class GiveFloor(Struct, frozen=True):
    """Give the floor to somebody; again to one who was heard only when confirmed."""

    person: str
    confirmed: bool = False


class Pass(Struct, frozen=True):
    """Whoever has the floor passes; the floor goes on."""


class Defer(Struct, frozen=True):
    """We return to whoever has the floor later in the round; the floor goes on."""


class HearThrough(Struct, frozen=True):
    """A person was heard through another, in the current round or the one named."""

    person: str
    through: str
    phase: str = ""


class Interject(Struct, frozen=True):
    """A short word pauses the floor; again: the floor goes back."""


class Interpret(Struct, frozen=True):
    """The interpreter speaks; again: own speech."""


class CorrectStart(Struct, frozen=True):
    """Move the start of the running turn; positive is earlier."""

    earlier_s: float


FloorIntent = NextSpeaker | FreeFloor | GiveFloor | Pass | Defer | HearThrough | Interject | Interpret | CorrectStart
"""Every intent about the floor."""
