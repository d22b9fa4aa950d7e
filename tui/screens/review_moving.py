"""Going through the pages of the review: marking, opening, searching, and running through a meeting."""

from __future__ import annotations

from msgspec.structs import replace
from textual import on
from textual.widgets import Input

from meeting.series import agreements
from store.clock import Clock
from store.errors import StoreError
from tui.review_place import Page, Place
from tui.review_way import Way
from tui.screens.review_following import ReviewFollowing
from tui.ticking import PAUSE_S, Handle
from tui.view.look import Look
from tui.view.page import moved
from tui.view.review.paper import room_for
from tui.view.review.scrolled import last_top
from tui.view.search import distinct

TICK_S = 0.5
"""Seconds between two pictures of a meeting that is run through."""


class ReviewMoving(ReviewFollowing):
    """Moves by one step at a time; the keys are for the screen on top."""

    def __init__(self, way: Way, look: Look, clock: Clock) -> None:
        """Show this way."""
        super().__init__(way, look, clock)
        self._ticking: Handle | None = None
        self._pause: Handle | None = None

    def on_unmount(self) -> None:
        """Let no time go by any more."""
        for handle in (self._ticking, self._pause):
            if handle is not None:
                handle.cancel()

    def choose(self, by: int) -> None:
        """Mark what stands one place further down (1) or up (-1)."""
        place = self.place
        match place.page:
            case Page.LIST:
                self._mark(ref=moved(self.refs(), self.chosen_ref(), by))
            case Page.SERIES:
                if meeting := self.marked():
                    numbers = [str(each.planned.number) for each in self.way.series.meetings]
                    self._mark(number=int(moved(numbers, str(meeting.planned.number), by)))
            case Page.AGREEMENTS:
                self._choose_of(len(agreements(self.way.series)), by)
            case Page.SEARCH:
                self.search()
                self._choose_of(len(self.found), by)
            case Page.MEETING:
                self._choose_part(by)
            case _:
                self._scroll(by)

    def _mark(self, **changes: object) -> None:
        self.way.mark(replace(self.place, **changes))
        self.renew()

    def _choose_of(self, number: int, by: int) -> None:
        self._mark(chosen=max(0, min(number - 1, self.place.chosen + by)))

    def _scroll(self, by: int) -> None:
        size = room_for(self.app.size)
        _, rows = self.long_text(size[0])
        self._mark(top=max(0, min(last_top(rows, size), self.place.top + by)))

    def _choose_part(self, by: int) -> None:
        parts = len(self.replay.moment.state.planned.template.phases)
        part = max(0, min(parts - 1, self.place.chosen + by))
        if self.replay.go_to_part(part):
            self.stand_at(self.replay)
            self.renew()
        else:
            self._mark(chosen=part)

    def to_part(self, by: int) -> None:
        """Go to the next part that the meeting came to (1), or the one before (-1)."""
        parts = len(self.replay.moment.state.planned.template.phases)
        here = self.replay.part
        part = (-1 if here is None else here) + by
        while 0 <= part < parts:
            if self.replay.go_to_part(part):
                self._moved()
                return
            part += by
        self._no_further(by)

    def step(self, by: int) -> None:
        """Go to what happened next (1) or before (-1); on the page of a series, into the meeting that is marked."""
        if self.place.page is Page.SERIES:
            self._into_meeting(by)
        elif self.replay.step(by):
            self._moved()
        else:
            self._no_further(by)

    def _into_meeting(self, by: int) -> None:
        """Open the meeting that is marked at its beginning, or, going back (-1), at its end."""
        self.open()
        if by < 0 and self.place.page is Page.MEETING:
            self.replay.go(len(self.replay.moments) - 1)
            self._moved()

    def _moved(self) -> None:
        self.stand_at(self.replay)
        self.renew()

    def _no_further(self, by: int) -> None:
        self.replay.stop()
        text = self.look.words.text
        self.say(text("Nothing happened after this.") if by > 0 else text("Nothing happened before this."))

    def play(self) -> None:
        """Let the time of the meeting go by, or stand still."""
        if self.replay.plays:
            self.replay.stop()
        else:
            self.replay.play(self.clock.steady_s())
            self._tick_later()
        self._moved()

    def tick(self) -> None:
        """Show what it is by now in a meeting that is run through."""
        if self._replay is None or not self._replay.plays:
            return
        if self.place.page not in (Page.MEETING, Page.WALL):
            self._replay.stop()
            return
        self.replay.pass_time(self.clock.steady_s())
        self._moved()
        self._tick_later()

    def _tick_later(self) -> None:
        if self._ticking is not None:
            self._ticking.cancel()
        self._ticking = self.waker.call_in(TICK_S, self.tick)

    def open(self) -> None:
        """Open what is marked."""
        place = self.place
        match place.page:
            case Page.LIST:
                if ref := self.chosen_ref():
                    self._mark(ref=ref)
                    self.go(Place(Page.SERIES, ref))
            case Page.SERIES:
                if meeting := self.marked():
                    self._mark(number=meeting.planned.number)
                    self.go(Place(Page.MEETING, place.ref, meeting.planned.number))
            case Page.AGREEMENTS:
                if agreements(self.way.series):
                    self.go(Place(Page.COURSE, place.ref, chosen=place.chosen))
            case Page.MEETING:
                self.go(replace(place, page=Page.WALL))
            case Page.SEARCH:
                self._open_hit()
            case _:
                pass

    def go(self, place: Place) -> None:
        """Go to a page, or back to it where one came through it."""
        self.way.go(place)
        self.arrived()

    def arrived(self) -> None:
        """Show the page that the way has come to, as the log is now."""
        self.way.reading.again(self.place)
        self.arrive()
        self.renew()

    def ask_for(self) -> None:
        """Go to where one types what to search for; to one that was come through, with what was found there."""
        if all(place.page is not Page.SEARCH for place in self.way.trail):
            self.line.value, self.sought, self.found = "", "", ()
        self.go(Place(Page.SEARCH))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._pause is not None:
            self._pause.cancel()
        self._pause = self.waker.call_in(PAUSE_S, self._search_at_pause)

    def _search_at_pause(self) -> None:
        try:
            self.search()
        except StoreError as error:
            self.cannot(error)

    def search(self) -> None:
        """Find what was written with the words that are typed now, unless that is found already."""
        words = " ".join(self.line.value.split())
        if words != self.sought and self.is_typed_in():
            self.found = distinct(self.way.reading.hits(words))
            self.sought = words
            self._mark(chosen=0)

    def _open_hit(self) -> None:
        self.search()
        if self.found:
            hit = self.found[min(self.place.chosen, len(self.found) - 1)]
            ref, _, number = hit.meeting.rpartition("/")
            self.way.go_on(Place(Page.MEETING, ref, int(number), seq=hit.seq))
            self.arrived()
