"""Planning a meeting that is not in the log yet: the next of a series, or the first of a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, on

from store.clock import Clock
from store.log import Log
from tui.following import Following
from tui.left_open import LeftOpen, left_open
from tui.preparing_plan import Drafted, following, fresh
from tui.screens.erased import give_way
from tui.screens.preparing_shown import PreparingShown, Shown
from tui.ticking import LoopWaker
from tui.view.hints import Hint
from tui.view.lines import BLANK, Paint, Span, line
from tui.view.look import Look
from tui.view.notice import NoticeLine, notice_row
from tui.view.preparing.checklists import left_text
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields

if TYPE_CHECKING:
    from tui.screens.preparing import Preparing


class Beginning(PreparingShown):
    """Hosts the form of a meeting until it is stored, and then the screen on which it is prepared."""

    def __init__(self, log: Log, look: Look, clock: Clock, ref: str = "") -> None:
        """Plan the next meeting of a series, or a new series without `ref`. Raises a `StoreError`."""
        super().__init__(look)
        self._store, self._clock = log, clock
        waker = LoopWaker(self.call_next)
        self._drafted: Drafted = following(log, ref, clock, waker, look) if ref else fresh(log, clock, waker, look)
        self._left = LeftOpen()
        self._following = Following(
            self._drafted.live, self.call_next, renew=self._renewed, tick=_nothing, erased=partial(give_way, self, look)
        )

    def shown(self, across: int, room: int) -> Shown:
        """Return what this is for over the form, and under it what the form says."""
        del room
        text = self.look.words.text
        title = text("Plan the next meeting") if not self._drafted.is_new_series else text("Plan a new series")
        note = text("Nothing is in the list of meetings before the last row: save the meeting.")
        count, number = self._left.count, self._left.number
        left = line(" ", left_text(self.look, count, number, "F3")) if count else BLANK
        top = (line(" ", Span(title, Paint.INK_BOLD)), line(" ", Span(note, Paint.QUIET)), left)
        said = f" {self.hosting.says}" if self.hosting.says else ""
        return Shown(top, (), notice_row(self.look, NoticeLine(said, loud=self._drafted.is_unkept), across))

    def hints(self) -> tuple[Hint, ...]:
        """Return the row of keys; the form has its own."""
        return ()

    def pressed(self, event: events.Key) -> None:
        """Show what is left after the meeting before; every other key is for the form."""
        if event.key == "f3" and self._left.count:
            self.app.push_screen(_pages(self._store, self.look, self._clock, self._left.meeting))

    def on_screen_resume(self) -> None:
        """See what is left of the meeting before: it may have been done meanwhile."""
        self._left = LeftOpen() if self._drafted.is_new_series else left_open(self._store, self._drafted.live.ref)
        self.draw()

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C leave the program; what is half typed is kept."""
        self.app.exit()

    def on_mount(self) -> None:
        """Put up the form."""
        self.put(MeetingForm(self._drafted))
        self._following.start()

    def on_unmount(self) -> None:
        """Keep what is half typed."""
        self._following.stop()
        self._drafted.keep_now()

    @on(MeetingForm.AsksPerson)
    def _person_asked(self, event: MeetingForm.AsksPerson) -> None:
        event.stop()
        self.put(PersonForm(self._drafted, event.person))

    @on(PlanFields.Stored)
    def _meeting_stored(self, event: PlanFields.Stored) -> None:
        event.stop()
        self._prepare(event.ref, event.form.says)

    def _renewed(self) -> None:
        """Go on where the meeting is prepared: another pane has stored it meanwhile, and what is typed here is kept."""
        if self._drafted.stored:
            self._prepare(self._drafted.live.ref)

    def _prepare(self, meeting: str, greeting: str = "") -> None:
        if self.app.screen is self:
            self._drafted.keep_now()
            pages = _pages(self._store, self.look, self._clock, meeting)
            pages.greeting = greeting
            self.app.switch_screen(pages)

    @on(PlanFields.Closed)
    def _form_closed(self, event: PlanFields.Closed) -> None:
        event.stop()
        if isinstance(event.form, MeetingForm):
            self.dismiss()
        else:
            self.put(MeetingForm(self._drafted))


def _pages(log: Log, look: Look, clock: Clock, meeting: str) -> Preparing:
    # Nobody waits for them before the form is there.
    from tui.screens.preparing import Preparing

    return Preparing(log, look, clock, meeting)


def _nothing() -> None:
    """Nothing here follows the clock."""
