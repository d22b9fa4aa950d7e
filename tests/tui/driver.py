"""Drives a screen as a person does: presses keys, reads what stands there, and waits for a state, never for a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.pilot import Pilot

from meeting.events import Face
from tests.tui.live import Evening
from tui.app import OrdstyrerApp
from tui.screens.lead import Lead
from tui.screens.room import Room
from tui.screens.watching import Watching
from tui.series import Brought
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

PATIENCE_S = 5.0
"""How long a state may take to come before the test gives up."""


class Hand:
    """One person at one screen."""

    def __init__(self, pilot: Pilot[None], screen: Watching, evening: Evening) -> None:
        self._pilot = pilot
        self.screen = screen
        self.evening = evening

    async def press(self, *keys: str) -> Hand:
        """Press keys, one after the other, two seconds apart."""
        for key in keys:
            self.evening.clock.advance(2)
            await self._pilot.press(key)
            await self._pilot.pause()
        return self

    async def hammer(self, *keys: str) -> Hand:
        """Press keys at the same moment, as a held key does."""
        for key in keys:
            await self._pilot.press(key)
        await self._pilot.pause()
        return self

    async def burst(self, *keys: str) -> Hand:
        """Press keys faster than the screen can answer."""
        for key in keys:
            self.screen.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self._pilot.pause()
        return self

    async def type(self, text: str) -> Hand:
        """Type a text into whatever has the cursor."""
        for character in text:
            await self._pilot.press("space" if character == " " else character)
        await self._pilot.pause()
        return self

    async def second(self) -> Hand:
        """Let the screen see the turn of a second."""
        self.screen.tick()
        await self._pilot.pause()
        return self

    async def window(self, columns: int, rows: int) -> Hand:
        """Make the window larger or smaller."""
        await self._pilot.resize_terminal(columns, rows)
        await self._pilot.pause()
        return self

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.rows)

    async def shows(self, *texts: str) -> Hand:
        """Wait until all of these stand on the screen."""
        await self._until(lambda: all(text in self.text for text in texts), f"{texts} in\n{self.text}")
        return self

    async def hides(self, *texts: str) -> Hand:
        """Wait until none of these stands on the screen."""
        await self._until(lambda: not any(text in self.text for text in texts), f"none of {texts}")
        return self

    async def until(self, holds: Callable[[], bool]) -> Hand:
        """Wait for a state."""
        await self._until(holds, "the state waited for")
        return self

    async def _until(self, holds: Callable[[], bool], what: str) -> None:
        async def wait() -> None:
            while not holds():
                await self._pilot.pause()

        try:
            await asyncio.wait_for(wait(), PATIENCE_S)
        except TimeoutError:
            raise AssertionError(f"{what} did not come; the screen shows\n{self.text}") from None


@asynccontextmanager
async def leading(
    evening: Evening, size: tuple[int, int] = (80, 24), *, private: bool = False, language: Language = "da"
) -> AsyncIterator[Hand]:
    """Lead a meeting, in a window of this size."""
    live = evening.pane(Face.LEAD)
    screen = Lead(live, Look(words_in(language), FULL), private=private, earlier=Brought)
    async with _at(screen, evening, size) as hand:
        evening.leader = live
        yield hand


@asynccontextmanager
async def watching(
    evening: Evening, size: tuple[int, int] = (80, 24), *, language: Language = "da"
) -> AsyncIterator[Hand]:
    """Look at the wall alone, in a window of this size."""
    screen = Room(evening.pane(Face.ROOM), Look(words_in(language), FULL))
    async with _at(screen, evening, size) as hand:
        yield hand


@asynccontextmanager
async def _at(screen: Watching, evening: Evening, size: tuple[int, int]) -> AsyncIterator[Hand]:
    def failed(error: BaseException) -> None:
        raise error

    app = OrdstyrerApp(lambda: screen, failed)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Hand(pilot, screen, evening)
