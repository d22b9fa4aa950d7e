"""Drives the screens of a meeting as the people at them do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from textual.pilot import Pilot

from meeting.events import Face
from tests.tui.at_screen import AtScreen
from tests.tui.live import Evening
from tui.app import OrdstyrerApp
from tui.screens.lead import Lead
from tui.screens.room import Room
from tui.screens.watching import Watching
from tui.series import Brought
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in


class Hand(AtScreen):
    """One person at one screen of a meeting."""

    def __init__(self, pilot: Pilot[None], screen: Watching, evening: Evening) -> None:
        super().__init__(pilot)
        self.screen = screen
        self.evening = evening

    async def press(self, *keys: str) -> Self:
        """Press keys, one after the other, two seconds apart."""
        for key in keys:
            self.evening.clock.advance(2)
            await super().press(key)
        return self

    async def hammer(self, *keys: str) -> Self:
        """Press keys at the same moment, as a held key does."""
        for key in keys:
            await self._pilot.press(key)
        await self._pilot.pause()
        return self

    async def second(self) -> Self:
        """Let the screen see the turn of a second."""
        self.screen.tick()
        await self._pilot.pause()
        return self


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
