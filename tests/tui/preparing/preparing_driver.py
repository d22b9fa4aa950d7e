"""Somebody who prepares a meeting: a store with one that is planned, and what stands on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import Intent, LeaveLead
from meeting.plan import Plan
from meeting.presets import preset
from meeting.state import Meeting
from store.live import LiveMeeting, load
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.tui.at_screen import AtStore
from tests.tui.home.home_driver import kept
from tui.app import OrdstyrerApp
from tui.screens.preparing import Preparing
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

WEEK = timedelta(weeks=1)
REF = "2026-014/1"


def plan() -> Plan:
    """A first meeting in a week."""
    return replace(planned(template=preset("first_meeting")), starts=START + WEEK)


class Preparer(AtStore):
    """One person at the preparing screen."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as the store has it."""
        return load(self.log, REF)

    def elsewhere(self, *acts: Intent, face: Face = Face.HOME) -> Preparer:
        """Let another pane do something."""
        other = LiveMeeting(self.log, REF, face, self.clock)
        for act in acts:
            refused = other.do(act)
            assert refused is None, (act, refused)
        return self


def filled(folder: Path, first: Plan | None = None) -> None:
    """Make a store with a meeting that is planned; its people are those of the rule tests unless it is another."""
    with kept(folder) as log:
        held = Held(log, first or plan(), FakeClock(START - WEEK))
        held.does(LeaveLead())


@asynccontextmanager
async def preparing(
    folder: Path, size: tuple[int, int] = (80, 24), *, language: Language = "da", read_only: bool = False
) -> AsyncIterator[Preparer]:
    """Open the preparing screen on the store in a folder, a new one if there is none."""
    if not (folder / "store.db").exists():
        filled(folder)
    clock = FakeClock()

    def failed(error: BaseException) -> None:
        raise error

    with kept(folder, read_only=read_only) as log:
        screen = Preparing(log, Look(words_in(language), FULL), clock, REF)
        async with OrdstyrerApp(lambda: screen, failed).run_test(size=size) as pilot:
            await pilot.pause()
            yield Preparer(pilot, log, clock)
