"""A screen that follows its meeting: it hears of what other panes did, and of the turn of each second."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from meeting.state import Stage
from store.errors import StoreError
from store.live import LiveMeeting
from tui.lookout import Lookout
from tui.ticking import LIVE_S, QUIET_S, CallNext, Repeated, next_second_s


class Following:
    """Looks for news and waits for the turn of the second, from `start` until `stop`.

    Both are due some time after the one before, not at an instant: a process that was stopped, or a machine that slept,
    goes on with the next look.
    """

    def __init__(
        self,
        live: LiveMeeting,
        call_next: CallNext,
        *,
        renew: Callable[[], None],
        tick: Callable[[], None],
        erased: Callable[[], None],
    ) -> None:
        """Follow this meeting; by way of the screen's `call_next`, `renew` hears of news and `tick` of seconds.

        `erased` hears, again and again until this is stopped, that the series was erased.
        """
        self.unread = False
        """Whether the store could not be read the last time."""
        self._live = live
        self._call_next = call_next
        self._renew = renew
        self._tick = tick
        self._erased = erased
        self._lookout = Lookout(live.touched, self._told)
        self._seconds = Repeated(self._turned, self._failed)

    def start(self) -> None:
        """Look now, and again and again; call it on the running event loop."""
        self._look_for_news()
        self._seconds.start_in(self._next_second_s())
        self._lookout.start()

    def stop(self) -> None:
        """Stop following."""
        self._seconds.stop()
        self._lookout.stop()

    def _told(self) -> None:
        try:
            self._look_for_news()
        except Exception as error:  # noqa: BLE001 - the event loop would swallow it, and the screen stand still without a word
            self.stop()
            self._failed(error)

    def _look_for_news(self) -> None:
        before, unread = self._live.state, self.unread
        try:
            self._live.catch_up()
            self.unread = False
        except StoreError:
            self.unread = True
        if self._live.erased:
            self._call_next(self._erased)
        elif self._live.state is not before or self.unread is not unread:
            self._call_next(self._renew)
        self._lookout.every_s = LIVE_S if self._live.state.stage is Stage.OPEN else QUIET_S

    def _turned(self) -> float:
        # What the lookout goes by is only a hint.
        self._look_for_news()
        self._call_next(self._tick)
        return self._next_second_s()

    def _next_second_s(self) -> float:
        return next_second_s(self._live.wall_now())

    def _failed(self, error: Exception) -> None:
        self._call_next(partial(_raised, error))


def _raised(error: Exception) -> None:
    raise error
