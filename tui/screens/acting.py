"""A wall that acts: an intent goes to the meeting, and what comes of it is said."""

from __future__ import annotations

from meeting.intents import Intent, NoteClockJump, TakeLead, Undo
from meeting.refusal import Refused
from meeting.state import Stage
from meeting.undo import taken_back
from store.errors import StoreError
from store.live import LiveMeeting
from tui.asking import asked_by
from tui.drafts import AgreementDrafts
from tui.keeping import Keeping
from tui.screens.saying import Saying
from tui.view.answers import answer
from tui.view.look import Look


class Acting(Saying):
    """Carries intents out, and keeps what is half typed as long as it leads."""

    def __init__(self, live: LiveMeeting, look: Look, *, private: bool) -> None:
        """Lead this meeting, which has a plan; `private` says that only the leader reads this screen."""
        super().__init__(live, look, private=private)
        self.keeping = Keeping(live, self.waker, tried=self._kept, may=lambda: self.leads)
        self.drafts = AgreementDrafts(self.keeping)

    def on_mount(self) -> None:
        """Take the lead; whoever led before only watches from now on (R43, seed 000)."""
        if self.live.state.stage is not Stage.CLOSED:
            self.doing.do(TakeLead())

    def on_unmount(self) -> None:
        """Keep what is half typed, also where the terminal went away, and wait for no pause in typing any more."""
        self.keeping.keep_now()
        self.keeping.stop()

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was; a refusal is said or asked about, a failure to save stays."""
        before = self.live.state
        outcome = self.doing.do(intent)
        if isinstance(outcome, StoreError):
            return False
        if outcome is not None:
            self._refuse(intent, outcome)
            return False
        self.withdraw()
        undone = taken_back(self.live.entries, self.live.pane) if isinstance(intent, Undo) else ()
        self.say(answer(self.current(), intent, before, undone))
        return True

    def tick(self) -> None:
        """Show the new second; that somebody has set the clock is kept at once, not only with the next key."""
        by_s = self.live.jumped_s()
        if by_s and self.leads:
            self.doing.do(NoteClockJump(by_s))
        super().tick()

    def _kept(self, everything: bool) -> None:
        self.doing.unsaved = not everything
        self.renew()

    def _refuse(self, intent: Intent, refused: Refused) -> None:
        question = asked_by(self.live.state, intent, refused)
        if question is not None:
            self.ask(question)
        else:
            self.tell(refused)
