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
        self._takes_over_from: str | None = None
        """The pane that leads as long as this one could not be noted as the leader's; None where nothing is owed."""

    def on_mount(self) -> None:
        """Take the lead; whoever led before only watches from now on (R43, seed 000)."""
        if self.live.state.stage is not Stage.CLOSED:
            self._take_lead()

    def _take_lead(self) -> None:
        led = self.live.state.lead.pane
        could_not = isinstance(self.doing.do(TakeLead()), StoreError) and not self.live.outdated
        self._takes_over_from = led if could_not else None

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
        """Show the new second, and take the lead if that could not be kept before.

        That somebody has set the clock is kept at once too, not only with the next key.
        """
        if self._takes_over_from is not None and self.live.state.lead.pane == self._takes_over_from:
            self._take_lead()
        by_s = self.live.jumped_s()
        if by_s and self.leads:
            self.doing.do(NoteClockJump(by_s))
        super().tick()

    def _kept(self, everything: bool) -> None:
        self.doing.kept(everything)
        self.renew()

    def _refuse(self, intent: Intent, refused: Refused) -> None:
        question = asked_by(self.live.state, intent, refused)
        if question is not None:
            self.ask(question)
        else:
            self.tell(refused)
