"""When a meeting that stops goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.dates import DateProblem
from tui.view.hints import Hint, digits, next_speaker
from tui.view.lines import Line
from tui.view.next_meeting_form import trouble
from tui.view.scene import Scene
from tui.view.until import entry_row, instead, objection, until, until_rows
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel


class UntilPanel(TypingPanel):
    """Asks for a date as people write it; just Enter where nobody knows. Letters are text."""

    DEFAULT_CSS = """
    UntilPanel Entry {
        position: absolute;
    }
    """

    @dataclass
    class Chosen(Message):
        """The meeting stops, until this UTC instant if it is known."""

        until: datetime | None

    @dataclass
    class Left(Message):
        """Esc was pressed; the meeting does not stop."""

    def __init__(self, scene: Scene) -> None:
        """Begin without a date."""
        super().__init__(scene, key="until")
        self._objected = ""
        """What is typed of which something was said against its day."""

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(key="text")

    def place_to_type(self) -> Entry:
        """Return the row."""
        return self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the question, the proposals and the date that is typed."""
        self.query_one(Entry).styles.offset = (1, entry_row(self.scene))
        return until_rows(self.scene, self.query_one(Entry).value, self.size.width)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        days = instead(self.scene)
        numbers = (Hint(digits(["1", str(len(days))]), mark("choose"), 1),) if days else ()
        return (*numbers, Hint("Enter", mark("keep it")), *next_speaker(self.scene.meeting), Hint("Esc", mark("back")))

    def on_key(self, event: events.Key) -> None:
        """Stop, or leave."""
        if event.key == "escape":
            self.post_message(self.Left())
        elif event.key == "enter":
            self._enter()
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.says = ""
        self.redraw()

    def _enter(self) -> None:
        text = self.query_one(Entry).value
        found = until(self.scene, text)
        if isinstance(found, DateProblem):
            self.say(trouble(self.scene, found))
        elif text != self._objected and (says := objection(self.scene, text)):
            self._objected = text
            self.say(says)
        else:
            self.post_message(self.Chosen(found))
