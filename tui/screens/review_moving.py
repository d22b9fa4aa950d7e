"""Going through the pages of the review: marking, opening and searching."""

from __future__ import annotations

from msgspec.structs import replace
from textual import on
from textual.widgets import Input

from meeting.series import agreements
from store.clock import Clock
from store.errors import StoreError
from tui.review_place import Page, Place
from tui.review_reading import MOST_HITS
from tui.review_way import Way
from tui.screens.review_replaying import ReviewReplaying
from tui.ticking import PAUSE_S, Handle
from tui.view.look import Look
from tui.view.page import moved
from tui.view.search import distinct


class ReviewMoving(ReviewReplaying):
    """Moves by one step at a time; the keys are for the screen on top."""

    def __init__(self, way: Way, look: Look, clock: Clock) -> None:
        """Show this way."""
        super().__init__(way, look, clock)
        self._pause: Handle | None = None

    def on_unmount(self) -> None:
        """Search no more."""
        if self._pause is not None:
            self._pause.cancel()

    def choose(self, by: int) -> None:
        """Mark what stands one place further down (1) or up (-1)."""
        place = self.place
        match place.page:
            case Page.LIST:
                self._mark(ref=moved(self.refs(), self.chosen_ref(), by))
            case Page.SERIES:
                if meeting := self.marked():
                    numbers = [str(each.planned.number) for each in self.way.series.meetings]
                    self._mark(number=int(moved(numbers, str(meeting.planned.number), by)), top=None)
            case Page.AGREEMENTS:
                self._choose_of(len(agreements(self.way.series)), by)
            case Page.SEARCH:
                self.search()
                at_end = self.place.chosen == len(self.found) - 1
                self._choose_of(len(self.found), by)
                if by > 0 and at_end:
                    self._tell_of_more()
            case Page.MEETING:
                self.choose_part(by)
            case _:
                self._scroll(by)

    def _mark(self, **changes: object) -> None:
        self.way.mark(replace(self.place, **changes))
        self.renew()

    def _choose_of(self, number: int, by: int) -> None:
        self._mark(chosen=max(0, min(number - 1, self.place.chosen + by)), top=None)

    def _scroll(self, by: int) -> None:
        reach = self.reach(self.app.size)
        self._mark(top=reach.after(by))

    def turn(self, by: int) -> None:
        """Read on by a whole window (1) or back (-1); a row of the one before stays."""
        self._scroll(by * self.reach(self.app.size).leaf)

    def step(self, by: int) -> None:
        """Go to what happened next (1) or before (-1); on the page of a series, into the meeting that is marked."""
        if self.place.page is Page.SERIES:
            self._into_meeting(by)
        else:
            self.to_step(by)

    def _into_meeting(self, by: int) -> None:
        """Open the meeting that is marked at its beginning, or, going back (-1), at its end."""
        self.open()
        if by < 0 and self.place.page is Page.MEETING:
            self.replay.go(len(self.replay.moments) - 1)
            self.moved()

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
        if self.way.reading.again(self.place):
            # It may have been erased since one was there.
            self.way.stand()
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
            self.found = distinct(self.way.reading.hits(words)[:MOST_HITS])
            self.sought = words
            self._mark(chosen=0, top=None)
            self._tell_of_more()

    def _tell_of_more(self) -> None:
        if len(self.way.reading.hits(self.sought)) > MOST_HITS:
            self.say(self.look.words.text("These are the {n} newest. More words find fewer.", n=MOST_HITS))

    def _open_hit(self) -> None:
        self.search()
        if self.found:
            hit = self.found[min(self.place.chosen, len(self.found) - 1)]
            ref, _, number = hit.meeting.rpartition("/")
            self.way.go_on(Place(Page.MEETING, ref, int(number), seq=hit.seq))
            self.arrived()
