"""Agreeing on the next meeting by keyboard: a number or a date, and Enter; or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.dates import DateProblem
from meeting.events import Reason
from tui.view.hints import Hint, next_speaker
from tui.view.lines import Line
from tui.view.next_meeting_form import (
    REASONS,
    Asking,
    Form,
    appointment,
    last_number,
    lies_outside,
    next_meeting_form,
    objection,
    stepped,
    trouble,
)
from tui.view.reasons import OUTSIDE
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel


class NextMeetingForm(TypingPanel):
    """Asks when we meet again. Letters are text; function keys go to the screen."""

    DEFAULT_CSS = """
    NextMeetingForm Entry {
        position: absolute;
    }
    """

    @dataclass
    class Chosen(Message):
        """We meet again then; `reason` says why, where it lies outside the usual weeks (R86)."""

        starts: datetime
        """A UTC instant."""
        place: str
        reason: Reason | None = None

    @dataclass
    class SeriesEnds(Message):
        """There is no further meeting; the reason is a msgid."""

        reason: str

    @dataclass
    class Left(Message):
        """Esc was pressed; nothing was agreed."""

    def __init__(self, scene: Scene) -> None:
        """Begin with the proposals."""
        super().__init__(scene, key="next-meeting")
        self._asking = Asking()
        self._form = Form(())
        self._objected = ""
        """What is typed of which something was said against its day."""

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(key="text")

    def place_to_type(self) -> Entry | None:
        """Return the row; where a reason is picked there is none."""
        return None if self._asking.picks else self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the form."""
        return self._form.lines

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        del columns
        back = Hint("Esc", mark("back"))
        if self._asking.picks:
            return (Hint("1–4", mark("choose why")), back)
        numbers = Hint(f"1–{last_number(self.scene)}", mark("choose"), 1)
        return (numbers, Hint("Enter", mark("keep it")), *next_speaker(self.scene.meeting, 2), back)

    def redraw(self) -> None:
        """Draw the form anew, and put the cursor where its text stands."""
        across, height = self.size
        if across:
            self._form = next_meeting_form(self.scene, self._asking, across, height)
            self._place()
        super().redraw()

    def press(self, key: str, character: str) -> bool:
        """Choose, agree or leave; every key that is neither text nor known here goes to the screen."""
        del character
        self._catch_up()
        match key:
            case "escape":
                self._step_back()
            case digit if self._asking.picks and digit in _DIGITS:
                self._pick(int(digit) - 1)
            case "enter" if not self._asking.picks:
                self._enter()
            case "up" | "down" if not self._asking.picks:
                self.query_one(Entry).value = stepped(self.scene, self._asking, -1 if key == "up" else 1)
                self.query_one(Entry).action_end()
            case _:
                return False
        return True

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._catch_up()

    def _catch_up(self) -> None:
        """Keep what stands in the row: of fast typing the messages come late."""
        text = self.query_one(Entry).value
        if text != self._asking.text:
            self._ask(replace(self._asking, text=text))

    def _ask(self, asking: Asking, says: str = "") -> None:
        picked = self._asking.picks
        self._asking, self.says = asking, says
        if asking.picks != picked:
            self.query_one(Entry).display = not asking.picks
            self.put_cursor()
        self.redraw()

    def _enter(self) -> None:
        asking = self._asking
        found = appointment(self.scene, asking)
        if asking.text.strip() == last_number(self.scene):
            self._ask(replace(asking, ends=True))
        elif asking.text != self._objected and (says := objection(self.scene, found)):
            self._objected = asking.text
            self._ask(asking, says)
        elif lies_outside(self.scene, found):
            self._ask(replace(asking, outside=True))
        elif says := trouble(self.scene, found):
            self._ask(asking, says)
        elif not isinstance(found, DateProblem):
            self.post_message(self.Chosen(found.starts, found.place))

    def _pick(self, number: int) -> None:
        found = appointment(self.scene, self._asking)
        if self._asking.ends:
            self.post_message(self.SeriesEnds(REASONS[number]))
        elif not isinstance(found, DateProblem):
            self.post_message(self.Chosen(found.starts, found.place, OUTSIDE[number][0]))

    def _step_back(self) -> None:
        if self._asking.picks:
            self._ask(Asking(self._asking.text))
        else:
            self.post_message(self.Left())

    def _place(self) -> None:
        styles = self.query_one(Entry).styles
        styles.offset = (self._form.x, self._form.y)
        styles.width = max(1, self.size.width - self._form.x)


_DIGITS = tuple(str(number) for number in range(1, len(REASONS) + 1))
