"""The two clocks of the machine; everything below them gets the time passed in."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, and how much time has really gone by."""

    def now(self) -> datetime:
        """Return the wall clock as an aware UTC instant."""

    def steady_s(self) -> float | None:
        """Return seconds that count sleep and never jump; None on a machine that has no such clock."""


class MachineClock:
    """The clocks of this machine."""

    def now(self) -> datetime:
        """Return the wall clock."""
        return datetime.now(UTC)

    def steady_s(self) -> float | None:
        """Return the time since boot, sleep included."""
        return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else None


class JumpWatch:
    """Compares the two clocks: a lid closed for twenty minutes is no jump, somebody setting the clock is."""

    TOLERANCE_S = 2.0

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._offset = self._difference()

    def _difference(self) -> float | None:
        steady = self._clock.steady_s()
        return None if steady is None else self._clock.now().timestamp() - steady

    def jumped_s(self) -> float:
        """Return by how many seconds the wall clock jumped since the last look; 0 within the tolerance."""
        offset = self._difference()
        if offset is None or self._offset is None:
            return 0.0
        jump = offset - self._offset
        self._offset = offset
        return jump if abs(jump) > self.TOLERANCE_S else 0.0
