"""When we began, the breaks, and what was decided about time."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.state.spans import Stay


class Break(Struct, frozen=True):
    """One break."""

    start: datetime
    length_min: int
    end: datetime | None = None


class Timebox(Struct, frozen=True):
    """When we began, the breaks, and what the leader decided about time."""

    opened_at: datetime | None = None
    closed_at: datetime | None = None
    breaks: tuple[Break, ...] = ()
    break_requested: bool = False
    pauses: tuple[Stay, ...] = ()
    """When the whole meeting was broken off."""
    interpreted: bool = False
    """Whether the frame with an interpreter holds."""
    turn_s: float | None = None
    """Seconds of a turn after the leader accepted shorter ones."""
    declined_at: datetime | None = None
    """When the leader last kept the turns as they are."""
    rounding_off_at: datetime | None = None

    @property
    def break_now(self) -> Break | None:
        """The break that runs."""
        return self.breaks[-1] if self.breaks and self.breaks[-1].end is None else None
