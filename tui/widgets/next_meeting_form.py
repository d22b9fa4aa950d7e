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
from meeting.next_meeting_text import Appointment
from tui.view.hints import Hint, next_speaker
from tui.view.lines import Line
from tui.view.next_meeting_form import (
    REASONS,
    Asking,
    Form,
    appointment,
    last_number,
    next_meeting_form,
    refused,
    stepped,
    trouble,
)
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
        """We meet again then; `confirmed` says that a date outside the usual weeks was asked about and kept (R86)."""

        starts: datetime
        """A UTC instant."""
        place: str
        confirmed: bool

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

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(key="text")

    def place_to_type(self) -> Entry | None:
        """Return the row; where a reason is picked there is none."""
        return None if self._asking.ends else self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the form."""
        return self._form.lines

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        del columns
        back = Hint("Esc", mark("back"))
        if self._asking.ends:
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
            case digit if self._asking.ends and digit in _DIGITS:
                self.post_message(self.SeriesEnds(REASONS[int(digit) - 1]))
            case "enter" if not self._asking.ends:
                self._enter()
            case "up" | "down" if not self._asking.ends:
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
            self._ask(Asking(text, self._asking.ends))

    def _ask(self, asking: Asking, says: str = "") -> None:
        self._asking, self.says = asking, says
        self.redraw()

    def _enter(self) -> None:
        asking = self._asking
        if asking.text.strip() == last_number(self.scene):
            self._show_reasons(ends=True)
            return
        found = appointment(self.scene, asking)
        confirmed = bool(asking.kept) and asking.kept == asking.text
        if says := trouble(self.scene, found, confirmed=confirmed):
            self._ask(replace(asking, kept=asking.text if self._can_be_kept(found) else ""), says)
        elif not isinstance(found, DateProblem):
            self.post_message(self.Chosen(found.starts, found.place, confirmed))

    def _can_be_kept(self, found: Appointment | DateProblem) -> bool:
        why = None if isinstance(found, DateProblem) else refused(self.scene, found, confirmed=False)
        return why is not None and why.needs_confirm

    def _step_back(self) -> None:
        if self._asking.ends:
            self._show_reasons(ends=False)
        elif self._asking.kept:
            self._ask(Asking(self._asking.text))
        else:
            self.post_message(self.Left())

    def _show_reasons(self, *, ends: bool) -> None:
        self.query_one(Entry).display = not ends
        self._ask(Asking(self._asking.text, ends))
        self.put_cursor()

    def _place(self) -> None:
        styles = self.query_one(Entry).styles
        styles.offset = (self._form.x, self._form.y)
        styles.width = max(1, self.size.width - self._form.x)


_DIGITS = tuple(str(number) for number in range(1, len(REASONS) + 1))
