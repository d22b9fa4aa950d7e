"""Somebody at home: a store with three series, a clock that stands still, and what stands on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
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
from tests.tui.at_screen import AtStore
from tui.app import OrdstyrerApp
from tui.home_keys import AT_ONCE
from tui.screens.home import HomeScreen
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

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


class AtHome(AtStore):
    """One person at the home screen."""

    def __init__(self, pilot: Pilot[None], home: HomeScreen, log: SqliteLog, clock: FakeClock) -> None:
        super().__init__(pilot, log, clock)
        self.home = home


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
