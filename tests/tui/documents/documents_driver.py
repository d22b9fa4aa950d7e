"""Somebody at the documents of a meeting: a store with four meetings that were held, and a folder for what is made."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot
from textual.screen import Screen

from meeting.state import Meeting
from store.live import load
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.documents.dossiers import planned_meeting
from tests.documents.fourth import hold_four
from tests.tui.at_screen import AtStore
from tests.tui.home.home_driver import kept
from tui.app import OrdstyrerApp
from tui.demo import REF
from tui.documents_maker import Maker
from tui.screens.documents import Documents
from tui.screens.documents_known import Way
from tui.view.alphabet import FULL
from tui.view.documents.seen import Page
from tui.view.look import Look
from tui.view.words import Language, words_in

CLOSED = f"{REF}/4"


@cache
def _held() -> bytes:
    """Make the store once; each test has a copy of its own."""
    with TemporaryDirectory() as folder:
        with kept(Path(folder)) as log:
            hold_four(log, [meeting.planned for meeting in planned_meeting().series.meetings])
        return (Path(folder) / "store.db").read_bytes()


class Sender(AtStore):
    """One person at the documents screen."""

    def __init__(
        self, pilot: Pilot[None], log: SqliteLog, clock: FakeClock, out: Path, opens: Callable[[], Documents]
    ) -> None:
        super().__init__(pilot, log, clock)
        self.out = out
        self._opens = opens

    @property
    def screen(self) -> Documents:
        """The documents that are open."""
        assert isinstance(self.on_top, Documents)
        return self.on_top

    @property
    def meeting(self) -> Meeting:
        """The meeting as the store has it."""
        return load(self.log, self.screen.live.ref)

    @property
    def files(self) -> list[str]:
        """What stands in the folder, by name."""
        return sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file())

    async def stays(self) -> Sender:
        """Come back to the documents if they were left."""
        if not isinstance(self.on_top, Documents):
            self._pilot.app.push_screen(self._opens())
            await self._pilot.pause()
        return self

    def page(self) -> Page:
        """What is open."""
        return self.screen.seen.page

    async def known(self) -> Sender:
        """Wait until it is known what each document says."""
        await self.until(
            lambda: all(each.papers is not None for each in self.screen.seen.offers), "what each document says"
        )
        return self

    async def made(self) -> Sender:
        """Wait until the real papers are drawn, however long a machine with other work takes."""
        while not self.screen.seen.result:
            await self._pilot.pause()
        return self


@asynccontextmanager
async def sending(
    folder: Path,
    size: tuple[int, int] = (80, 24),
    *,
    meeting: str = CLOSED,
    language: Language = "da",
    way: Way | None = None,
    maker: Maker | None = None,
    read_only: bool = False,
) -> AsyncIterator[Sender]:
    """Open the documents of a meeting; they go under `out` in the folder."""
    if not (folder / "store.db").exists():
        (folder / "store.db").write_bytes(_held())

    def failed(error: BaseException) -> None:
        raise error

    out = folder / "out"
    way = way or Way(names=True, root=out)
    with kept(folder, read_only=read_only) as log:
        clock = FakeClock(load(log, meeting).last_at)
        opens = partial(Documents, log, Look(words_in(language), FULL), clock, meeting, way=way, maker=maker)
        async with OrdstyrerApp(Screen, failed).run_test(size=size) as pilot:
            yield await Sender(pilot, log, clock, out, opens).stays()
