"""Drives a screen as a person does: presses keys, reads what stands there, and waits for a state, never for a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Self

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from store.sqlite_log import SqliteLog
from tests.clock import FakeClock

PATIENCE_S = 30.0
"""How long a state may take to come before the test gives up."""


class AtScreen:
    """One person at a screen, and at whatever is opened from it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self._pilot = pilot

    @property
    def on_top(self) -> Screen[object]:
        """The screen that is on top."""
        return self._pilot.app.screen

    async def press(self, *keys: str) -> Self:
        """Press keys, one after the other."""
        for key in keys:
            await self._pilot.press(key)
            await self._pilot.pause()
        return self

    async def type(self, text: str) -> Self:
        """Type a text into whatever has the cursor."""
        for character in text:
            await self._pilot.press("space" if character == " " else character)
        await self._pilot.pause()
        return self

    async def burst(self, *keys: str) -> Self:
        """Press keys faster than the screen can answer."""
        for key in keys:
            self._pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self._pilot.pause()
        return self

    async def window(self, columns: int, rows: int) -> Self:
        """Make the window larger or smaller."""
        await self._pilot.resize_terminal(columns, rows)
        await self._pilot.pause()
        return self

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row."""
        strips = self.on_top._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.rows)

    @property
    def marked(self) -> str:
        """The row that is marked."""
        return next((row for row in self.rows if row.startswith(" ►")), "")

    async def shows(self, *texts: str) -> Self:
        """Wait until all of these stand on the screen."""
        return await self.until(lambda: all(text in self.text for text in texts), str(texts))

    async def hides(self, *texts: str) -> Self:
        """Wait until none of these stands on the screen."""
        return await self.until(lambda: not any(text in self.text for text in texts), f"none of {texts}")

    async def until(self, holds: Callable[[], bool], what: str = "the state waited for") -> Self:
        """Wait for a state."""

        async def wait() -> None:
            while not holds():
                await self._pilot.pause()

        try:
            await asyncio.wait_for(wait(), PATIENCE_S)
        except TimeoutError:
            raise AssertionError(f"{what} did not come; the screen shows\n{self.text}") from None
        return self


class AtStore(AtScreen):
    """The same on a real store."""

    def __init__(self, pilot: Pilot[None], log: SqliteLog, clock: FakeClock) -> None:
        super().__init__(pilot)
        self.log = log
        self.clock = clock
