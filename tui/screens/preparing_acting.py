"""What is done on the pages of the preparation: each act is kept at once, said, and can be taken back."""

from __future__ import annotations

from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from meeting.events import MeetingPlanned
from meeting.intents import AnswerInvitation, Intent, PlanMeeting, SettleSharing, TickItem, Undo
from meeting.inviting import invited
from meeting.plan import Plan
from meeting.plan_document import document_of, templates_of
from meeting.plan_file import check_document
from meeting.plan_without import without
from meeting.postponing import without_date
from meeting.prepared import Answer, Item, Prepared, Sharing
from meeting.problem import Severity
from meeting.refusal import Refused
from store.clock import Clock
from store.errors import NewerEvent, OpenedForReading, StoreError
from store.log import Log
from tui.asking import REASONS
from tui.preparing_keys import sure_hints, why_hints
from tui.screens.preparing_known import PreparingKnown
from tui.screens.preparing_shown import Shown
from tui.view.hints import Hint
from tui.view.look import Look
from tui.view.names import shown
from tui.view.notice import NoticeLine
from tui.view.preparing.kept import kept_text, removing_text
from tui.view.preparing.pages import is_coming
from tui.view.question import reasons_question
from tui.view.refusals import refusal
from tui.view.scene import scene_of

_DAY = timedelta(days=1)


class Removing(Struct, frozen=True):
    """Somebody may be taken off the list; it is asked first."""

    person: str


class Why(Struct, frozen=True):
    """The invitations went out although a parent has not said yes; it is asked why (R93, seed 003)."""

    intent: TickItem
    refused: Refused


class PreparingActing(PreparingKnown):
    """Carries acts out and asks where a rule wants a reason."""

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str) -> None:
        """Act in this meeting."""
        super().__init__(log, look, clock, meeting)
        self.asked: Removing | Why | None = None
        self._acts: list[int] = []
        """What was kept from here: 0 for an act, and for a plan the number of its event."""
        self._noted = self.live.state.last_seq

    def notice(self) -> NoticeLine:
        """Return what is asked, or else what is to be said."""
        if isinstance(self.asked, Removing):
            return NoticeLine(f" {removing_text(self.look.words, self.plan, self.asked.person)}")
        return super().notice()

    def shown(self, across: int, room: int) -> Shown:
        """Return the page, or in its place why it stops to ask, with the reasons by number."""
        found = super().shown(across, room)
        if not isinstance(self.asked, Why):
            return found
        scene = scene_of(self.look, self.live.state, self.live.now())
        return replace(found, body=reasons_question(scene, self.asked.refused, across, private=True), said=())

    def hints(self) -> tuple[Hint, ...]:
        """Return how to answer what is asked, or else the row of keys of the page."""
        if self.asked is None:
            return super().hints()
        return sure_hints() if isinstance(self.asked, Removing) else why_hints()

    def renewed(self) -> None:
        """Go on with the meeting as it is now; nothing is asked about what is no longer so."""
        people = {person.id for person in self.plan.participants}
        gone = isinstance(self.asked, Removing) and self.asked.person not in people
        if gone or not is_coming(self.live.state):
            self.asked = None
        super().renewed()

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.live.state.planned

    def answers(self, said: Answer | None) -> None:
        """Take down what the one whose column is marked says of whoever is marked."""
        if self.marked in {person.id for person in invited(self.plan)} and self.beside:
            self._keep(AnswerInvitation(self.marked, self.beside, said))
        else:
            self.say(self.look.words.text("The family is not asked about everybody: not about parents and leader."))

    def settles(self, sharing: Sharing | None) -> None:
        """Take down what is agreed of the topic that is marked."""
        if self.marked and self.beside:
            self._keep(SettleSharing(self.marked, self.beside, sharing))

    def ticks(self) -> None:
        """Say that the marked line was done today, or that it is not done after all."""
        if self.marked:
            item = Item(self.marked)
            self._keep(TickItem(item, None if item in self.live.state.prepared.done else self.today))

    def another_day(self, by: int) -> None:
        """Say that it was done a day later, or earlier (-1); not after today."""
        item = Item(self.marked) if self.marked else None
        on = self.live.state.prepared.done.get(item) if item else None
        if item is None or on is None:
            self.say(self.look.words.text("It is not done yet.   space: today"))
        elif on + by * _DAY > self.today:
            self.say(self.look.words.text("That day is still to come."))
        else:
            self._keep(TickItem(item, on + by * _DAY))

    def asks_to_remove(self) -> None:
        """Ask whether whoever is marked is taken off the list; those who lead and write must be others first."""
        words, person = self.look.words, self.marked
        if not person:
            return
        name = shown(self.plan.participants)[person].called
        if person in (self.plan.leader, self.plan.minute_taker):
            self.say(words.text("{name} leads or takes the minutes. Choose somebody else first.", name=name))
        elif without_date(self.live.state):
            self.say(words.text("The meeting has no date yet. Write it first."))
        else:
            self.asked = Removing(person)

    def answered(self, name: str) -> None:
        """Do what a key answers to what is asked; every other key withdraws it."""
        asked, self.asked = self.asked, None
        match asked:
            case Removing(person) if name == "enter":
                self._remove(person)
            case Why(intent) if name in _BY_DIGIT:
                self._keep(replace(intent, reason=_BY_DIGIT[name]))
            case _:
                pass

    def takes_back(self) -> None:
        """Take back what was kept last from here."""
        if not self._acts:
            self.say(self.look.words.text("There is nothing more to undo."))
            return
        *earlier, last = self._acts
        plan = self._plan_before(last)
        if self.act(PlanMeeting(replace(plan, prepared=Prepared())) if plan else Undo()):
            self._acts = earlier
            self.say(self.look.words.text("Undone."))

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was kept; what speaks against it is said or asked."""
        try:
            refused = self.live.do(intent)
            is_kept = self.live.read_back() is not None
        except OpenedForReading:
            self.say(self.look.words.text("This store can only be read here."))
            return False
        except NewerEvent:
            self.unsaved = self.look.words.text("Another screen is newer. Start this one again.")
            return False
        except StoreError:
            is_kept, refused = False, None
        if not is_kept:
            self.unsaved = self.look.words.text("The computer cannot save right now. We are on it.")
        elif refused is None:
            self.unsaved = ""
            self.note_plans()
        elif refused.needs_reason and isinstance(intent, TickItem):
            self.asked = Why(intent, refused)
        else:
            self.say(self._refusal(refused))
        self.renewed()
        return refused is None and is_kept

    def note_plans(self) -> None:
        """Know which plans were stored from here, so that each can be taken back."""
        new = [entry for entry in self.live.entries if entry.seq > self._noted and entry.pane == self.live.pane]
        self._acts += [entry.seq for entry in new if isinstance(entry.event, MeetingPlanned)]
        self._noted = self.live.state.last_seq

    def _keep(self, intent: AnswerInvitation | SettleSharing | TickItem) -> None:
        if self.act(intent):
            self._acts.append(0)
            self.say(kept_text(self.look.words, self.plan, intent, self.today))

    def _remove(self, person: str) -> None:
        words, name = self.look.words, shown(self.plan.participants)[person].called
        left = replace(without(self.plan, person), prepared=Prepared())
        _, problems = check_document(document_of(left), templates_of(left))
        error = next((each for each in problems if each.severity is Severity.ERROR), None)
        if error is not None:
            self.say(words.text(error.wrong, **error.params))
        elif self.act(PlanMeeting(left)):
            self.say(words.text("Kept: {name} is off the list.   z: undo", name=name))

    def _plan_before(self, seq: int) -> Plan | None:
        """Return the plan that the one with this number took the place of; None for any other act."""
        earlier = (entry.event for entry in reversed(self.live.entries) if entry.seq < seq)
        return next((event.plan for event in earlier if isinstance(event, MeetingPlanned)), None)

    def _refusal(self, refused: Refused) -> str:
        names = {person: each.called for person, each in shown(self.plan.participants).items()}
        return refusal(self.look, self.live.state, names, refused, private=True)


_BY_DIGIT = {str(number): reason for number, reason in enumerate(REASONS, 1)}
