"""A wall that acts: an intent goes to the meeting, and what comes of it is said."""

from __future__ import annotations

from meeting.intents import Intent, NoteClockJump, TakeLead
from meeting.refusal import Refused
from meeting.state import Stage
from store.errors import StoreError
from tui.asking import asked_by
from tui.screens.saying import Saying
from tui.view.answers import answer


class Acting(Saying):
    """Carries intents out."""

    def on_mount(self) -> None:
        """Take the lead; whoever led before only watches from now on (R43, seed 000)."""
        if self.live.state.stage is not Stage.CLOSED:
            self._do(TakeLead())

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was; a refusal is said or asked about, a failure to save stays."""
        before = self.live.state
        outcome = self._do(intent)
        if isinstance(outcome, StoreError):
            return False
        if outcome is not None:
            self._refuse(intent, outcome)
            return False
        self.withdraw()
        self.say(answer(self.current(), intent, before))
        return True

    def tick(self) -> None:
        """Show the new second; that somebody has set the clock is kept at once, not only with the next key."""
        by_s = self.live.jumped_s()
        if by_s and self.leads:
            self._do(NoteClockJump(by_s))
        super().tick()

    def _refuse(self, intent: Intent, refused: Refused) -> None:
        question = asked_by(self.live.state, intent, refused)
        if question is not None:
            self.ask(question)
        else:
            self.tell(refused)

    def _do(self, intent: Intent) -> Refused | StoreError | None:
        try:
            refused = self.live.do(intent)
        except StoreError as error:
            self.unsaved = True
            self.renew()
            return error
        # A refusal was not saved either: only what was carried out shows that saving works again.
        self.unsaved = self.unsaved and refused is not None
        return refused
