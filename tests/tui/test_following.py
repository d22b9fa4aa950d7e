"""A screen follows its meeting: what others do, each second, a store that cannot be read, and after it was stopped."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import IO

import pytest

from meeting.events import Face
from meeting.intents import NextSpeaker
from store.errors import DiskFailed
from tests.tui.live import Evening
from tui.following import Following

PATIENCE_S = 30.0


class Watcher:
    """A screen that only counts what it hears."""

    def __init__(self, evening: Evening) -> None:
        self.live = evening.pane(Face.MINUTES)
        self.renewed = self.ticked = self.erased = 0
        self.failures: list[Exception] = []
        self._heard = asyncio.Event()
        self.following = Following(
            self.live, self._call_next, renew=self._renew, tick=self._tick, erased=self._hear_erased
        )

    def _call_next(self, call: Callable[[], None]) -> None:
        try:
            call()
        except ValueError as error:
            self.failures.append(error)
            self._heard.set()

    def _renew(self) -> None:
        self.renewed += 1
        self._heard.set()

    def _tick(self) -> None:
        self.ticked += 1
        self._heard.set()

    def _hear_erased(self) -> None:
        self.erased += 1
        self._heard.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a state."""

        async def wait() -> None:
            while not holds():
                self._heard.clear()
                await self._heard.wait()

        await asyncio.wait_for(wait(), PATIENCE_S)


@asynccontextmanager
async def _watching(evening: Evening) -> AsyncIterator[Watcher]:
    watcher = Watcher(evening)
    watcher.following.start()
    try:
        yield watcher
    finally:
        watcher.following.stop()


async def test_what_another_pane_did_is_there_without_a_key_and_before_the_second_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.following.next_second_s", lambda _: 2 * PATIENCE_S)
    evening = Evening().opened()
    async with _watching(evening) as watcher:
        evening.do(NextSpeaker())
        await watcher.until(lambda: watcher.renewed == 1)
        assert watcher.live.state.floor.holder == "maya"


async def test_what_the_lookout_misses_is_there_with_the_next_second() -> None:
    evening = Evening().opened()
    evening.log.seems_touched = False
    async with _watching(evening) as watcher:
        evening.do(NextSpeaker())
        await watcher.until(lambda: watcher.renewed == 1)
        assert watcher.ticked <= 1


async def test_the_seconds_are_told_one_after_the_other() -> None:
    evening = Evening().opened()
    evening.clock.wall += timedelta(milliseconds=990)
    async with _watching(evening) as watcher:
        assert watcher.ticked == 0
        await watcher.until(lambda: watcher.ticked >= 3)


async def test_a_store_that_cannot_be_read_is_known_until_it_can() -> None:
    evening = Evening().opened()
    async with _watching(evening) as watcher:
        evening.log.unreadable = DiskFailed(path="x", reason="y")
        await watcher.until(lambda: watcher.following.unread)
        evening.log.unreadable = None
        await watcher.until(lambda: not watcher.following.unread)
        assert watcher.renewed == 2


async def test_that_the_series_was_erased_is_told_at_once_and_not_as_news(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.following.next_second_s", lambda _: 2 * PATIENCE_S)
    evening = Evening().opened()
    async with _watching(evening) as watcher:
        evening.log.erase("2026-014")
        await watcher.until(lambda: watcher.erased > 0)
        assert (watcher.renewed, watcher.ticked) == (0, 0)


async def test_a_look_that_goes_wrong_is_told_and_is_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks() -> bool:
        raise ValueError

    async with _watching(Evening().opened()) as watcher:
        monkeypatch.setattr(watcher.live, "catch_up", breaks)
        await watcher.until(lambda: bool(watcher.failures))
        for looking_out in (thread for thread in threading.enumerate() if thread.name == "lookout"):
            await asyncio.to_thread(looking_out.join, PATIENCE_S)
            assert not looking_out.is_alive()
        assert len(watcher.failures) == 1


def test_a_process_that_was_stopped_goes_on_by_itself() -> None:
    command = [sys.executable, "-m", "tests.tui.following_child"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        try:
            assert _says_something(child.stdout)
            child.send_signal(signal.SIGSTOP)
            assert os.WIFSTOPPED(os.waitpid(child.pid, os.WUNTRACED)[1])
            while _says_something(child.stdout, within_s=0.2):
                pass
            child.send_signal(signal.SIGCONT)
            assert _says_something(child.stdout)
        finally:
            child.kill()


def _says_something(out: IO[bytes], within_s: float = PATIENCE_S) -> bool:
    ready, _, _ = select.select([out], [], [], within_s)
    return bool(ready and os.read(out.fileno(), 4096))
