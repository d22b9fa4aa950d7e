"""When the screen looks again: at the turn of each second, for news from the other panes, and at a pause in typing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

LIVE_S = 1 / 30
"""Seconds between two looks at the log while a meeting is open (measurements 2)."""
QUIET_S = 1.0
_AFTER_S = 0.005
"""How far behind the turn of a second we wake, so that the clock already shows the new one."""


PAUSE_S = 0.3
"""Seconds without a letter after which what was typed is kept (design 6)."""
AT_LEAST_S = 1.0
"""Seconds after which it is kept although somebody types on."""


def keep_at_s(first_s: float, last_s: float) -> float:
    """Return when to keep what was typed, from when its first and its last letter came, in seconds of one clock."""
    return min(last_s + PAUSE_S, first_s + AT_LEAST_S)


def next_second_s(now: datetime) -> float:
    """Return the seconds until the clock has turned; re-armed each time, because an interval would skip some."""
    return 1 - now.microsecond / 1_000_000 + _AFTER_S


class Handle(Protocol):
    """Something that can be called off."""

    def cancel(self) -> None:
        """Call it off."""


class Waker(Protocol):
    """A clock that only goes forward, and that calls what is due."""

    def now_s(self) -> float:
        """Return the seconds of this clock."""

    def call_in(self, delay_s: float, call: Callable[[], None]) -> Handle:
        """Call once in some seconds; at once where they are gone already."""


CallNext = Callable[[Callable[[], None]], None]
"""Calls something as a message of a screen, so that what goes wrong in it is told: the event loop would swallow it."""


class LoopWaker:
    """The clock of the event loop.

    Not Textual's timers: one that is due when it begins divides by nothing or never comes.
    """

    def __init__(self, call_next: CallNext) -> None:
        """Call by way of this."""
        self._call_next = call_next

    def now_s(self) -> float:
        """Return the seconds of the loop."""
        return asyncio.get_running_loop().time()

    def call_in(self, delay_s: float, call: Callable[[], None]) -> Handle:
        """Call once in some seconds; at once where they are gone already."""
        return asyncio.get_running_loop().call_later(max(delay_s, 0), self._call_next, call)


class Repeated:
    """Calls a function again and again; it returns in how many seconds it wants to be called next.

    On the event loop itself: through Textual's timers each call would cost three times as much.
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
        self.start_in(again_s)

    def start_in(self, delay_s: float) -> None:
        """Call in some seconds and go on until stopped."""
        self._next = asyncio.get_running_loop().call_later(delay_s, self.start)

    def stop(self) -> None:
        """Do not call again."""
        if self._next is not None:
            self._next.cancel()
