"""The minute-taker's page of agreements: who accepts, who has a reservation, what the child says (R92, R109)."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.agreements import agreement
from meeting.intents import Accept, Amend, AskChild, HandOver, PutAside
from meeting.plan import EarlierAgreement
from meeting.state import Agreement
from tui.keys import name_of
from tui.view.agreement_voices import (
    Asks,
    ChildsView,
    Voices,
    childs_view_rows,
    followed,
    people_meant,
    pressed,
    voices,
    voices_rows,
)
from tui.view.agreements_asked import OUTCOME, RESERVATION, TOPICS, asked_rows, begins_with, field_for, said_in
from tui.view.agreements_hints import aside_hints, child_hints, field_hints, page_hints, voices_hints
from tui.view.agreements_page import Listed, agreements_rows, first_at, item_at, page_ids
from tui.view.child_view import view
from tui.view.earlier import HAND_OVER, outcome
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.successors import Successors, picked, successor_rows, successors
from tui.view.two_wordings import wordings
from tui.view.withheld import not_shown_because
from tui.widgets.page import Page

_ASKS = {"j": Asks.YES, "f": Asks.RESERVATION, "b": Asks.CHILD}
_ANSWERS = ("enter", "escape")
_TAKES = ("1", "2")
_FUNCTION_KEYS = tuple(f"f{number}" for number in range(1, 13))
_FOR_THE_PANE = ("tab", "shift+tab", *_FUNCTION_KEYS)
"""What goes on to the pane while somebody is being picked."""


class AgreementsPage(Page):
    """Enter mends, `a` writes, `j` takes a yes, `f` a reservation, `b` a child's view, `#` topics, `x` puts aside.

    A digit takes one of two wordings, or says what became of an agreement of last time, or who goes on with it.
    """

    takes_all = True

    @dataclass
    class Mend(Message):
        """This agreement is to be changed; an empty id is a new one."""

        agreement: str

    ENDS = (Mend,)

    def __init__(self, scene: Scene) -> None:
        """Begin at what waits for somebody."""
        super().__init__(scene, key="agreements")
        self.at = first_at(scene.meeting)
        self._voices: Voices | None = None
        self._child: ChildsView | None = None
        self._heirs: Successors | None = None
        self._leaves = ""
        """The agreement that is put aside if Enter comes next."""

    def ids(self) -> tuple[str, ...]:
        """Return today's agreements and those that wait for an answer."""
        return page_ids(self.scene.meeting)

    @property
    def _item(self) -> Listed | None:
        return item_at(self.scene.meeting, self.here)

    def picture(self) -> Picture:
        """Return the agreements, or whom or what is asked of one of them."""
        size = (self.size.width, self.size.height)
        if self.field:
            return asked_rows(self.scene, self.field, size)
        item, heirs = self._item, self._picks_heir
        if heirs is not None and isinstance(item, EarlierAgreement):
            return Picture(successor_rows(self.scene, item, heirs, size))
        if self._voices is not None:
            return Picture(voices_rows(self.scene, self._voices, size))
        if self._child is not None:
            return Picture(childs_view_rows(self.scene, self._child, size))
        return Picture(agreements_rows(self.scene, self.here, size))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        if leaving := super().hints(columns):
            return leaving
        if self._leaves:
            return aside_hints()
        if self.field:
            return field_hints()
        if self._voices is not None or self._picks_heir is not None:
            return voices_hints(self.scene)
        if self._child is not None:
            return child_hints(several=len(self._child.speakers(self.scene)) > 1)
        return page_hints(self.scene, self._item)

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene, and whom it offers."""
        self._voices = followed(scene, self._voices) if self._voices else None
        super().follow(scene)

    def press(self, key: str, character: str) -> bool:
        """Pick a person, or take a child's view; else what the page does."""
        name = name_of(key, character)
        leaves, self._leaves = self._leaves, ""
        if leaves and name in _ANSWERS:
            self._put_aside(leaves if name == "enter" else "")
        elif not self.field and self._voices is not None and name not in _FOR_THE_PANE:
            self._pick(self._voices, name)
        elif self._picks_heir is not None and name not in _FOR_THE_PANE:
            self._hand_over(self._picks_heir, name)
        elif not self.field and self._child is not None and name not in _FUNCTION_KEYS:
            self._view(self._child, name)
        else:
            return super().press(key, character)
        if self.is_attached:
            self.redraw()
        return True

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
        if name == HAND_OVER:
            self._heirs = successors(self.scene, item)
            return True
        chosen = outcome(name)
        if chosen is not None:
            self.reopen(field_for(OUTCOME, item.ref, chosen.value))
        return chosen is not None or name == "enter"

    @property
    def _picks_heir(self) -> Successors | None:
        """The list of who goes on, while the sign stands at the agreement it was opened for."""
        return self._heirs if self._heirs is not None and self._heirs.ref == self.here else None

    def _hand_over(self, asked: Successors, name: str) -> None:
        answer = picked(asked, name)
        self._heirs = answer if isinstance(answer, Successors) else None
        if isinstance(answer, str):
            self.send(HandOver(asked.ref, answer), self.redraw)

    def _with(self, item: Agreement, name: str) -> bool:
        both = wordings(item)
        if name == "enter":
            self.post_message(self.Mend(item.id))
        elif name in ("x", "delete"):
            self._leaves = item.id
            self.say(self.scene.words.text("Put agreement {n} aside?   Enter: yes   Esc: no", n=item.number))
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

    def _put_aside(self, agreement_id: str) -> None:
        self.say("")
        if agreement_id:
            self.send(PutAside(agreement_id), self.redraw)

    def _ask(self, asks: Asks, item: Agreement) -> None:
        if hidden := not_shown_because(self.scene, item):
            self.say(hidden)
            return
        asked = voices(self.scene, asks, item)
        found = asked.list.choices
        if asks is Asks.CHILD and not found:
            self.say(self.scene.words.text("It is about no child. Enter: say whom it is about"))
        elif asks is Asks.CHILD and not found[1:]:
            self._child = ChildsView(item.id, found[0].id)
        else:
            self._voices = asked

    def _pick(self, asked: Voices, name: str) -> None:
        item = agreement(self.scene.meeting, asked.agreement)
        answer = pressed(asked.list, name)
        if name == "escape" or item is None:
            self._voices = None
        elif isinstance(answer, Choice):
            self._picked(asked.asks, item, answer.id)
        elif answer is not None:
            self._voices = Voices(asked.asks, asked.agreement, answer)

    def _picked(self, asks: Asks, item: Agreement, picked: str) -> None:
        match asks:
            case Asks.YES:
                for person in people_meant(item, picked):
                    self.send(Accept(item.id, person), self.redraw)
            case Asks.RESERVATION:
                self._voices = None
                self.reopen(field_for(RESERVATION, item.id, picked))
            case Asks.CHILD:
                self._voices, self._child = None, ChildsView(item.id, picked)

    def _view(self, asked: ChildsView, name: str) -> None:
        said = view(self.scene, "1" if name == "enter" else name)
        if name == "escape":
            self._child = None
        elif name == "tab":
            self._child = asked.another()
        elif said and asked.speakers(self.scene):
            through = asked.through(self.scene)
            self.send(AskChild(asked.agreement, asked.child, said, through.id if through else ""), self._view_kept)

    def _view_kept(self) -> None:
        self._child = None
        self.redraw()

    def reopen(self, field: str) -> None:
        """Open a field with what was said before."""
        self.open_field(field, begins_with(self.scene.meeting, field))

    def entered(self, text: str) -> None:
        """Keep a reservation, topics, or what became of an agreement of last time."""
        intent = said_in(self.scene.meeting, self.field, text)
        if intent is not None:
            self.send(intent, self.done_with_field)
        else:
            self.done_with_field()
