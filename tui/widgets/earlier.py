"""Last time's agreements, answered one by one."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.agreement_terms import Outcome
from meeting.cpr import looks_like_cpr
from meeting.plan import EarlierAgreement
from tui.keys import name_of
from tui.view.earlier import HAND_OVER, asked_now, earlier_rows, outcome, put_off
from tui.view.hints import Hint, next_speaker
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.successors import Successors, picked, successor_rows, successors
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel


class EarlierPanel(TypingPanel):
    """Asks what became of each: a digit, then a sentence or just Enter. 6 hands it over, ↓ leaves one for later."""

    DEFAULT_CSS = """
    EarlierPanel Entry {
        position: absolute;
        display: none;
    }
    """

    @dataclass
    class Answered(Message):
        """Somebody said what became of an agreement."""

        ref: str
        outcome: Outcome
        sentence: str

    @dataclass
    class HandedOver(Message):
        """Somebody else goes on with an agreement."""

        ref: str
        person: str

    @dataclass
    class Left(Message):
        """Esc was pressed; what has no answer comes back."""

    def __init__(self, scene: Scene) -> None:
        """Begin with the first one that has no answer."""
        super().__init__(scene, key="earlier")
        self.outcome: Outcome | None = None
        self._skipped: frozenset[str] = frozenset()
        self._heirs: Successors | None = None

    def compose(self) -> ComposeResult:
        """One row for the sentence."""
        yield Entry(key="sentence")

    def place_to_type(self) -> Entry | None:
        """Return the row for the sentence, once there is an outcome."""
        return None if self.outcome is None else self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the agreement that is asked for, and the outcomes by number or the one that was chosen."""
        if self._item is not None and self._picks_heir is not None:
            return successor_rows(self.scene, self._item, self._picks_heir, self.size)
        rows, _ = earlier_rows(self.scene, self._item, self.outcome, *self.size)
        return rows

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        back = Hint("Esc", mark("back"))
        if self._item is None:
            return (back,)
        if self._picks_heir is not None:
            return (Hint("Enter", mark("take")), Hint("a–å", mark("find")), back)
        if self.outcome is not None:
            return (
                Hint("Enter", mark("keep it")),
                *next_speaker(self.scene.meeting),
                Hint("Esc", mark("choose again")),
            )
        later = Hint(self.scene.look.alphabet.down, mark("leave it for later"), 1)
        return (Hint("1–6", mark("choose")), later, back)

    def redraw(self) -> None:
        """Draw anew and put the row for the sentence where it belongs."""
        if self.size.width:
            _, row = earlier_rows(self.scene, self._item, self.outcome, *self.size)
            self.query_one(Entry).styles.offset = (1, row)
        super().redraw()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        warning = self.scene.words.text("That looks like a CPR number. Write a name instead.")
        self.say(warning if looks_like_cpr(event.value) else "")

    @property
    def _item(self) -> EarlierAgreement | None:
        return asked_now(self.scene, self._skipped)

    def press(self, key: str, character: str) -> bool:
        """Choose an outcome, keep the sentence, or leave."""
        taken = self._press(key, character)
        if taken:
            self.redraw()
        return taken

    def _press(self, key: str, character: str) -> bool:
        item = self._item
        if self._picks_heir is not None:
            return self._pick(self._picks_heir, name_of(key, character))
        if key == "escape":
            if self.outcome is None:
                self.post_message(self.Left())
            self._choose(None)
        elif item is None:
            return False
        elif key == "enter" and self.outcome is not None:
            sentence = " ".join(self.query_one(Entry).value.split())
            self.post_message(self.Answered(item.ref, self.outcome, sentence))
            self._choose(None)
        elif self.outcome is None and (chosen := outcome(character)):
            self._choose(chosen)
        elif self.outcome is None and character == HAND_OVER:
            self._heirs = successors(self.scene, item)
        elif key == "down" and self.outcome is None:
            self._skipped = put_off(self.scene, self._skipped, item.ref)
        else:
            return False
        return True

    @property
    def _picks_heir(self) -> Successors | None:
        """The list of who goes on, while the agreement it was opened for is the one that is asked for."""
        asked = self._item
        return self._heirs if self._heirs is not None and asked is not None and self._heirs.ref == asked.ref else None

    def _pick(self, asked: Successors, name: str) -> bool:
        """Pick who goes on, or narrow the list; the floor goes on meanwhile."""
        if name == "space":
            return False
        answer = picked(asked, name)
        self._heirs = answer if isinstance(answer, Successors) else None
        if isinstance(answer, str):
            self.post_message(self.HandedOver(asked.ref, answer))
        return answer != asked or name == "enter"

    def _choose(self, chosen: Outcome | None) -> None:
        entry = self.query_one(Entry)
        entry.value = ""
        entry.display = chosen is not None
        self.outcome = chosen
        self.put_cursor()
