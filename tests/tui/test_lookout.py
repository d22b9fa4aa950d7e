"""Somebody looks out for news on a thread, and tells the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tui.lookout import Lookout

PATIENCE_S = 30.0
A_WHILE_S = 0.05


class Tower:
    """Where somebody looks out, every millisecond; a test says whether there is anything to see."""

    def __init__(self) -> None:
        self.something = False
        self.asked = self.told = 0
        self.told_on: set[int] = set()
        self.lookout = Lookout(self._may_be, self._tell)
        self.lookout.every_s = 0.001
        self._changed = threading.Condition()

    def _may_be(self) -> bool:
        with self._changed:
            self.asked += 1
            self._changed.notify_all()
        return self.something

    def _tell(self) -> None:
        with self._changed:
            self.told += 1
            self.told_on.add(threading.get_ident())
            self._changed.notify_all()

    def waits(self, holds: Callable[[], bool], most_s: float = PATIENCE_S) -> bool:
        """Wait for a state, and let nothing else happen on this thread; return whether it came."""
        with self._changed:
            return self._changed.wait_for(holds, most_s)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a state."""
        assert await asyncio.to_thread(self.waits, holds)


@asynccontextmanager
async def _looking_out(tower: Tower) -> AsyncIterator[None]:
    tower.lookout.start()
    try:
        yield
    finally:
        tower.lookout.stop()


async def test_nothing_is_told_until_there_may_be_something() -> None:
    tower = Tower()
    async with _looking_out(tower):
        await tower.until(lambda: tower.asked >= 3)
        assert tower.told == 0
        tower.something = True
        await tower.until(lambda: tower.told >= 3)
        assert tower.told_on == {threading.get_ident()}


async def test_a_loop_that_is_busy_is_told_once() -> None:
    tower = Tower()
    tower.something = True
    async with _looking_out(tower):
        assert tower.waits(lambda: tower.asked == 1)
        assert not tower.waits(lambda: tower.asked == 2, A_WHILE_S)
        tower.something = False
        await tower.until(lambda: tower.asked >= 3)
        assert tower.told == 1


async def test_after_the_end_nothing_is_told_and_the_thread_ends() -> None:
    tower = Tower()
    tower.something = True
    before = set(threading.enumerate())
    tower.lookout.start()
    (thread,) = {each for each in threading.enumerate() if each.name == "lookout"} - before
    assert tower.waits(lambda: tower.asked > 0)
    tower.lookout.stop()
    tower.lookout.stop()
    await asyncio.to_thread(thread.join, PATIENCE_S)
    assert not thread.is_alive()
    assert tower.told == 0


def test_somebody_who_never_began_can_be_stopped() -> None:
    Tower().lookout.stop()
