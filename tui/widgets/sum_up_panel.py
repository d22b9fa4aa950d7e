"""What a part came to, written while it is still fresh (R120, seed 004)."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from meeting.intents import SumUp
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.scene import Scene
from tui.view.sum_up_panel import both_texts, part_to_sum_up, parts, saved, sum_up_rows
from tui.view.words import mark
from tui.widgets.page import Page
from tui.widgets.prose import LINE_END, Prose

MOST = 4000
"""Characters of a sum-up."""
_STEPS = {"up": -1, "down": 1}


class SumUpPanel(Page):
    """Begins in the text of the part that was left last without a sum-up. Beyond its rows lie the other parts."""

    DEFAULT_CSS = """
    SumUpPanel Prose {
        position: absolute;
        display: none;
    }
    """

    def __init__(self, scene: Scene) -> None:
        """Begin with that part."""
        super().__init__(scene, key="sum-up")
        self.at = part_to_sum_up(scene.meeting)
        self._known = ""
        """What the part has come to as it was kept when its text was opened, or when the other wording was shown."""

    def compose(self) -> ComposeResult:
        """The rows to type in."""
        yield Prose(key="text")

    def on_mount(self) -> None:
        """Begin to write."""
        if self.at:
            self.reopen(self.at)

    def typing_place(self) -> Prose:
        """Return the rows to type in."""
        return self.query_one(Prose)

    def typed(self) -> str:
        """Return what stands there."""
        return self.typing_place().text

    def fill(self, text: str) -> None:
        """Put a text there, the cursor at its end."""
        with self.typing_place().prevent(TextArea.Changed):
            self.typing_place().hold(text, MOST, wraps=True)

    def ids(self) -> tuple[str, ...]:
        """Return the parts we have been in."""
        return parts(self.scene.meeting)

    def picture(self) -> Picture:
        """Return the part and its text."""
        text = "" if self.field else both_texts(self.scene, self.here, self.half(self.here))
        size = (self.size.width, self.size.height)
        return sum_up_rows(self.scene, self.here, text, size, asks=self._asks_for_text)

    def redraw(self) -> None:
        """Draw anew; the field reaches down to the last row."""
        super().redraw()
        styles = self.typing_place().styles
        # The field would cover what asks for its text: while it is empty, it is only the cursor.
        empty = self._asks_for_text
        styles.height = 1 if empty else max(1, self.size.height - self._picture.y)
        if empty:
            styles.width = 1

    @property
    def _asks_for_text(self) -> bool:
        return bool(self.field) and not self.typed()

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        if asked := super().hints(columns):
            return asked
        another = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("another part"), 2)
        back = Hint("Esc", mark("back"))
        if self.field:
            return (Hint("Enter", mark("keep it")), Hint("Ctrl+j", mark("new line"), 1), another, back)
        return (Hint("Enter", mark("write")), another, back) if self.here else (back,)

    def command(self, name: str) -> bool:
        """Write."""
        if name == "enter" and self.here:
            self.reopen(self.here)
        return name == "enter"

    def reopen(self, field: str) -> None:
        """Open the text of a part."""
        self.at = field
        self._known = saved(self.scene.meeting, field)
        self.open_field(field, self._known)

    def press_in_field(self, name: str) -> bool:
        """End a line, go to another part beyond the first and the last row, or what every field does."""
        if name in LINE_END:
            self.typing_place().type_in("\n")
        elif name == "enter":
            self.say("")
            self.entered(self.typed().strip())
        elif name in _STEPS and self._goes_beyond(_STEPS[name]):
            self._turn(_STEPS[name])
        elif name in _STEPS:
            return False
        else:
            return super().press_in_field(name)
        return True

    def entered(self, text: str) -> None:
        """Keep it; if another was kept meanwhile, say so once and show it: this one would take its place."""
        known = saved(self.scene.meeting, self.field)
        if text == known:
            self.done_with_field()
        elif not text:
            self.shut_field()
        elif known != self._known:
            self._known = known
            self.say(self.scene.words.text("Another was kept meanwhile.   Enter: this one   Esc: look"))
        else:
            self.send(SumUp(self.field, text), self.done_with_field)

    def _goes_beyond(self, by: int) -> bool:
        place = self.typing_place()
        return place.row == 0 if by < 0 else place.row >= place.rows - 1

    def _turn(self, by: int) -> None:
        """Open the text of another part; where there is none, stay."""
        ids = self.ids()
        at = ids.index(self.field) + by
        if 0 <= at < len(ids):
            self.shut_field()
            self.reopen(ids[at])

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.written()
