"""When the screen looks again: at the turn of each second, and for news from the other panes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from store.clock import Clock

LIVE_S = 1 / 30
"""Seconds between two looks at the log while a meeting is open (measurements 2)."""
QUIET_S = 1.0
JUMP_S = 2.0
"""Between two looks the clocks drift apart by less than this; more is a jump."""
_AFTER_S = 0.005
"""How far behind the turn of a second we wake, so that the clock already shows the new one."""


def next_second_s(now: datetime) -> float:
    """Return the seconds until the clock has turned; re-armed each time, because an interval would skip some."""
    return 1 - now.microsecond / 1_000_000 + _AFTER_S


class JumpWatch:
    """Compares the two clocks: a lid closed for twenty minutes is no jump, somebody setting the clock is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._apart_s = self._now_apart_s()

    def jumped_s(self) -> float:
        """Return by how many seconds the wall clock jumped since the last look; 0 for what is only drift."""
        before_s, self._apart_s = self._apart_s, self._now_apart_s()
        by_s = self._apart_s - before_s
        return by_s if abs(by_s) > JUMP_S else 0.0

    def _now_apart_s(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady_s()


class Handle(Protocol):
    """Something that can be called off."""

    def cancel(self) -> None:
        """Call it off."""


class Repeated:
    """Calls a function again and again; it returns in how many seconds it wants to be called next.

    On the event loop itself: through Textual's timers a look at the log would cost three times as much.
    """

    def __init__(self, call: Callable[[], float], failed: Callable[[Exception], None]) -> None:
        self._call = call
        self._failed = failed
        self._next: Handle | None = None

    def start(self) -> None:
        """Call now and go on until stopped."""
        try:
            again_s = self._call()
        except Exception as error:  # noqa: BLE001 - the event loop would swallow it, and the screen stand still without a word
            self._failed(error)
            return
        self._next = asyncio.get_running_loop().call_later(again_s, self.start)

    def stop(self) -> None:
        """Do not call again."""
        if self._next is not None:
            self._next.cancel()
