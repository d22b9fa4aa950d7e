"""Home: what a leader meets between the meetings, and the ways from there (screens j)."""

from __future__ import annotations

from functools import partial

from textual import events

from meeting.events import Face
from meeting.home import Home, Listed
from meeting.intents import MarkSent, Undo
from meeting.owed import PAPERS, WITHOUT_DAY, Owed
from meeting.state import Stage
from store.clock import Clock
from store.errors import OpenedForReading, SeriesErased, StoreError
from store.home import HomeLog
from store.live import LiveMeeting
from tui.home_keys import Does, home_key
from tui.keys import SILENT, name_of
from tui.screens.home_known import Page
from tui.screens.home_opening import HomeOpening
from tui.view.look import Look
from tui.view.unsaved import unsaved_text

_MANY = 10
_OF_MEETING = frozenset({Does.PREPARE, Does.DOCUMENTS})
"""What can be done from the page of a meeting too."""


class HomeScreen(HomeOpening):
    """Marks, opens, and asks before it keeps anything."""

    def __init__(self, log: HomeLog, look: Look, clock: Clock, home: Home) -> None:
        """Show what is known of this store already, and follow it."""
        super().__init__(log, look, clock, home)
        self._marked: list[LiveMeeting] = []
        """Meetings in which a paper was marked as sent from here, the last one at the end."""

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`."""
        self.app.exit()

    def on_key(self, event: events.Key) -> None:
        """Do what a key means."""
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:
            # The key before it opened another screen, and this one was meant for that.
            self.app.screen.post_message(events.Key(event.key, event.character))
            return
        name = name_of(event.key, event.character)
        try:
            self._press(name)
        except OpenedForReading:
            self.say(self.look.words.text("This store can only be read here."))
        except SeriesErased:
            self.say(unsaved_text(self.look.words, erased=True))
        except StoreError:
            self.say(self.look.words.text("The computer cannot save right now. We are on it."))
        self.draw()

    def _press(self, name: str) -> None:
        if self.said.text:
            self.said.say("")
        row = home_key(name)
        if row is not None and row.does is Does.LEAVE:
            self.action_leave()
        elif self.asked is not None:
            self._answered(name)
        elif self.opening is not None:
            self.lets_see(self.opening, name)
        elif self.page is Page.MEETING and row is not None and row.does in _OF_MEETING:
            self.page = Page.LISTS
            self._do(row.does, 1)
        elif self.page is not Page.LISTS:
            self.page = Page.LISTS
        elif row is not None:
            self._do(row.does, -1 if name in ("up", "pageup") else 1)
        elif name not in SILENT:
            self.say(self.look.words.text("That key does nothing here.   ? shows the keys"))

    def _do(self, does: Does, by: int) -> None:
        match does:
            case Does.CHOOSE:
                self.move(by)
            case Does.PAGE:
                self.move(by * _MANY)
            case Does.OPEN:
                self._open()
            case Does.SENT:
                self._ask()
            case Does.UNDO:
                self._take_back()
            case Does.NAMES:
                self.names = not self.names
            case Does.SEARCH:
                self.review()
            case Does.PREPARE:
                self.prepare()
            case Does.DOCUMENTS:
                self.documents()
            case Does.BEGIN:
                self.begin()
            case Does.HELP:
                self.page = Page.HELP
            case Does.BACK | Does.LEAVE:
                pass

    def _open(self) -> None:
        match self.chosen:
            case Listed(stage=Stage.CLOSED, ref=ref):
                self.let_see(partial(self.review, ref))
            case Listed():
                self.page = Page.MEETING
            case Owed(duty=duty) if duty in WITHOUT_DAY:
                self.prepare()
            case Owed(meeting=meeting):
                self.let_see(partial(self.review, meeting.rpartition("/")[0]))
            case None:
                pass
            case series:
                self.let_see(partial(self.review, series.ref))

    def _ask(self) -> None:
        if isinstance(self.chosen, Owed) and self.chosen.duty in PAPERS:
            self.asked = self.chosen
        else:
            self.say(self.look.words.text("Which paper was sent? Mark one that is to be sent."))

    def _answered(self, name: str) -> None:
        asked, self.asked = self.asked, None
        if asked is None or name != "enter":
            return
        live = LiveMeeting(self.store, asked.meeting, Face.HOME, self.clock)
        if live.do(MarkSent(PAPERS[asked.duty], self.today)):
            self.say(self.look.words.text("This meeting cannot be marked now."))
            return
        self._marked.append(live)
        self.read()
        self.say(self.look.words.text("Kept: sent today.   z: undo"))

    def _take_back(self) -> None:
        if not self._marked:
            self.say(self.look.words.text("There is nothing more to undo."))
        elif not self._marked.pop().do(Undo()):
            self.read()
            self.say(self.look.words.text("Undone."))
