"""Finding one's way through the review: every page one goes to is there, and going back lands where one was."""

from __future__ import annotations

from meeting.series import Series, agreements
from store.log import ReadLog
from tui.review_kept import Kept
from tui.review_place import OF_A_MEETING, Page, Place, Trail, asked, back, goes_on, gone, marking, without
from tui.review_reading import Reading


class Way:
    """The page that is shown, and those that lead to it. Every call that reads may raise a `StoreError`."""

    def __init__(self, log: ReadLog, ref: str = "", kept: Kept | None = None) -> None:
        """Begin at what is asked for: nothing, a series, or `REF/NUMBER`; or where the reader was in it before."""
        self.reading = Reading(log)
        self._kept = kept
        wanted, before = asked(ref), kept.read() if kept else ()
        self.trail = before if goes_on(before, wanted) else wanted
        if self.trail == wanted and not ref:
            self.trail = self._only_one() or wanted
        self.trail = self._standing(self.trail)

    @property
    def place(self) -> Place:
        """The page that is shown, and what is marked on it."""
        return self.trail[-1]

    @property
    def series(self) -> Series:
        """The series that the page is about; one without meetings on a page that is about none."""
        is_of_one = self.place.ref and self.place.page is not Page.LIST
        return self.reading.series(self.place.ref) if is_of_one else Series("")

    @property
    def is_at_start(self) -> bool:
        """Whether there is nowhere to go back to."""
        return len(self.trail) == 1

    def stand(self, trail: Trail | None = None) -> None:
        """Take this way, or stay on the one there is, as far as the log has what it leads to.

        A series may be erased while somebody reads. What the page tells is read here, so that drawing it cannot fail.
        """
        self.trail = self._standing(self.trail if trail is None else trail)
        self.keep()

    def leave_erased(self) -> bool:
        """Take what was erased out of the way, and return whether the page that was shown was of it."""
        before = self.place
        self.stand(without(self.trail, self.reading.refs()))
        return self.place.page is not before.page

    def go(self, place: Place) -> None:
        """Go to a page; to one that was come through, back to as it was."""
        self.stand(gone(self.trail, place))

    def go_on(self, place: Place) -> None:
        """Go to a page from which one comes back to this one, also if one came through it before."""
        self.stand((*self.trail, place))

    def back(self) -> None:
        """Go back one page."""
        self.stand(back(self.trail))

    def mark(self, place: Place) -> None:
        """Mark something else on the page that is shown."""
        self.trail = marking(self.trail, place)

    def keep(self) -> None:
        """Keep the place for a new start."""
        if self._kept is not None:
            self._kept.keep(self.trail)

    def _standing(self, trail: Trail) -> Trail:
        while not self._is_there(trail[-1]) and len(trail) > 1:
            trail = back(trail)
        return trail if self._is_there(trail[-1]) else self._top()

    def _top(self) -> Trail:
        self.reading.listed()
        return (Place(Page.LIST),)

    def _only_one(self) -> Trail:
        listed = self.reading.listed()
        return asked(listed[0].ref) if len(listed) == 1 else ()

    def _is_there(self, place: Place) -> bool:
        if place.page is Page.LIST:
            self.reading.listed()
            return True
        if place.page in (Page.SEARCH, Page.HELP):
            return True
        series = self.reading.series(place.ref)
        if place.page in OF_A_MEETING:
            known = series.meeting(place.number) is not None
            return known and len(self.reading.moments(place.ref, place.number)) > 0
        return place.chosen < len(agreements(series)) if place.page is Page.COURSE else bool(series.meetings)
