"""Where the keys of the minute-taker's pane go, and what is asked before something goes."""

from __future__ import annotations

from meeting.intents import WithdrawStatement
from tui.minutes_asking import YES, Asked
from tui.minutes_keys import At
from tui.screens.minutes_line import MinutesLine
from tui.view.selecting import moved, selectable


class MinutesAsking(MinutesLine):
    """Knows whether letters are text, and asks at most one question."""

    at = At.LINE
    """Where the keys go."""
    selected = ""
    """The statement that is marked in the stream."""
    asked: Asked | None = None
    """What waits for an answer."""

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
        self.renew()

    def answered(self, name: str) -> bool:
        """Answer what is asked and return whether the key did; every other key takes the question back."""
        asked, self.asked = self.asked, None
        if asked is None:
            return False
        self.renew()
        if name not in YES[asked]:
            return name == "escape"
        match asked:
            case Asked.WITHDRAW:
                self._withdraw()
            case Asked.DROP:
                self.writing.drop()
                self.held()
            case _:
                self._leave(anyway=asked is Asked.LEAVE_UNSAVED)
        return True

    def _withdraw(self) -> None:
        if self.act(WithdrawStatement(self.selected)):
            self.go(At.LINE)

    def _leave(self, *, anyway: bool) -> None:
        if self.keeping.keep_now() or anyway:
            self.app.exit()
        else:
            self.ask(Asked.LEAVE_UNSAVED)
