"""The two clocks of the machine; everything below them gets the time passed in."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, and how much time has really gone by."""

    def now(self) -> datetime:
        """Return the wall clock as an aware UTC instant."""

    def steady_s(self) -> float:
        """Return seconds that count sleep and never jump."""


class MachineClock:
    """The clocks of this machine."""

    def now(self) -> datetime:
        """Return the wall clock."""
        return datetime.now(UTC)

    def steady_s(self) -> float:
        """Return the time since boot, sleep included; where the system has no such clock, a jump goes unnoticed."""
        return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.time()


class FastClock:
    """Another clock, some times as fast, and showing another time: for letting a made-up meeting go by."""

    def __init__(self, clock: Clock, *, shown: datetime, when: datetime, speed: float) -> None:
        """Show `shown` when the other clock shows `when`, and go on `speed` times as fast."""
        self._clock = clock
        self._shown = shown
        self._when = when
        self._speed = speed

    def now(self) -> datetime:
        """Return what this clock shows."""
        return self._shown + (self._clock.now() - self._when) * self._speed

    def steady_s(self) -> float:
        """Return steady seconds that go by as fast."""
        return self._clock.steady_s() * self._speed
