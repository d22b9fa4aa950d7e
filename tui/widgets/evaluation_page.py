"""Entering the sheets of the evaluation, without names (domain 5)."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.evaluation_terms import Group, span
from meeting.intents import AnswerEvaluation, FillEvaluation
from tui.view.evaluation_page import (
    Filling,
    empty,
    evaluation_ids,
    evaluation_rows,
    group_numbered,
    sheet_rows,
)
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.page import Page

_TEXT = "text"
_OUT_OF_TEXT = {"up": False, "escape": False, "tab": True, "shift+tab": True}
"""Keys that lead from the text back to the numbers, and whether each would leave the page."""
_GOES_ON = frozenset({"enter", " ", "down"})


class EvaluationPage(Page):
    """A digit picks the group; then numbers and Enter, one sheet after the other. A sheet that is kept is gone here."""

    def __init__(self, scene: Scene) -> None:
        """Begin with the groups."""
        super().__init__(scene, key="evaluation")
        self._filling: Filling | None = None
        self._unsaved: tuple[Filling, str] | None = None
        """A sheet that was sent and not answered yet."""

    @property
    def texts(self) -> Mapping[str, str]:
        """Nothing: a sheet that was not kept is kept nowhere."""
        return {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Take nothing back."""

    def ids(self) -> tuple[str, ...]:
        """Return the groups and the means."""
        return evaluation_ids(self.scene)

    def picture(self) -> Picture:
        """Return the groups, or the sheet that is being entered."""
        size = (self.size.width, self.size.height)
        if self._filling is None:
            return evaluation_rows(self.scene, self.here, size)
        return sheet_rows(self.scene, self._filling, self.half(_TEXT), size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        if asked := super().hints(columns):
            return asked
        back = Hint("Esc", mark("back"))
        if self.field:
            up = Hint(self.scene.look.alphabet.up, mark("back to the numbers"), 1)
            return (Hint("Enter", mark("keep the sheet")), up, back)
        if self._filling is not None:
            scale = span(self._filling.group)
            up = Hint(self.scene.look.alphabet.up, mark("one back"), 1)
            return (Hint(f"{scale[0]}–{scale[-1]}", mark("answer")), Hint("Enter", mark("go on")), up, back)
        filled = () if self.scene.meeting.ending.evaluated else (Hint("u", mark("all have filled in"), 1),)
        return (Hint("1–4", mark("choose")), *filled, back)

    def command(self, name: str) -> bool:
        """Pick a group, or answer."""
        if self._filling is not None:
            return self._answer(self._filling, name)
        picked = group_numbered(name)
        if name == "enter" and self.here in list(Group):
            picked = Group(self.here)
        if picked is not None:
            self._go_to(empty(picked))
        elif name == "u":
            self.send(FillEvaluation(), self.redraw)
        else:
            return name == "enter"
        return True

    def press(self, key: str, character: str) -> bool:
        """Go through the items by arrows while a sheet is entered; else what every page does."""
        if self._filling is not None and not self.field and key in ("up", "down"):
            self.say("")
            self._go_to(self._filling.moved(-1 if key == "up" else 1))
            return True
        return super().press(key, character)

    def press_in_field(self, name: str) -> bool:
        """Go back to the numbers, or what every field does."""
        if name not in _OUT_OF_TEXT or self._filling is None:
            return super().press_in_field(name)
        self.shut_field()
        self._go_to(self._filling.moved(-1))
        return not _OUT_OF_TEXT[name] or self.stays()

    def entered(self, text: str) -> None:
        """Keep the sheet, and begin the next one of this group at once: whoever types goes on typing."""
        filling = self._filling
        if filling is None:
            return
        if not filling.begun and not text:
            self.say(self.scene.words.text("There is no answer on this sheet."))
            return
        self._unsaved = filling, text
        self._drop_sheet()
        self._go_to(empty(filling.group))
        self.send(AnswerEvaluation(filling.sheet(text)), self._saved)

    def heard(self) -> None:
        """Put a sheet back that was not carried out."""
        super().heard()
        if self._unsaved is not None:
            (filling, text), self._unsaved = self._unsaved, None
            self._filling = filling
            self.open_field(_TEXT)
            self.fill(text)

    @property
    def begun(self) -> bool:
        """Whether a sheet is begun."""
        text = self.typed() if self.field else self.half(_TEXT)
        return self._filling is not None and (self._filling.begun or bool(text.strip()))

    def would_lose(self) -> str:
        """Return what to ask while a sheet is begun."""
        return self.scene.words.text("This sheet is not kept.   Enter: go on   Esc: drop it") if self.begun else ""

    def go_back(self) -> None:
        """Go on with the sheet."""

    def leave(self) -> None:
        """Let go of the sheet, or of the page."""
        if self._filling is None:
            super().leave()
        else:
            self._drop_sheet()
            self._filling = None

    def _saved(self) -> None:
        self._unsaved = None
        self.redraw()

    def _drop_sheet(self) -> None:
        self.forget(_TEXT)
        if self.field:
            self.fill("")
            self.shut_field()

    def _go_to(self, filling: Filling) -> None:
        self._filling = filling
        if filling.at_text:
            self.open_field(_TEXT)
        self.redraw()

    def _answer(self, filling: Filling, name: str) -> bool:
        if name in _GOES_ON:
            self._go_to(filling.moved(1))
        elif name == "backspace":
            self._filling = filling.erased()
        elif name.isdecimal():
            answered, scale = filling.with_digit(name), span(filling.group)
            self._filling = answered or filling
            if answered is None:
                self.say(self.scene.words.text("From {least} to {most}.", least=scale[0], most=scale[-1]))
        else:
            return False
        return True
