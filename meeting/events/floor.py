"""Facts about who has the floor, and how a turn went."""

from __future__ import annotations

from msgspec import Struct


class FloorGiven(Struct, frozen=True):
    """A turn began."""

    turn: str
    person: str


class TurnEnded(Struct, frozen=True):
    """The person with the floor was heard."""

    turn: str


class TurnInterrupted(Struct, frozen=True):
    """A turn was cut by a break or a pause; the person goes on first afterwards."""

    turn: str


class TurnPassed(Struct, frozen=True):
    """A person passed; asked again at the end, and twice is final."""

    person: str
    turn: str = ""


class TurnDeferred(Struct, frozen=True):
    """We return to this person later in the round."""

    person: str
    turn: str = ""


class HeardThroughAnother(Struct, frozen=True):
    """A person was heard through somebody else."""

    phase: str
    person: str
    through: str


class TurnStartCorrected(Struct, frozen=True):
    """The start of the running turn was moved; positive is earlier."""

    turn: str
    earlier_s: float


class InterjectionStarted(Struct, frozen=True):
    """A short word of another pauses the floor."""

    turn: str


class InterjectionEnded(Struct, frozen=True):
    """The floor went back to whoever had it."""

    turn: str


class InterpretingStarted(Struct, frozen=True):
    """The interpreter speaks in this turn."""

    turn: str


class InterpretingEnded(Struct, frozen=True):
    """The person with the floor speaks again."""

    turn: str


FloorEvent = (
    FloorGiven
    | TurnEnded
    | TurnInterrupted
    | TurnPassed
    | TurnDeferred
    | HeardThroughAnother
    | TurnStartCorrected
    | InterjectionStarted
    | InterjectionEnded
    | InterpretingStarted
    | InterpretingEnded
)
"""Every fact about the floor."""
