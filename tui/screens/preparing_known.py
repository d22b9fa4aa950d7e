"""A meeting that is prepared, followed while it is shown: another pane may change it, or begin it."""

from __future__ import annotations

from datetime import date
from functools import partial

from msgspec.structs import replace

from meeting.danish_time import local_day
from meeting.events import Face
from store.clock import Clock
from store.live import LiveMeeting
from store.log import Log
from tui.following import Following
from tui.left_open import LeftOpen, left_open
from tui.preparing_keys import help_hints, preparing_help, preparing_hints
from tui.said import Said
from tui.screens.erased import give_way
from tui.screens.preparing_shown import PreparingShown, Shown
from tui.ticking import LoopWaker
from tui.view.hints import Hint
from tui.view.look import Look
from tui.view.notice import NoticeLine, notice_row
from tui.view.preparing.marked import columns, first_to_answer, followed, marks, within
from tui.view.preparing.page import body_rows, said_row, top_rows
from tui.view.preparing.pages import Page, Seen, is_coming
from tui.view.preparing.told_keys import last_top, told_keys
from tui.view.unsaved import unread_text


class PreparingKnown(PreparingShown):
    """Shows the pages of one meeting, and keeps the sign where it was."""

    greeting = ""
    """What is said first, by whoever opens the pages."""

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str) -> None:
        """Show a meeting, `REF/NUMBER`, that has a plan. Raises a `StoreError` where it cannot be read."""
        super().__init__(look)
        self.store = log
        self.clock = clock
        self.live = LiveMeeting(log, meeting, Face.HOME, clock)
        self.waker = LoopWaker(self.call_next)
        self.said = Said(self.waker, self.draw_silence)
        self.unsaved = ""
        """Why the last thing could not be saved; it stands until something is."""
        self.helps = False
        self._help_top, self._help_room = 0, (0, 0)
        self.following = Following(
            self.live, self.call_next, renew=self.renewed, tick=self._ticked, erased=partial(give_way, self, look)
        )
        self.left = LeftOpen()
        self._begun = not is_coming(self.live.state)
        self.seen = within(look, Seen(self.live.state, self.today))
        self._places = dict.fromkeys(Page, (0, 0)) | {Page.PEOPLE: (first_to_answer(self.seen), 0)}
        """Where the sign stands on the other pages."""

    @property
    def today(self) -> date:
        """The date in Denmark."""
        return local_day(self.clock.now())

    @property
    def marked(self) -> str:
        """What the sign stands at; empty where there is nothing to stand at."""
        return next(iter(marks(self.look, self.seen)[self.seen.row :]), "")

    @property
    def beside(self) -> str:
        """Whose column is marked, a participant id; empty where there is none."""
        return next(iter(columns(self.seen)[self.seen.column :]), "")

    def shown(self, across: int, room: int) -> Shown:
        """Return the page, or the help over it."""
        seen = replace(self.seen, notice=self.notice())
        top = top_rows(self.look, seen, across)
        if self.helps:
            self._help_room = (across, room)
            return Shown(top, told_keys(self.look, preparing_help(seen.page), (across, room), self._help_top), ())
        if self.form is not None:
            return Shown(top, (), notice_row(self.look, seen.notice, across))
        return Shown(top, body_rows(self.look, seen, (across, room)), said_row(self.look, seen, across))

    def notice(self) -> NoticeLine:
        """Return what is to be said: first that something is not saved, then what the form says, then what was done."""
        if self.unsaved:
            return NoticeLine(f" {self.unsaved}", loud=True)
        if self.following.unread:
            return NoticeLine(f" {unread_text(self.look.words, erased=self.live.erased)}", loud=True)
        text = self.said.text or self.hosting.says
        return NoticeLine(f" {text}" if text else "")

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys of the page."""
        return help_hints(more=self._help_last > 0) if self.helps else preparing_hints(self.seen.page)

    @property
    def _help_last(self) -> int:
        return last_top(self.look, preparing_help(self.seen.page), self._help_room)

    def help_on(self, by: int) -> None:
        """Read the help on by so many rows."""
        self._help_top = max(0, min(self._help_last, self._help_top + by))

    def show_help(self) -> None:
        """Show the help from its beginning."""
        self.helps, self._help_top = True, 0

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(text, self.hosting.says)
        self.draw()

    def draw_silence(self) -> None:
        """End what was said for a moment."""
        self.say("")

    def turn_to(self, page: Page) -> None:
        """Open a page, the sign where it stood there."""
        self._places[self.seen.page] = (self.seen.row, self.seen.column)
        row, column = self._places[page]
        self.seen = within(self.look, replace(self.seen, page=page, row=row, column=column))

    def stand(self, row: int, column: int | None = None) -> None:
        """Put the sign at a row, and in a column if one is given; it stays within the page."""
        beside = self.seen.column if column is None else column
        self.seen = within(self.look, replace(self.seen, row=row, column=beside))

    def renewed(self) -> None:
        """Go on with the meeting as it is now."""
        known = self.seen.topic in self.live.state.prepared.sharing or not is_coming(self.live.state)
        topic = "" if known else self.seen.topic
        after = replace(self.seen, meeting=self.live.state, today=self.today, topic=topic)
        self.seen = followed(self.look, self.seen, after)
        if not self._begun and not is_coming(self.live.state):
            self.begins()
        self.left = LeftOpen()
        self._begun = not is_coming(self.live.state)
        self.draw()

    def begins(self) -> None:
        """Say that the meeting has begun meanwhile: what comes before it can no longer be changed."""
        self.take_away()
        self.said.say(self.look.words.text("The meeting has begun. Only what comes after it is left here."))

    def on_screen_resume(self) -> None:
        """See what is left of the meeting before: it may have been done on the screen that lay over this one."""
        self.left = left_open(self.store, self.live.ref) if is_coming(self.live.state) else LeftOpen()
        self.seen = replace(self.seen, left=(self.left.count, self.left.number))
        self.draw()

    def on_mount(self) -> None:
        """Begin to look for news."""
        self.say(self.greeting)
        self.following.start()

    def on_unmount(self) -> None:
        """Stop looking."""
        self.following.stop()

    def _ticked(self) -> None:
        if self.today != self.seen.today:
            self.renewed()
