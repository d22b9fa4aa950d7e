"""The fields of an agreement: the cursor goes between them, a few letters find a name, and the sentence is drawn."""

from __future__ import annotations

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.widgets import TextArea

from tui.view import agreement_says
from tui.view.agreement_draft import DATES, LISTS, MOST, Draft, Field, begin_another, take
from tui.view.agreement_form import form
from tui.view.agreement_places import Writing
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.widgets.paragraph import Paragraph
from tui.widgets.typing_panel import TypingPanel

_BEFORE_PLACED = (48, 16)
"""Cells of the form until it has a place of its own."""


class AgreementFields(TypingPanel):
    """One field with the cursor, the others as text. Letters are text; function keys go to the screen."""

    DEFAULT_CSS = """
    AgreementFields Paragraph {
        position: absolute;
    }
    """

    def __init__(self, scene: Scene, writing: Writing) -> None:
        """Begin with what is written so far."""
        super().__init__(scene, key="agreement-form")
        self.writing = writing
        # The keys of a fast hand may come before the panel has its place; they need to know the order of the fields.
        self.drawn = form(scene.look, writing, *_BEFORE_PLACED)
        self._trouble = ""

    @property
    def draft(self) -> Draft:
        """The text of every field as it is now."""
        return self.writing.draft

    def submit(self) -> None:
        """Do what Enter means after the last field; every form has its own."""
        raise NotImplementedError

    def put_aside(self) -> None:
        """Do what Esc means; every form has its own."""
        raise NotImplementedError

    def room_above(self) -> int:
        """Return how many rows something else needs above the fields."""
        return 0

    def above(self) -> tuple[Line, ...]:
        """Return what stands above the fields."""
        return ()

    def write(self, draft: Draft) -> None:
        """Take another text of a field."""
        self.writing = replace(self.writing, draft=draft)

    def compose(self) -> ComposeResult:
        """Yield the one place to type; it is put where the field with the cursor stands."""
        yield Paragraph(key="text")

    def on_mount(self) -> None:
        """Begin in the field the writing begins with."""
        self.go_to(self.writing.focus)

    def place_to_type(self) -> Paragraph:
        """Return it."""
        return self.query_one(Paragraph)

    def go_to(self, field: Field) -> None:
        """Put the cursor into a field."""
        self.writing = replace(self.writing, focus=field)
        self._trouble = ""
        place = self.place_to_type()
        place.hold(self.draft.text(field), MOST, wraps=field is Field.WHAT)
        if field in DATES:
            place.select_all()
        self.redraw()

    def object(self, text: str) -> None:
        """Say what a field does not say yet, or has no room for."""
        self._trouble = text
        self.say(text)

    def draw(self) -> tuple[Line, ...]:
        """Return the form."""
        return (*self.above(), *self.drawn.lines)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do in this field."""
        last = self.drawn.after(self.writing.focus) is None
        return agreement_says.hints(self.scene, self.writing, last=last, columns=columns)

    def redraw(self) -> None:
        """Draw the form anew and put the cursor where its field stands now."""
        across, height = self.size
        if across:
            self.drawn = form(self.scene.look, self.writing, across, height - self.room_above())
            self._place()
        self.says = self._trouble or agreement_says.remark(self.scene, self.writing)
        super().redraw()

    def press(self, key: str, character: str) -> bool:
        """Go between the fields; a comma ends a name, and every other character is text."""
        acts = {"enter": self._enter, "tab": self._enter, "escape": self.put_aside, "shift+tab": self._up}
        arrows = {"up": self._up, "down": self._down}
        act = acts.get(key) or (None if self._stays_within(key) else arrows.get(key))
        if character == "," and self.writing.focus in LISTS:
            act = self._comma
        if act is not None:
            self._catch_up()
            act()
        return act is not None

    def on_click(self, event: events.Click) -> None:
        """Put the cursor into the field that was clicked."""
        x, y = event.screen_offset - self.region.offset
        clicked = self.drawn.at(x, y - len(self.above()))
        if clicked is not None and clicked is not self.writing.focus:
            self.go_to(clicked)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._catch_up():
            self.redraw()

    def _catch_up(self) -> bool:
        """Keep what stands where one types and return whether it is new: of fast typing the messages come late."""
        text = self.place_to_type().text
        new = text != self.draft.text(self.writing.focus)
        if new:
            self.write(self.draft.put(self.writing.focus, text))
            self._trouble = ""
        return new

    def _place(self) -> None:
        spot, styles = self.drawn.spot(self.writing.focus), self.place_to_type().styles
        styles.offset = (spot.x, spot.y + len(self.above()))
        styles.width, styles.height = spot.width, spot.height

    def _stays_within(self, key: str) -> bool:
        """Whether an arrow stays within a text of several rows."""
        if self.writing.focus is not Field.WHAT:
            return False
        place = self.place_to_type()
        return (key == "up" and place.row > 0) or (key == "down" and place.row < place.rows - 1)

    def _enter(self) -> None:
        if taken := take(self.draft, self.writing.desk, self.writing.focus):
            self._replace(taken)
        elif trouble := agreement_says.trouble(self.scene, self.writing, self.writing.focus):
            self.object(trouble)
        elif following := self.drawn.after(self.writing.focus):
            self.go_to(following)
        else:
            self.submit()

    def _comma(self) -> None:
        self._replace(begin_another(self.draft, self.writing.desk, self.writing.focus))

    def _replace(self, draft: Draft) -> None:
        self.write(draft)
        self.go_to(self.writing.focus)

    def _up(self) -> None:
        self.go_to(self.drawn.before(self.writing.focus))

    def _down(self) -> None:
        following = self.drawn.after(self.writing.focus)
        if following is None and not self.drawn.shows(Field.DEADLINE):
            following = Field.DEADLINE
        if following:
            self.writing = replace(self.writing, more=self.writing.more or following is Field.DEADLINE)
            self.go_to(following)
