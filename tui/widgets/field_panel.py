"""A panel with one field, opened for one text after the other; what was half typed of each waits for the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.cpr import looks_like_cpr
from tui.view.scene import Scene
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import Place, TypingPanel

MOST = 300
"""Characters of a field."""


class FieldPanel(TypingPanel):
    """Letters are commands until the field is open."""

    DEFAULT_CSS = """
    FieldPanel Entry {
        position: absolute;
        display: none;
    }
    """

    @dataclass
    class Written(Message):
        """What is half typed is no longer as it was."""

        panel: FieldPanel

    def __init__(self, scene: Scene, *, key: str) -> None:
        """Begin without an open field."""
        super().__init__(scene, key=key)
        self.field = ""
        """What is being typed; empty while letters are commands."""
        self._at_first = ""
        """The text the field began with."""
        self._half: dict[str, str] = {}
        self._told: Mapping[str, str] = {}
        """What is half typed, as the screen knows it."""
        self.are_kept = False
        """Whether a screen keeps what is half typed."""

    @property
    def texts(self) -> Mapping[str, str]:
        """What is half typed, by field, so that a screen can keep it."""
        now = self._half_now()
        others = {field: text for field, text in self._half.items() if field != self.field}
        return {**others, self.field: now} if now else others

    @property
    def begun(self) -> bool:
        """Whether something is half typed."""
        return bool(self.texts)

    def restore(self, texts: Mapping[str, str]) -> None:
        """Take back what was half typed; from now on the screen keeps it, and nobody is asked on leaving."""
        self._half, self._told, self.are_kept = dict(texts), dict(texts), True

    def half(self, field: str) -> str:
        """Return what was half typed in a field that is closed."""
        return self._half.get(field, "")

    @property
    def unkept(self) -> str:
        """The field that was half typed last, of those that would be lost with the panel; empty if there is none."""
        return next(reversed(self._half), "") if not self.are_kept else ""

    def forget(self, field: str) -> None:
        """Let go of what was half typed in a field."""
        self._half.pop(field, None)

    def compose(self) -> ComposeResult:
        """One row to type in."""
        yield Entry(most=MOST, key="text")

    def place_to_type(self) -> Place | None:
        """Return the field while it is open."""
        return self.typing_place() if self.field else None

    def typing_place(self) -> Place:
        """Return the field, open or not."""
        return self.query_one(Entry)

    def typed(self) -> str:
        """Return what stands in the field."""
        return self.query_one(Entry).value

    def fill(self, text: str) -> None:
        """Put a text into the field, the cursor at its end."""
        entry = self.query_one(Entry)
        with entry.prevent(Input.Changed):
            entry.value = text
        entry.action_end()

    def open_field(self, field: str, text: str = "") -> None:
        """Open the field for this, with what was half typed of it, or else with a text."""
        self.field, self._at_first = field, text
        self.fill(self.half(field) or text)
        self.typing_place().display = True
        self.redraw()
        self.put_cursor()

    def suggest(self, field: str, text: str) -> None:
        """Open the field with a text to take by Enter; the first letter, or what is pasted, replaces it."""
        self.open_field(field, text)
        if self.typed() == text:
            self.query_one(Entry).select_all()

    def shut_field(self) -> None:
        """Close the field; what was half typed waits."""
        half = self._half_now()
        self.forget(self.field)
        if half:
            self._half[self.field] = half
        self.field = ""
        self.typing_place().display = False
        self.put_cursor()

    def done_with_field(self) -> None:
        """Close the field whose text was carried out."""
        self.forget(self.field)
        self.fill(self._at_first)
        self.shut_field()
        self._tell()
        self.redraw()

    def written(self) -> None:
        """Look at the text of the field after each change."""
        if self.field:
            warning = self.scene.words.text("That looks like a CPR number. Write a name instead.")
            self.says = warning if looks_like_cpr(self.typed()) else ""
            self._tell()
            self.redraw()

    def _tell(self) -> None:
        texts = self.texts
        if texts != self._told:
            self._told = texts
            self.post_message(self.Written(self))

    def _half_now(self) -> str:
        text = self.typed() if self.field else ""
        return text if text.strip() and text != self._at_first else ""

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.written()
