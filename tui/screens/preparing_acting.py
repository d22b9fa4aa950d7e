"""What is done on the pages of the preparation, and what is asked before it is."""

from __future__ import annotations

from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from meeting.intents import AnswerInvitation, Intent, PlanMeeting, SettleSharing, TickItem
from meeting.inviting import invited
from meeting.plan_document import document_of, templates_of
from meeting.plan_file import check_document
from meeting.plan_without import without
from meeting.postponing import without_date
from meeting.prepared import Answer, Item, Prepared, Sharing
from meeting.problem import Severity
from meeting.refusal import Refused
from store.clock import Clock
from store.log import Log
from tui.asking import REASONS
from tui.preparing_keys import sure_hints, why_hints
from tui.screens.preparing_keeping import PreparingKeeping
from tui.screens.preparing_shown import Shown
from tui.view.hints import Hint
from tui.view.look import Look
from tui.view.names import shown
from tui.view.notice import NoticeLine, notice_row
from tui.view.preparing.kept import removing_text
from tui.view.preparing.pages import is_coming
from tui.view.question import reasons_question
from tui.view.scene import scene_of
from tui.view.words import mark

_DAY = timedelta(days=1)


class Removing(Struct, frozen=True):
    """Somebody may be taken off the list; it is asked first."""

    person: str


class Why(Struct, frozen=True):
    """The invitations went out although a parent has not said yes; it is asked why (R93, seed 003)."""

    intent: TickItem
    refused: Refused


class PreparingActing(PreparingKeeping):
    """Does what the pages are for, and asks before somebody is taken out and where a rule wants a reason."""

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str) -> None:
        """Act in this meeting."""
        super().__init__(log, look, clock, meeting)
        self.asked: Removing | Why | None = None

    def notice(self) -> NoticeLine:
        """Return what is asked, or else what is to be said."""
        if isinstance(self.asked, Removing) and not self.said.text:
            return NoticeLine(f" {removing_text(self.look.words, self.plan, self.asked.person)}")
        return super().notice()

    def shown(self, across: int, room: int) -> Shown:
        """Return the page, or in its place why it stops to ask, with the reasons by number."""
        found = super().shown(across, room)
        if not isinstance(self.asked, Why):
            return found
        scene = scene_of(self.look, self.live.state, self.live.now())
        body = reasons_question(scene, self.asked.refused, across, private=True)
        return replace(found, body=body, said=notice_row(self.look, self.notice(), across))

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

    def objected(self, intent: Intent, refused: Refused) -> None:
        """Ask why, where a reason goes past what speaks against it; else say that."""
        if refused.needs_reason and isinstance(intent, TickItem):
            self.asked = Why(intent, refused)
        else:
            super().objected(intent, refused)

    def answers(self, said: Answer | None) -> None:
        """Take down what the one whose column is marked says of whoever is marked."""
        if self.marked in {person.id for person in invited(self.plan)} and self.beside:
            self.keep(AnswerInvitation(self.marked, self.beside, said))
        else:
            self.say(self.look.words.text("The family is not asked about everybody: not about parents and leader."))

    def settles(self, sharing: Sharing | None) -> None:
        """Take down what is agreed of the topic that is marked."""
        topic = self.marked
        if sharing is None and topic == self.seen.topic:
            self.drops_topic()
        elif topic and self.beside:
            is_kept = self.keep(SettleSharing(topic, self.beside, sharing))
            if is_kept and topic not in self.live.state.prepared.sharing:
                self.say(self.look.words.text("Kept: the topic {topic} is taken out.   z: undo", topic=topic))

    def drops_topic(self) -> None:
        """Let go of the topic that nobody has answered. Who asks for topics has its own."""
        raise NotImplementedError

    def ticks(self) -> None:
        """Say that the marked line was done today, or that it is not done after all."""
        if not self.marked:
            return
        item = Item(self.marked)
        self.keep(TickItem(item, None if item in self.live.state.prepared.done else self.today))

    def another_day(self, by: int) -> None:
        """Say that it was done a day later, or earlier (-1)."""
        item = Item(self.marked) if self.marked else None
        on = self.live.state.prepared.done.get(item) if item else None
        if item is None or on is None:
            self.say(self.look.words.text("It is not done yet.   space: today"))
        else:
            self.keep(TickItem(item, on + by * _DAY))

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
        """Do what a key answers to what is asked; Esc withdraws it, and every other key says what it waits for."""
        asked, text = self.asked, self.look.words.text
        self.asked = None
        match asked:
            case Removing(person) if name == "enter":
                self._remove(person)
            case Why(intent) if name in _BY_DIGIT:
                self.keep(replace(intent, reason=_BY_DIGIT[name]))
            case _ if name == "escape":
                self.say(text("Not kept."))
            case _:
                self.asked = asked
                takes_out = isinstance(asked, Removing)
                waits = mark("Answer first: Enter takes out, Esc does not.")
                self.say(text(waits if takes_out else mark("Answer first: choose why, or Esc.")))

    def _remove(self, person: str) -> None:
        words, name = self.look.words, shown(self.plan.participants)[person].called
        left = replace(without(self.plan, person), prepared=Prepared())
        _, problems = check_document(document_of(left), templates_of(left))
        error = next((each for each in problems if each.severity is Severity.ERROR), None)
        if error is not None:
            self.say(words.text(error.wrong, **error.params))
        elif self.act(PlanMeeting(left)):
            self.say(words.text("Kept: {name} is off the list.   z: undo", name=name))


_BY_DIGIT = {str(number): reason for number, reason in enumerate(REASONS, 1)}
