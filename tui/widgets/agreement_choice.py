"""Today's agreements, of which one is picked."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting.agreement_terms import Terms
from meeting.agreements import standing
from meeting.shown import may_stand
from meeting.state import Agreement, Standing
from tui.view.agreement_choice import TAKES, AgreementChoice, agreement_choice_rows, choice_says
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.two_wordings import wordings
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel

_STEPS = {"up": -1, "down": 1}


class AgreementChoicePanel(KeyPanel):
    """Lets one agreement be mended (Enter), read back (`o`), put aside (`x`), or get a reservation (`r`).

    Of two wordings `e` and `d` take one. What may not be shown is only counted.
    """

    @dataclass
    class Mend(Message):
        """This agreement is to be changed."""

        agreement: str

    @dataclass
    class ReadBack(Message):
        """This agreement is to be read to the room."""

        agreement: str

    @dataclass
    class Reserve(Message):
        """Somebody agrees with a reservation (R109)."""

        agreement: str

    @dataclass
    class PutAside(Message):
        """We leave this agreement for now."""

        agreement: str

    @dataclass
    class Take(Message):
        """Of two wordings, this one is meant."""

        agreement: str
        terms: Terms
        base: Terms
        """What stood when it was chosen."""

    @dataclass
    class New(Message):
        """Another agreement is to be written."""

    @dataclass
    class Left(Message):
        """Esc was pressed."""

    def __init__(self, scene: Scene, agreement_id: str = "") -> None:
        """Begin at this agreement, or at the first one that is not read back."""
        super().__init__(scene, key="agreement-choice")
        items = scene.meeting.agreements.items
        wanted = (
            n
            for n, item in enumerate(items)
            if (item.id == agreement_id if agreement_id else standing(item) is Standing.NOT_READ_BACK)
        )
        self.choice = AgreementChoice(next(wanted, 0))

    def redraw(self) -> None:
        """Draw anew, and say what the leader should know of the one at the sign."""
        self.says = choice_says(self.scene, self.choice)
        super().redraw()

    def draw(self) -> tuple[Line, ...]:
        """Return the list."""
        return agreement_choice_rows(self.scene, self.choice, *self.size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what can be done with the one at the sign."""
        del columns
        back = Hint("Esc", mark("back"))
        chosen = self.choice.chosen(self.scene)
        if chosen is None or not may_stand(self.scene.meeting, chosen):
            return (Hint("a", mark("agreement")), back)
        both = (Hint(TAKES[0], mark("the one")), Hint(TAKES[1], mark("the other"))) if chosen.other else ()
        return (
            Hint("Enter", mark("mend it")),
            *both,
            Hint("o", mark("read back")),
            Hint("x", mark("put it aside"), 2),
            Hint("r", mark("reservation"), 3),
            Hint("a", mark("new"), 1),
            back,
        )

    def press(self, name: str) -> bool:
        """Move, or say what is to be done with the one at the sign."""
        if name == "escape":
            self.post_message(self.Left())
            return True
        if name == "a":
            self.post_message(self.New())
            return True
        chosen = self.choice.chosen(self.scene)
        if chosen is None:
            return False
        if name in _STEPS:
            self.choice = self.choice.moved(self.scene, _STEPS[name])
        elif numbered := self.choice.numbered(self.scene, name):
            self.choice = numbered
        else:
            return self._act(name, chosen)
        return True

    def _act(self, name: str, chosen: Agreement) -> bool:
        made = {"enter": self.Mend, "o": self.ReadBack, "x": self.PutAside, "r": self.Reserve}.get(name)
        both = wordings(chosen)
        takes = both[TAKES.index(name)] if both and name in TAKES else None
        if not may_stand(self.scene.meeting, chosen):
            return made is not None or takes is not None
        if made is not None:
            self.post_message(made(chosen.id))
        elif takes is not None:
            self.post_message(self.Take(chosen.id, takes.terms, chosen.terms))
        return made is not None or takes is not None
