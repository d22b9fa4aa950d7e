"""What stands on each page of the review, for where the reader is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from meeting.series import agreements
from meeting.state import Meeting
from store.clock import Clock
from store.log import SearchHit
from tui.review_keys import review_help, review_hints
from tui.review_place import Page, Place
from tui.review_replay import Replay
from tui.review_way import Way
from tui.screens.review_shown import ReviewShown
from tui.view.hints import Hint, keys_row
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.review.account import account
from tui.view.review.agreement_course import course, course_title
from tui.view.review.agreements import agreement_rows
from tui.view.review.briefing import briefing_rows, briefing_title
from tui.view.review.listed import listed_rows
from tui.view.review.meeting import meeting_rows
from tui.view.review.paper import Paper, is_too_small, paper, room_for, whole
from tui.view.review.replayed import moment_row, replayed_rows
from tui.view.review.scales import scale_rows, scale_text
from tui.view.review.scrolled import Reach, last_top, leaf, scrolled_rows
from tui.view.review.series import series_page, series_rows
from tui.view.review.told_keys import told_keys
from tui.view.search import hit_reach, hit_rows


class ReviewPages(ReviewShown):
    """Shows the page that the way has led to."""

    def __init__(self, way: Way, look: Look, clock: Clock) -> None:
        """Show this way; `clock` says which day it is, and by how much a replay goes on."""
        super().__init__(look)
        self.way = way
        self.clock = clock
        self.names = False
        """Whether the list of series names the families."""
        self.found: Sequence[SearchHit] = ()
        self.sought = ""
        """The words with which that was found."""
        self.notice = NoticeLine()
        """What is said in the last row but one."""
        self._replay: Replay | None = None
        self.arrive()

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.way.place

    @property
    def replay(self) -> Replay:
        """The meeting that is shown, at the moment that is shown; RuntimeError on a page that is about none."""
        if self._replay is None:
            raise RuntimeError("no meeting is shown")
        return self._replay

    def marked(self) -> Meeting | None:
        """Return the meeting that is marked on the page of its series: the last one held, before anybody chose."""
        series = self.way.series
        chosen = series.meeting(self.place.number)
        return chosen or next(reversed(series.held), None) or next(iter(series.meetings), None)

    def is_typed_in(self) -> bool:
        """Return whether one types what to search for."""
        return self.place.page is Page.SEARCH

    def paper(self, size: tuple[int, int]) -> Paper:
        """Return the page for a window of columns and rows."""
        searching = self.is_typed_in()
        if self.place.page is Page.WALL and not is_too_small(size):
            return whole(self._wall(size), size)
        room = room_for(size, searching=searching)
        body = () if is_too_small(size) else self._body(room)
        return paper(self.look, body, self.hints(), size, self.notice, searching=searching)

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys."""
        plays = self._replay is not None and self._replay.plays
        return review_hints(self.place.page, plays=plays)

    def _body(self, size: tuple[int, int]) -> tuple[Line, ...]:
        place, look, now = self.place, self.look, self.clock.now()
        series = self.way.series
        match place.page:
            case Page.LIST:
                refs, ref = self.refs(), self.chosen_ref()
                chosen = refs.index(ref) if ref else 0
                return listed_rows(look, self.way.reading.listed(), chosen, size, now, names=self.names)
            case Page.SERIES:
                meeting = self.marked()
                chosen = series.meetings.index(meeting) if meeting else 0
                return series_rows(look, series, chosen, size, now, place.top or 0)
            case Page.AGREEMENTS:
                return agreement_rows(look, series, place.chosen, size, now)
            case Page.SCALES:
                return scale_rows(look, series, size, now, place.top)
            case Page.MEETING | Page.WALL:
                at = replace(self.replay.moment, at=self.replay.now)
                return meeting_rows(look, series, place.number, place.chosen, at, size, now)
            case Page.SEARCH:
                return hit_rows(look, self.found, place.chosen, size, now, self.sought, place.top or 0)
            case Page.BRIEFING | Page.COURSE | Page.ACCOUNT | Page.HELP:
                return scrolled_rows(look, *self.long_text(size[0]), place.top or 0, size)

    def reach(self, window: tuple[int, int]) -> Reach:
        """Return how far what is longer than a window of columns and rows can be read on."""
        look, series, now, top = self.look, self.way.series, self.clock.now(), self.place.top
        size = room_for(window, searching=self.is_typed_in())
        match self.place.page:
            case Page.SERIES:
                meeting = self.marked()
                if meeting is None:
                    return Reach(0, 0, 0)
                page = series_page(look, series, series.meetings.index(meeting), size, now)
                return Reach(top or 0, page.last_top, page.leaf)
            case Page.SCALES:
                scales = scale_text(look, series, size[0], now)
                return scales.reach(size, top)
            case Page.SEARCH:
                return hit_reach(self.found, self.place.chosen, size, top or 0)
            case _:
                _, rows = self.long_text(size[0])
                return Reach(top or 0, last_top(rows, size), leaf(size))

    def long_text(self, across: int) -> tuple[str, tuple[Line, ...]]:
        """Return the title and all rows of a page that may be longer than its window."""
        look, series = self.look, self.way.series
        if self.place.page is Page.HELP:
            return look.words.text("Help"), told_keys(look, review_help(self.way.trail[-2].page), across)
        if self.place.page is Page.BRIEFING:
            return briefing_title(look, series), briefing_rows(look, series, across, self.clock.now())
        if self.place.page is Page.ACCOUNT:
            return account(look, series, self.place.number, across, self.clock.now())
        promise = agreements(series)[self.place.chosen]
        return course_title(look, series, promise), course(look, series, promise, across)

    def refs(self) -> Sequence[str]:
        """Return the series that may be seen, as the list shows them."""
        return self.way.reading.refs()

    def chosen_ref(self) -> str:
        """Return the series that is marked on the list: the first, before anybody chose; empty where there is none."""
        refs = self.refs()
        return self.place.ref if self.place.ref in refs else next(iter(refs), "")

    def _wall(self, size: tuple[int, int]) -> tuple[Line, ...]:
        """Return the wall as it stood; its two last rows, which the room saw empty, say that and tell the keys."""
        columns, _ = size
        state, at = self.replay.moment.state, self.replay.now
        rows = replayed_rows(self.look, state, at, size)
        said = moment_row(self.look, state, at, self.clock.now(), columns, self.notice.text.strip())
        return (*rows[:-2], said, keys_row(self.look, self.hints(), columns, close=True))

    def arrive(self) -> None:
        """Take up the meeting of a page that was just come to, or that has gone on, at the moment that is marked."""
        place = self.place
        if place.page not in (Page.MEETING, Page.WALL):
            return
        moments = self.way.reading.moments(place.ref, place.number)
        if self._replay is None or self._replay.moments is not moments or not place.seq:
            self._replay = Replay(self.look, moments, place.seq)
        elif place.seq != self._replay.moment.seq:
            self._replay.go(place.seq - 1)
        self.stand_at(self._replay)

    def stand_at(self, replay: Replay) -> None:
        """Note which moment is shown, and in which part it lies."""
        part = replay.part
        here = replace(self.place, seq=replay.moment.seq)
        self.way.mark(here if part is None else replace(here, chosen=part))
