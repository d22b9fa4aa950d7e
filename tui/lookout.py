"""Who looks out for news, so that the screen need not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

from tui.ticking import LIVE_S


class Lookout:
    """Asks again and again whether there may be news, and if so tells the event loop.

    On a thread of its own, which only sleeps and asks: waking the loop to find nothing would cost twice as much.
    """

    def __init__(self, may_be: Callable[[], bool], tell: Callable[[], None]) -> None:
        """Ask `may_be` on the thread, and call `tell` on the loop."""
        self.every_s = LIVE_S
        """Seconds from one question to the next."""
        self._may_be = may_be
        self._tell = tell
        self._on_the_way = False
        self._looks_out = False
        # The thread sleeps by waiting for it: waking from an Event, or from a queue, takes more.
        self._ended = Lock()

    def start(self) -> None:
        """Look out until stopped; call it once, on the running event loop."""
        self._looks_out = True
        self._ended.acquire()
        Thread(target=self._look_out, args=(asyncio.get_running_loop(),), name="lookout", daemon=True).start()

    def stop(self) -> None:
        """Tell nothing more; stopping twice is harmless."""
        if self._looks_out:
            self._looks_out = False
            self._ended.release()

    def _look_out(self, loop: asyncio.AbstractEventLoop) -> None:
        while not self._ended.acquire(timeout=self.every_s):
            if not self._on_the_way and self._may_be():
                self._on_the_way = True
                # A loop that has ended without a word has nobody to tell.
                with suppress(RuntimeError):
                    loop.call_soon_threadsafe(self._told)

    def _told(self) -> None:
        self._on_the_way = False
        if self._looks_out:
            self._tell()
