"""Where the keys of the minute-taker's pane go, and what is asked before something goes."""

from __future__ import annotations

from meeting.intents import WithdrawStatement
from meeting.minutes import statement
from meeting.statement_terms import Said
from tui.minutes_asking import YES, Asked
from tui.minutes_keys import At
from tui.screens.minutes_line import MinutesLine
from tui.view.selecting import moved, selectable
from tui.widgets.panel import Panel


class MinutesAsking(MinutesLine):
    """Knows whether letters are text, and asks at most one question."""

    at = At.LINE
    """Where the keys go."""
    selected = ""
    """The statement that is marked in the stream."""
    asked: Asked | None = None
    """What waits for an answer."""
    half_written = would_lose = False
    """Whether the panel held something half written when it was asked, and whether that is kept nowhere."""
    _shown: Said | None = None
    """What the statement said that was asked about."""
    _slipped = False
    """Whether what was marked went by itself, and nothing was pressed since."""

    def reach(self) -> None:
        """Let text into the line: it was clicked, or pasted into."""
        self.asked = self.pointing = None
        if self.panel is None:
            self.go(At.LINE)

    def close(self) -> None:
        """Go back to the stream, and into the line."""
        super().close()
        self.go(At.LINE)

    def renew(self) -> None:
        """Show the meeting as it stands now; a statement that is gone is marked no more."""
        if self.selected and self.selected not in selectable(self.live.state):
            self.asked = None
            self.selected, self._slipped = "", True
            self.go(At.LINE)
        super().renew()

    def select(self, by: int) -> None:
        """Mark another statement, so many places further down; past the last one comes the line."""
        self.selected = moved(self.live.state, self.selected, by)
        self.go(At.STREAM if self.selected else At.LINE)

    def go(self, at: At) -> None:
        """Let the keys go there."""
        self.at = at
        if at is not At.STREAM:
            self.selected = ""
        self.line.show_cursor_if(at is At.LINE)
        self.renew()

    def ask(self, asked: Asked) -> None:
        """Ask this, in place of what was asked before."""
        self.asked = asked
        panel = self.panel if isinstance(self.panel, Panel) else None
        self.half_written = panel is not None and panel.begun
        self.would_lose = self.half_written and panel is not None and not panel.are_kept
        self.renew()

    def ask_withdrawing(self, asked: Asked) -> None:
        """Ask whether the marked statement is withdrawn, as it reads now."""
        item = statement(self.live.state, self.selected)
        self._shown = item.said if item else None
        self.ask(asked)

    def swallowed(self, name: str) -> bool:
        """Return whether a key was meant for the statement that was marked: Enter must not save the line instead."""
        slipped, self._slipped = self._slipped, False
        if slipped and name == "enter":
            self.say(self.current().words.text("The marked statement was withdrawn meanwhile."))
        return slipped and name == "enter"

    def answered(self, name: str) -> bool:
        """Answer what is asked and return whether the key did; every other key takes the question back."""
        asked, self.asked = self.asked, None
        if asked is None:
            return False
        self.renew()
        if name not in YES[asked]:
            return name == "escape"
        match asked:
            case Asked.WITHDRAW | Asked.WITHDRAW_CHANGED:
                self._withdraw()
            case Asked.DROP:
                self.writing.drop()
                self.held()
            case _:
                self._leave(anyway=asked is Asked.LEAVE_UNSAVED)
        return True

    def _withdraw(self) -> None:
        item = statement(self.live.state, self.selected)
        if item is not None and item.said != self._shown:
            self.ask_withdrawing(Asked.WITHDRAW_CHANGED)
        elif self.act(WithdrawStatement(self.selected)):
            self.go(At.LINE)

    def _leave(self, *, anyway: bool) -> None:
        if self.keeping.keep_now() or anyway:
            self.app.exit()
        else:
            self.ask(Asked.LEAVE_UNSAVED)
