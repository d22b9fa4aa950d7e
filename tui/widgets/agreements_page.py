"""The minute-taker's page of agreements: who accepts, who has a reservation, what the child says (R92, R109)."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.agreement_terms import Outcome
from meeting.agreements import agreement
from meeting.intents import Accept, Amend, AskChild, FollowUpAgreement, MarkTopics, NoteReservation, PutAside
from meeting.minutes import topics
from meeting.people import Participant
from meeting.plan import EarlierAgreement
from meeting.state import Agreement
from tui.keys import name_of
from tui.view.agreement_voices import Asks, Voices, followed, people_meant, pressed, voices, voices_rows
from tui.view.agreements_asked import (
    OUTCOME,
    RESERVATION,
    TOPICS,
    asked_rows,
    begins_with,
    field_for,
    read_field,
    topics_in,
)
from tui.view.agreements_hints import child_hints, field_hints, page_hints, voices_hints
from tui.view.agreements_page import Listed, agreements_rows, first_at, item_at, page_ids
from tui.view.child_view import child_view_rows, speakers_for, view
from tui.view.earlier import outcome
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.two_wordings import wordings
from tui.view.withheld import not_shown_because
from tui.widgets.page import Page

_ASKS = {"j": Asks.YES, "f": Asks.RESERVATION, "b": Asks.CHILD}
_TAKES = ("1", "2")


class AgreementsPage(Page):
    """Enter mends, `a` writes, `j` takes a yes, `f` a reservation, `b` a child's view, `#` topics, `x` puts aside.

    A digit takes one of two wordings, or says what became of an agreement of last time.
    """

    takes_all = True

    @dataclass
    class Mend(Message):
        """This agreement is to be changed; an empty id is a new one."""

        agreement: str

    def __init__(self, scene: Scene) -> None:
        """Begin at what waits for somebody."""
        super().__init__(scene, key="agreements")
        self.at = first_at(scene.meeting)
        self._voices: Voices | None = None
        self._child = ""
        """The child whose view is being asked for."""
        self._speaker = 0
        """Who of those that can speak for the child does."""

    def ids(self) -> tuple[str, ...]:
        """Return today's agreements and those that wait for an answer."""
        return page_ids(self.scene.meeting)

    @property
    def _item(self) -> Listed | None:
        return item_at(self.scene.meeting, self.here)

    def picture(self) -> Picture:
        """Return the agreements, or whom or what is asked of one of them."""
        size = (self.size.width, self.size.height)
        item = self._item
        if self.field:
            return asked_rows(self.scene, self.field, size)
        if self._voices is not None:
            return Picture(voices_rows(self.scene, self._voices, size))
        if self._child and isinstance(item, Agreement):
            rows = child_view_rows(self.scene, item, self._child, self._through, size[0])
            return Picture(rows[1:][: size[1]])
        return Picture(agreements_rows(self.scene, self.here, size))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        del columns
        if self.field:
            return field_hints()
        if self._voices is not None:
            return voices_hints(self.scene)
        if self._child:
            return child_hints(several=len(self._speakers) > 1)
        return page_hints(self.scene, self._item)

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene, and whom it offers."""
        self._voices = followed(scene, self._voices) if self._voices else None
        super().follow(scene)

    def press(self, key: str, character: str) -> bool:
        """Pick a person, or take a child's view; else what the page does."""
        if self.field or not (self._voices or self._child):
            return super().press(key, character)
        name = name_of(key, character)
        taken = self._pick(self._voices, name) if self._voices else self._view(name)
        if taken and self.is_attached:
            self.redraw()
        return taken

    def command(self, name: str) -> bool:
        """Do what a key means to the agreement at the sign."""
        item = self._item
        if name == "a":
            self.post_message(self.Mend(""))
        elif isinstance(item, EarlierAgreement):
            return self._became(item, name)
        elif item is not None:
            return self._with(item, name)
        else:
            return name == "enter"
        return True

    def _became(self, item: EarlierAgreement, name: str) -> bool:
        chosen = outcome(name)
        if chosen is not None:
            self.reopen(field_for(OUTCOME, item.ref, chosen.value))
        return chosen is not None or name == "enter"

    def _with(self, item: Agreement, name: str) -> bool:
        both = wordings(item)
        if name == "enter":
            self.post_message(self.Mend(item.id))
        elif name in ("x", "delete"):
            self.send(PutAside(item.id), self.redraw)
        elif name == "#":
            self.reopen(field_for(TOPICS, item.id))
        elif name in _ASKS:
            self._ask(_ASKS[name], item)
        elif name in _TAKES and both:
            taken = both[_TAKES.index(name)].terms
            self.send(Amend(item.id, taken, self.scene.today, item.terms), self.redraw)
        else:
            return False
        return True

    def _ask(self, asks: Asks, item: Agreement) -> None:
        if hidden := not_shown_because(self.scene, item):
            self.say(hidden)
            return
        asked = voices(self.scene, asks, item)
        only = asked.list.choices[:1] if asks is Asks.CHILD and not asked.list.choices[1:] else ()
        if asks is Asks.CHILD and not asked.list.choices:
            self.say(self.scene.words.text("It is about no child. Enter: say whom it is about"))
        elif only:
            self._ask_child(only[0].id)
        else:
            self._voices = asked

    def _ask_child(self, child: str) -> None:
        self._voices, self._child, self._speaker = None, child, 0

    def _pick(self, asked: Voices, name: str) -> bool:
        item = agreement(self.scene.meeting, asked.agreement)
        answer = pressed(asked.list, name)
        if name == "escape" or item is None:
            self._voices = None
        elif isinstance(answer, Choice):
            self._picked(asked.asks, item, answer.id)
        elif answer is not None:
            self._voices = Voices(asked.asks, asked.agreement, answer)
        else:
            return name not in ("tab", "shift+tab")
        return True

    def _picked(self, asks: Asks, item: Agreement, picked: str) -> None:
        match asks:
            case Asks.YES:
                for person in people_meant(item, picked):
                    self.send(Accept(item.id, person), self.redraw)
            case Asks.RESERVATION:
                self._voices = None
                self.reopen(field_for(RESERVATION, item.id, picked))
            case Asks.CHILD:
                self._ask_child(picked)

    def _view(self, name: str) -> bool:
        said = view(self.scene, "1" if name == "enter" else name)
        item = self._item
        if name == "escape" or not isinstance(item, Agreement):
            self._child = ""
        elif name == "tab":
            self._speaker += 1
        elif said and self._speakers:
            through = self._through
            self.send(AskChild(item.id, self._child, said, through.id if through else ""), self._view_kept)
        return True

    def _view_kept(self) -> None:
        self._child = ""
        self.redraw()

    @property
    def _speakers(self) -> tuple[Participant | None, ...]:
        return speakers_for(self.scene, self._child)

    @property
    def _through(self) -> Participant | None:
        found = self._speakers
        return found[self._speaker % len(found)] if found else None

    def reopen(self, field: str) -> None:
        """Open a field with what was said before."""
        self.open_field(field, begins_with(self.scene.meeting, field))

    def entered(self, text: str) -> None:
        """Keep a reservation, topics, or what became of an agreement of last time."""
        kind, of, more = read_field(self.field)
        if kind == OUTCOME:
            self.send(FollowUpAgreement(of, Outcome(more), text), self.done_with_field)
        elif kind == TOPICS and topics_in(text) != topics(self.scene.meeting, of):
            self.send(MarkTopics(of, topics_in(text)), self.done_with_field)
        elif kind == RESERVATION and text and text != begins_with(self.scene.meeting, self.field):
            self.send(NoteReservation(of, more, text), self.done_with_field)
        else:
            self.done_with_field()
