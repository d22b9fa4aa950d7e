"""A page of the review that sees what comes to the log while it is read, and says what there is to say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from store.clock import Clock
from store.errors import NewerEvent, StoreError
from tui.drawn_once import DrawnOnce
from tui.review_place import Page
from tui.review_way import Way
from tui.said import Said
from tui.screens.review_pages import ReviewPages
from tui.ticking import QUIET_S, Handle, LoopWaker
from tui.view.look import Look
from tui.view.notice import NoticeLine

_LIST_S = 15.0
"""Seconds between two looks at the list of series: in a store of many years each of them reads thousands of rows."""


class ReviewFollowing(ReviewPages):
    """Looks for news once a second, on the list of series more seldom, without losing the place.

    Whether a series was erased is looked for each second everywhere.
    """

    def __init__(self, way: Way, look: Look, clock: Clock) -> None:
        """Show this way."""
        super().__init__(way, look, clock)
        self.waker = LoopWaker(self.call_next)
        self.said = Said(self.waker, partial(self.say, ""))
        self.drawing = DrawnOnce(self.renew)
        self._unread = ""
        """Why the log could not be read the last time; empty where it could."""
        self._looking: Handle | None = None
        self._looked_s = 0.0
        """When the whole page was looked for last, by the waker's clock."""

    def on_mount(self) -> None:
        """Show the first page and begin to look for news."""
        self.renew()
        self._looked_s = self.waker.now_s()
        self._look_later()

    def on_unmount(self) -> None:
        """Stop looking, and keep the place."""
        if self._looking is not None:
            self._looking.cancel()
        self.way.keep()

    def renew(self) -> None:
        """Show the page as it is now, and what there is to say."""
        if self.drawing.waits():
            return
        self.notice = NoticeLine(self._unread, loud=True) if self._unread else NoticeLine(self.said.text)
        self.draw()

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(f" {text}" if text else "")
        self.renew()

    def cannot(self, error: StoreError) -> None:
        """Say that the log could not be read, until it can be; the page stays as it was."""
        newer = isinstance(error, NewerEvent)
        said = "Another screen is newer. Start this one again." if newer else "This cannot be read right now."
        self._unread = f" {self.look.words.text(said)}"
        self.renew()

    def look_for_news(self) -> None:
        """Look whether the log grew, or can be read again; what is marked stays marked."""
        self._looked_s = self.waker.now_s()
        self._look(lambda: self.way.reading.again(self.place))

    def _look(self, has_grown: Callable[[], bool]) -> None:
        before = self._unread
        try:
            erased = self.way.reading.erased()
            if erased:
                self._forget_erased()
            grew = has_grown()
            self.way.stand()
            self._unread = ""
            if grew:
                self.arrive()
            if grew or erased or before:
                self.renew()
        except StoreError as error:
            self.cannot(error)
        self._look_later()

    def _forget_erased(self) -> None:
        """Leave the pages of what was erased, and show nothing of it that was found, nor the words that found it."""
        there = self.way.reading.refs()
        if any(hit.meeting.rpartition("/")[0] not in there for hit in self.found):
            self.line.value, self.sought, self.found = "", "", ()
        if self.way.leave_erased():
            self.said.say(f" {self.look.words.text('This series was erased.')}")

    def _look_later(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self.waker.call_in(QUIET_S, self._look_again)

    def _look_again(self) -> None:
        waits = self.place.page is Page.LIST and self.waker.now_s() - self._looked_s < _LIST_S
        if waits:
            self._look(lambda: False)
        else:
            self.look_for_news()
