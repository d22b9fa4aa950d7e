"""Somebody sets the computer's clock: how far, by the clock beside it that nobody can set."""

from __future__ import annotations

from store.clock import Clock

JUMP_S = 2.0
"""What the clocks drift apart by less than this is no jump."""


class ClockWatch:
    """Tells by how many seconds the wall clock was set since the log last heard of it; a closed lid sets nothing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._apart_s = self._now_apart_s()

    def unnoted_s(self) -> float:
        """Return the seconds of a jump the log does not know of yet; positive is forward, 0 for what is only drift."""
        by_s = self._now_apart_s() - self._apart_s
        if abs(by_s) > JUMP_S:
            return by_s
        self._apart_s += by_s
        return 0.0

    def noted(self) -> None:
        """Take it that the log knows of every jump up to now."""
        self._apart_s = self._now_apart_s()

    def set_back_before(self, by_s: float) -> None:
        """Take it that the clock was set back by so much while nobody watched."""
        self._apart_s += by_s

    def _now_apart_s(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady_s()
