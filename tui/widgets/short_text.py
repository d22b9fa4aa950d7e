"""One short text for one question."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.cpr import looks_like_cpr
from tui.view.hints import Hint, next_speaker
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel


class ShortText(TypingPanel):
    """Asks for one row of text. Letters are text; function keys go to the screen."""

    DEFAULT_CSS = """
    ShortText Entry {
        position: absolute;
        offset: 1 3;
    }
    """

    @dataclass
    class Said(Message):
        """A text was written."""

        panel: ShortText
        text: str

    @dataclass
    class Left(Message):
        """Esc was pressed; what was written so far is kept in the message."""

        panel: ShortText
        text: str

    @dataclass
    class Written(Message):
        """The text is another."""

        panel: ShortText
        text: str

    ENDS = (Said, Left)

    def __init__(
        self, scene: Scene, title: str, text: str = "", *, needed: bool = True, private: bool = False, key: str
    ) -> None:
        """Ask `title`, a text as it is shown; an empty answer counts only where none is `needed`.

        `private` says that the pane does not lead.
        """
        super().__init__(scene, key=key)
        self.title = title
        self.needed = needed
        self._text = text
        self._private = private

    @property
    def begun(self) -> bool:
        """Whether something is typed."""
        return bool(self.query_one(Entry).value.strip())

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(self._text, key="text")

    def place_to_type(self) -> Entry:
        """Return the row."""
        return self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the question."""
        return (BLANK, line(" ", Span(self.title, Paint.INK_BOLD)))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        turn = () if self._private else next_speaker(self.scene.meeting)
        return (Hint("Enter", mark("keep it")), *turn, Hint("Esc", mark("back")))

    def press(self, key: str, character: str) -> bool:
        """Answer, or leave."""
        del character
        text = " ".join(self.query_one(Entry).value.split())
        if key == "escape":
            self.post_message(self.Left(self, text))
        elif key == "enter" and (text or not self.needed):
            self.post_message(self.Said(self, text))
        return key in ("enter", "escape")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        warning = self.scene.words.text("That looks like a CPR number. Write a name instead.")
        self.say(warning if looks_like_cpr(event.value) else "")
        # What comes after the last word is in that already.
        if not self.has_ended:
            self.post_message(self.Written(self, event.value))
