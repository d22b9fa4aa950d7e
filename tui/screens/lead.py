"""The leading screen: a key means a row of the table, a row an intent or a panel, and what comes of it is shown."""

from __future__ import annotations

from contextlib import suppress

from textual import events

from meeting.intents import EnterPhase, Intent, LeaveLead, ResumeMeeting
from meeting.preview import why_not
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from store.errors import StoreError
from tui import asking
from tui.asking import Act, AnotherDay, Answer, Ask, GoingOn, HearThroughAnother, Leave, Leaving, Withdraw
from tui.key import Key, KeyId
from tui.keys import SILENT, UNDO_HINT, key_for, name_of
from tui.numbered import numbered
from tui.screens.agreeing import Agreeing
from tui.screens.closing import Closing
from tui.screens.ending import Ending
from tui.screens.seating import Seating
from tui.view import remarks
from tui.view.wall import at_rest
from tui.work import Work, work


class Lead(Seating, Ending, Closing, Agreeing):
    """Leads a meeting by keyboard.

    `press` decides what a key means; `open` puts panels up and `act` carries intents out (`Opening`, `Acting`); what a
    panel answers is taken by the handlers of the four classes this one is made of.
    """

    def on_key(self, event: events.Key) -> None:
        """Do what a key means that no panel took."""
        if self.hosting.takes(event) or self._edits(event.key):
            return
        event.stop()
        event.prevent_default()
        self.press(name_of(event.key, event.character))

    def _edits(self, key: str) -> bool:
        """Whether a key erases or moves in the field with the cursor; Textual does so with what nobody has stopped."""
        bound = self.active_bindings.get(key)
        return bound is not None and bound.node is self.focused and key_for(key) is None

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`."""
        self.press("ctrl+q")

    def press(self, name: str) -> None:
        """Do what a key means, by its name in the table: first to the question, then to the line, then by itself."""
        with self.drawing.held():
            self.hush()
            answered = asking.answer(self.question, name)
            if answered is not None:
                self._follow(answered)
            else:
                self.withdraw()
                self._mean(name)

    def _follow(self, answered: Answer) -> None:
        match answered:
            case Act(intent, then):
                if self.act(intent) and then is not None:
                    self.act(then)
            case Ask(question):
                self.ask(question)
            case HearThroughAnother():
                self.withdraw()
                self.open(KeyId.THROUGH)
            case AnotherDay():
                self.withdraw()
                self.ask_until(meant=True)
            case Leave():
                self._leave()
            case Withdraw():
                self.withdraw()

    def _mean(self, name: str) -> None:
        notice = self.notice(self.current()) if self.leads else None
        row = key_for(name)
        if not _reached(self.live.state, row):
            return
        asked = (asking.offered(notice, name) or numbered(self.live.state, name)) if self.leads else None
        if isinstance(asked, AnotherDay):
            self.ask_until(meant=True)
        elif asked is not None:
            self.act(asked)
        elif row is not None:
            self._meant(row)
        elif name == "enter" and self.leads and (what := work(self.live.state)) is not None:
            self._work(what)
        elif name not in SILENT:
            self.say(remarks.step_back(self.current()) if name == UNDO_HINT else remarks.nothing(self.current()))

    def _meant(self, row: Key) -> None:
        meeting = self.live.state
        if row.id is KeyId.LEAVE:
            self.ask(Leaving())
        elif row.id is KeyId.HELP:
            self.open(row.id)
        elif not self.leads:
            self.tell(Refused(Why.CLOSED if meeting.stage is Stage.CLOSED else Why.NOT_LEADING))
        elif row.id is KeyId.NEXT and meeting.stage is Stage.PAUSED:
            self.act(ResumeMeeting())
        elif row.intent is not None:
            self.act(row.intent(meeting))
        elif refused := row.check(meeting):
            self.tell(refused)
        elif row.id is KeyId.PHASE:
            self._ask_phase()
        else:
            self.open(row.id)

    def _work(self, what: Work | Intent) -> None:
        if isinstance(what, Work):
            self.open(what)
        else:
            self.act(what)

    def _ask_phase(self) -> None:
        refused = why_not(self.live.state, EnterPhase(), self.live.now(), self.live.pane)
        if refused is not None:
            self._refuse(EnterPhase(), refused)
        else:
            self.ask(GoingOn())

    def _leave(self) -> None:
        self.keeping.keep_now()
        # Without this note a new lead would call the meeting broken off; that is no reason to keep somebody here.
        with suppress(StoreError):
            self.live.do(LeaveLead())
        self.app.exit()


def _reached(meeting: Meeting, row: Key | None) -> bool:
    """Whether a key means anything where a face hides the wall: nobody could see what it opens, asks or says."""
    if not at_rest(meeting):
        return True
    return row is not None and (row.id in _AT_REST or (row.id is KeyId.NEXT and not meeting.calm))


_AT_REST = frozenset({KeyId.NEUTRAL, KeyId.UNDO, KeyId.LEAVE})
