"""The date of the next meeting, or the end of the series."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.next_meeting import weeks_until
from meeting.refusal import Refused, Why
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.next_date import Finding, is_the_end, is_usual, meant, moved, next_date_rows, reason
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel

_STEPS = {"up": -1, "down": 1}


class NextDatePanel(TypingPanel):
    """Takes a proposal by number or arrow, or a date as people write it; outside the usual weeks it asks once."""

    DEFAULT_CSS = """
    NextDatePanel Entry {
        position: absolute;
    }
    """

    @dataclass
    class Agreed(Message):
        """We meet again at this UTC instant; `confirmed` says that it may lie outside the usual weeks."""

        starts: datetime
        confirmed: bool

    @dataclass
    class Ended(Message):
        """There is no further meeting, for this reason."""

        reason: str

    @dataclass
    class Left(Message):
        """Esc was pressed; the date is still to be found."""

    def __init__(self, scene: Scene) -> None:
        """Begin at the first proposal."""
        super().__init__(scene, key="next-date")
        self._finding = Finding()
        self._asked: datetime | None = None

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(key="text")

    def place_to_type(self) -> Entry:
        """Return the row."""
        return self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the proposals, or the reasons why a series ends."""
        rows, _ = next_date_rows(self.scene, self._finding, self.size.width)
        return rows

    def redraw(self) -> None:
        """Draw anew, the row to type in where it belongs."""
        if self.size.width:
            _, (x, y, cells) = next_date_rows(self.scene, self._finding, self.size.width)
            styles = self.query_one(Entry).styles
            styles.offset, styles.width = (x, y), cells
        super().redraw()

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("choose"), 1)
        return (Hint("Enter", mark("keep it")), arrows, Hint("F2", mark("next speaker"), 2), Hint("Esc", mark("back")))

    def on_key(self, event: events.Key) -> None:
        """Choose, keep or leave."""
        if event.key == "enter":
            self._enter()
        elif event.key == "escape":
            self._escape()
        elif event.key in _STEPS and not self._finding.ending:
            self._show(moved(self.scene, self._finding, _STEPS[event.key]))
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._asked = None
        self.says = ""
        self._finding = replace(self._finding, text=event.value)
        self.redraw()

    def _show(self, finding: Finding) -> None:
        self._finding, self._asked, self.says = finding, None, ""
        with self.prevent(Input.Changed):
            self.query_one(Entry).value = finding.text
        self.redraw()

    def _enter(self) -> None:
        if self._finding.ending:
            if said := reason(self.scene, self._finding.text):
                self.post_message(self.Ended(said))
        elif is_the_end(self.scene, self._finding):
            self._show(Finding(ending=True))
        else:
            self._agree(meant(self.scene, self._finding))

    def _agree(self, starts: datetime | None) -> None:
        scene = self.scene
        if starts is None:
            self.say(scene.words.text("Cannot read the date. Write 9/12, friday or week 50."))
        elif starts <= scene.meeting.wall(scene.now):
            self.say(refusal(scene.look, scene.meeting, scene.names, Refused(Why.DATE_PAST), private=True))
        elif is_usual(scene, starts) or self._asked == starts:
            self.post_message(self.Agreed(starts, confirmed=self._asked == starts))
        else:
            self._asked = starts
            outside = Refused(Why.OUTSIDE_INTERVAL, what=str(weeks_until(scene.meeting, starts)))
            self.say(refusal(scene.look, scene.meeting, scene.names, outside, private=True))

    def _escape(self) -> None:
        if self._finding.ending:
            self._show(Finding())
        else:
            self.post_message(self.Left())
