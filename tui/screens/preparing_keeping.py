"""How an act on the pages of the preparation is kept: at once, read back, said, and taken back by one key."""

from __future__ import annotations

from contextlib import suppress

from msgspec.structs import replace

from meeting.events import InvitationAnswered, MeetingPlanned
from meeting.fold import replay
from meeting.intents import AnswerInvitation, Intent, PlanMeeting, SettleSharing, TickItem, Undo
from meeting.plan import Plan
from meeting.prepared import Prepared
from meeting.refusal import Refused
from meeting.undo import taken_back
from store.clock import Clock
from store.errors import NewerEvent, OpenedForReading, SeriesErased, StoreError
from store.log import Log
from tui.screens.preparing_known import PreparingKnown
from tui.view.look import Look
from tui.view.names import shown
from tui.view.preparing.kept import kept_text
from tui.view.preparing.undone import undone_plan_text, undone_text
from tui.view.refusals import refusal
from tui.view.unsaved import unsaved_text


class PreparingKeeping(PreparingKnown):
    """Carries acts out, and knows which of them it can take back."""

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str) -> None:
        """Act in this meeting."""
        super().__init__(log, look, clock, meeting)
        self._acts: list[int] = []
        """What was kept from here: 0 for an act, and for a plan the number of its event."""
        self._noted = self.live.state.last_seq

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.live.state.planned

    @property
    def kept_last(self) -> int:
        """The number of the plan that was kept last from here; 0 where the last was none."""
        return self._acts[-1] if self._acts else 0

    def keep(self, intent: AnswerInvitation | SettleSharing | TickItem) -> bool:
        """Carry out what can be said in one line once it is kept, and return whether it was."""
        is_kept = self.act(intent)
        if is_kept:
            self._acts.append(0)
            self.say(kept_text(self.look.words, self.plan, intent, self.today))
        return is_kept

    def takes_back(self) -> None:
        """Take back what was kept last from here."""
        if not self._acts:
            self.say(self.look.words.text("There is nothing more to undo."))
            return
        # What cannot be read is said by the act itself.
        with suppress(StoreError):
            self.live.catch_up()
        self.renewed()
        *earlier, last = self._acts
        plan, back = self._plan_before(last), self._answers_before(last)
        words, undone = self.look.words, self.plan
        if plan and self._planned_elsewhere_after(last):
            self.say(words.text("Cannot undo: more has happened since."))
        elif self.act(PlanMeeting(replace(plan, prepared=back)) if plan else Undo()):
            # Answers that stand in a plan are not taken back one by one any more.
            self._acts = [] if back != Prepared() else earlier
            facts = taken_back(self.live.entries, self.live.pane)
            self.say(undone_plan_text(words, undone, plan) if plan else undone_text(words, undone, facts))

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was kept; what speaks against it is said or asked."""
        try:
            refused = self.live.do(intent)
            is_kept = self.live.read_back() is not None
        except OpenedForReading:
            self.say(self.look.words.text("This store can only be read here."))
            return False
        except (NewerEvent, SeriesErased):
            self.unsaved = unsaved_text(self.look.words, outdated=self.live.outdated, erased=self.live.erased)
            return False
        except StoreError:
            is_kept, refused = False, None
        if not is_kept:
            self.unsaved = unsaved_text(self.look.words)
        elif refused is None:
            self.unsaved = ""
            self.note_plans()
        else:
            self.objected(intent, refused)
        self.renewed()
        return refused is None and is_kept

    def objected(self, intent: Intent, refused: Refused) -> None:
        """Say why something was not carried out. Whoever can ask about it has its own."""
        del intent
        names = {person: each.called for person, each in shown(self.plan.participants).items()}
        self.say(refusal(self.look, self.live.state, names, refused, private=True))

    def note_plans(self) -> None:
        """Know which plans were stored from here, so that each can be taken back."""
        new = [entry for entry in self.live.entries if entry.seq > self._noted and entry.pane == self.live.pane]
        self._acts += [entry.seq for entry in new if isinstance(entry.event, MeetingPlanned)]
        self._noted = self.live.state.last_seq

    def asked_again(self, seq: int) -> frozenset[str]:
        """Return about whom the answers were taken back by the plan with this number: there is somebody else now."""
        act = next((entry.act for entry in self.live.entries if entry.seq == seq), "")
        facts = (entry.event for entry in self.live.entries if act and entry.act == act)
        return frozenset(fact.person for fact in facts if isinstance(fact, InvitationAnswered))

    def _answers_before(self, seq: int) -> Prepared:
        """Return the answers that the plan with this number took back."""
        people = self.asked_again(seq)
        if not people:
            return Prepared()
        before = replay([entry for entry in self.live.entries if entry.seq < seq]).prepared.answers
        return Prepared({person: said for person, said in before.items() if person in people})

    def _planned_elsewhere_after(self, seq: int) -> bool:
        """Whether another pane has planned the meeting anew since: an earlier plan would take that back too."""
        later = (entry for entry in self.live.entries if entry.seq > seq and entry.pane != self.live.pane)
        return any(isinstance(entry.event, MeetingPlanned) for entry in later)

    def _plan_before(self, seq: int) -> Plan | None:
        """Return the plan that the one with this number took the place of; None for any other act."""
        earlier = (entry.event for entry in reversed(self.live.entries) if entry.seq < seq)
        return next((event.plan for event in earlier if isinstance(event, MeetingPlanned)), None)
