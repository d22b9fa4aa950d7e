"""Home and what it knows of the store: read when it opens, and again when something was kept or a new day began."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from enum import StrEnum
from functools import partial

from meeting.danish_time import local_day
from meeting.home import Home, Listed, SeriesLine
from meeting.owed import PAPERS, Owed
from meeting.state import Stage
from store.clock import Clock
from store.errors import StoreError
from store.home import HomeLog, load_home
from tui.home_keys import AT_ONCE, aside_hints, home_help, home_hints
from tui.said import Said
from tui.screens.rows_shown import RowsShown
from tui.ticking import QUIET_S, Handle, LoopWaker
from tui.view.hints import Hint
from tui.view.home import home_lines
from tui.view.home_pages import help_page, meeting_page
from tui.view.home_rows import asked_text
from tui.view.home_sections import Entry, Seen, entries
from tui.view.lines import Line
from tui.view.look import Look


class Page(StrEnum):
    """What of home is shown."""

    LISTS = "lists"
    MEETING = "meeting"
    HELP = "help"


class HomeKnown(RowsShown):
    """Shows the store as it is, and looks once a second whether it has changed."""

    def __init__(self, log: HomeLog, look: Look, clock: Clock, home: Home) -> None:
        """Show what is known of this store already, and follow it."""
        super().__init__(look)
        self.store = log
        self.clock = clock
        self.names = False
        self.plain = False
        """Whether the store is not encrypted."""
        self.page = Page.LISTS
        self.asked: Owed | None = None
        """The paper that may have gone out."""
        self.opening: Callable[[], None] | None = None
        """Opens pages that name people, while it is asked whether they may be seen."""
        self.waker = LoopWaker(self.call_next)
        self.said = Said(self.waker, partial(self.say, ""))
        self._chosen = 0
        self._series = AT_ONCE
        self._looking: Handle | None = None
        self.home = home

    @property
    def today(self) -> date:
        """The date in Denmark."""
        return local_day(self.clock.now())

    @property
    def chosen(self) -> Entry | None:
        """What is marked; None in an empty store."""
        listed = entries(self.home)
        return listed[self._chosen] if listed else None

    def lines(self, size: tuple[int, int]) -> tuple[Line, ...]:
        """Return the lists, or the page that is open."""
        chosen = self.chosen
        if self.page is Page.HELP:
            return help_page(self.look, home_help(), size)
        if self.page is Page.MEETING and isinstance(chosen, Listed):
            name = self.home.names.get(chosen.ref, "") if self.names else ""
            coming = self.home.coming.get(chosen.meeting)
            return meeting_page(self.look, chosen, coming, name, self.home.today, size)
        said = asked_text(self.look, self.asked, self.home.today) if self.asked else self.said.text
        if self.opening is not None:
            said = self.look.words.text("Names stand there.   Enter: open   Esc: back")
        seen = Seen(self.home, self._chosen, self.names, said, self._draft_waits(), self.plain)
        return home_lines(self.look, seen, size)

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys for what is shown."""
        if self.asked is not None or self.opening is not None or self.page is not Page.LISTS:
            return aside_hints(asked=self.asked is not None, meeting=self.page is Page.MEETING and not self.opening)
        chosen = self.chosen
        paper = isinstance(chosen, Owed) and chosen.duty in PAPERS
        series = chosen is None or isinstance(chosen, SeriesLine)
        return home_hints(paper=paper, names=self.names, series=series)

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(text)
        self.draw()

    def move(self, by: int) -> None:
        """Mark what stands so many places further down or up, and read more series where the list ends."""
        listed = entries(self.home)
        self._chosen = max(0, min(len(listed) - 1, self._chosen + by))
        if self.home.more and self._chosen == len(listed) - 1:
            self._series += AT_ONCE
            self.read()
        self.draw()

    def read(self) -> None:
        """Read the store anew; what is marked stays marked. Raises a `StoreError`."""
        marked = self.chosen
        self.home = load_home(self.store, self.today, self._series)
        listed = entries(self.home)
        kept = next((at for at, each in enumerate(listed) if marked and _same(each, marked)), self._chosen)
        self._chosen = max(0, min(len(listed) - 1, kept))
        chosen = self.chosen
        self.asked = self.asked if self.asked in self.home.owed else None
        if self.page is Page.MEETING and (not isinstance(chosen, Listed) or chosen.stage is Stage.CLOSED):
            self.page = Page.LISTS

    def on_mount(self) -> None:
        """Begin to look for news."""
        self.draw()
        self._look_later()

    def on_unmount(self) -> None:
        """Stop looking."""
        if self._looking is not None:
            self._looking.cancel()

    def on_screen_resume(self) -> None:
        """Show what has become of it meanwhile."""
        self._look()
        if self.chosen is None:
            # A draft is no event, so nothing told of it.
            self.draw()

    def _look_later(self) -> None:
        self._looking = self.waker.call_in(QUIET_S, self._look_again)

    def _look_again(self) -> None:
        self._look()
        self._look_later()

    def _draft_waits(self) -> bool:
        """Whether an empty store has the draft of a series; one that cannot be read now says so elsewhere."""
        from store.half_made import NEW_SERIES

        if self.chosen is not None:
            return False
        with suppress(StoreError):
            return bool(self.store.drafts(NEW_SERIES))
        return False

    def _look(self) -> None:
        try:
            known = (self.home.newest, self.home.erasures, self.home.today)
            if (self.store.newest(), self.store.erasures(), self.today) != known:
                self.read()
                self.draw()
        except StoreError:
            self.say(self.look.words.text("This cannot be read right now."))


def _same(one: Entry, other: Entry) -> bool:
    match one, other:
        case Listed(), Listed():
            return one.meeting == other.meeting
        case Owed(), Owed():
            return (one.meeting, one.duty, one.due) == (other.meeting, other.duty, other.due)
        case SeriesLine(), SeriesLine():
            return one.ref == other.ref
        case _:
            return False
