"""Somebody at home: a store with three series, a clock that stands still, and what stands on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot

from meeting.intents import SetNextMeeting
from meeting.plan import Plan
from meeting.presets import preset
from store.event_index import EventIndexer
from store.home import load_home
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import interpreted, planned
from tests.store.meetings import Held
from tui.app import OrdstyrerApp
from tui.home_keys import AT_ONCE
from tui.screens.home import HomeScreen
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

PATIENCE_S = 5.0
WEEK = timedelta(weeks=1)
NAMES = ("Familien A.", "Familien B.", "Familien C.")


def numbered(ref: str, number: int, name: str, weeks: float, plan: Plan | None = None) -> Plan:
    """A meeting of a series, so many weeks from today."""
    plan = plan or planned(template=preset("follow_up"))
    series = replace(plan.series, ref=ref, name=name)
    return replace(plan, series=series, number=number, starts=START + weeks * WEEK)


@contextmanager
def kept(folder: Path, *, read_only: bool = False) -> Iterator[SqliteLog]:
    """Open the store in a folder, a new one if there is none."""
    path = folder / "store.db"
    new = not path.exists()
    log = open_store(path, None, create=new, plain=True, read_only=read_only, indexer=EventIndexer())
    try:
        yield log
    finally:
        log.close()


def filled(folder: Path) -> None:
    """Today's meeting in one series, minutes to send in the second, and a third that is only planned."""
    with kept(folder) as log:
        held = Held(log, numbered("2026-011", 2, "Familien B.", -1), FakeClock(START - WEEK)).opens()
        held.does(SetNextMeeting(START + 9 * WEEK, confirmed=True)).closes()
        Held(log, numbered("2026-020", 1, "Familien C.", 6), FakeClock(START - WEEK))
        today = numbered("2026-014", 4, "Familien A.", 0, interpreted(template=preset("follow_up")))
        Held(log, today, FakeClock(START - timedelta(days=1)))


class AtHome:
    """One person at the home screen."""

    def __init__(self, pilot: Pilot[None], home: HomeScreen, log: SqliteLog, clock: FakeClock) -> None:
        self._pilot = pilot
        self.home = home
        self.log = log
        self.clock = clock

    async def press(self, *keys: str) -> AtHome:
        """Press keys, one after the other."""
        for key in keys:
            await self._pilot.press(key)
            await self._pilot.pause()
        return self

    async def burst(self, *keys: str) -> AtHome:
        """Press keys faster than the screen can answer."""
        for key in keys:
            self.home.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self._pilot.pause()
        return self

    async def window(self, columns: int, rows: int) -> AtHome:
        """Make the window larger or smaller."""
        await self._pilot.resize_terminal(columns, rows)
        await self._pilot.pause()
        return self

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row."""
        strips = self.home.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.rows)

    @property
    def marked(self) -> str:
        """The row that is marked."""
        return next((row for row in self.rows if row.startswith(" ►")), "")

    async def shows(self, *texts: str) -> AtHome:
        """Wait until all of these stand on the screen."""
        return await self.until(lambda: all(text in self.text for text in texts), str(texts))

    async def until(self, holds: Callable[[], bool], what: str = "the state waited for") -> AtHome:
        """Wait for a state."""

        async def wait() -> None:
            while not holds():
                await self._pilot.pause()

        try:
            await asyncio.wait_for(wait(), PATIENCE_S)
        except TimeoutError:
            raise AssertionError(f"{what} did not come; the screen shows\n{self.text}") from None
        return self


@asynccontextmanager
async def at_home(
    folder: Path, size: tuple[int, int] = (80, 24), *, language: Language = "da", read_only: bool = False
) -> AsyncIterator[AtHome]:
    """Open home on the store in a folder."""
    clock = FakeClock()

    def failed(error: BaseException) -> None:
        raise error

    with kept(folder, read_only=read_only) as log:
        screen = HomeScreen(log, Look(words_in(language), FULL), clock, load_home(log, START.date(), AT_ONCE))
        async with OrdstyrerApp(lambda: screen, failed).run_test(size=size) as pilot:
            await pilot.pause()
            yield AtHome(pilot, screen, log, clock)
