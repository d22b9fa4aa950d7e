"""Who has the floor, and all turns so far."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from meeting.state.spans import EPOCH, Stay


class TurnEnd(StrEnum):
    """How a turn ended."""

    HEARD = "heard"
    PASSED = "passed"
    DEFERRED = "deferred"
    INTERRUPTED = "interrupted"


class Turn(Struct, frozen=True):
    """One turn with the floor."""

    id: str
    person: str
    phase: str
    start: datetime
    end: datetime | None = None
    released_at: datetime | None = None
    """When the key that ended it was pressed; the end lies before it if the next turn really began earlier."""
    ended_by: TurnEnd | None = None
    pauses: tuple[Stay, ...] = ()
    """Interjections, during which the turn does not count."""
    interpreted: tuple[Stay, ...] = ()
    """When the interpreter spoke; none means the turn is not told apart."""


class Floor(Struct, frozen=True):
    """All turns so far and the one that runs; at most one person has the floor (design 3)."""

    turns: tuple[Turn, ...] = ()
    free_since: datetime = EPOCH

    @property
    def turn(self) -> Turn | None:
        """The running turn."""
        return self.turns[-1] if self.turns and self.turns[-1].end is None else None

    @property
    def holder(self) -> str:
        """Who has the floor; empty when nobody has."""
        return self.turn.person if self.turn else ""

    @property
    def paused(self) -> bool:
        """Whether an interjection pauses the floor."""
        return bool(self.turn and self.turn.pauses and self.turn.pauses[-1].end is None)

    @property
    def interpreting(self) -> bool:
        """Whether the interpreter speaks right now."""
        return bool(self.turn and self.turn.interpreted and self.turn.interpreted[-1].end is None)
