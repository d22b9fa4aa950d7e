"""The form an agreement is written in: one field with the cursor, the others as text, and the sentence they make."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import TextArea

from meeting.agreement_terms import Terms
from meeting.state import Agreement
from tui.view import agreement_says
from tui.view.agreement_draft import DATES, LISTS, Draft, Field, begin_another, desk, draft_of, fresh, take, terms_of
from tui.view.agreement_form import above, form
from tui.view.agreement_places import Writing
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.widgets.paragraph import Paragraph
from tui.widgets.typing_panel import TypingPanel

MOST = 160
"""Characters of a field: a sentence that is read back must fit the smallest wall."""
_BEFORE_PLACED = (48, 16)
"""Cells of the form until it has a place of its own."""
_LISTED = 2
"""Rows that today's agreements have above the form on the smallest wall."""


class AgreementForm(TypingPanel):
    """Writes a new agreement or mends one. Letters are text; function keys go to the screen, so the round goes on."""

    DEFAULT_CSS = """
    AgreementForm Paragraph {
        position: absolute;
    }
    """

    @dataclass
    class Submitted(Message):
        """The agreement is said in full; `agreement` is empty for a new one."""

        agreement: str
        terms: Terms
        form: AgreementForm | None = None
        """Where it was written; a second Enter may have come before the form was closed."""

    @dataclass
    class Written(Message):
        """The text of a field is another."""

        form: AgreementForm
        draft: Draft

    @dataclass
    class PutAside(Message):
        """Esc was pressed; the draft holds every letter, so that the form can be opened again as it was."""

        agreement: str
        terms: Terms
        draft: Draft
        number: int
        """Which agreement of this meeting it is."""
        begun: bool
        """Whether anything was written."""

    def __init__(
        self, scene: Scene, agreement: Agreement | None = None, draft: Draft | None = None, *, listed: bool = False
    ) -> None:
        """Write a new agreement, or mend one; `listed` says whether today's agreements stand above the form."""
        super().__init__(scene, key="agreement-form")
        self.agreement = agreement.id if agreement else ""
        self.listed = listed
        numbers = [item.number for item in scene.meeting.agreements.items]
        table = desk(scene, agreement.number if agreement else max(numbers, default=0) + 1)
        written = draft_of(scene.words, agreement.terms, table) if agreement else fresh(scene.words)
        self._unwritten = written
        self._writing = Writing(draft or written, table)
        # The keys of a fast hand may come before the panel has its place; they need to know the order of the fields.
        self._form = form(scene.look, self._writing, *_BEFORE_PLACED)
        self._trouble = ""

    @property
    def draft(self) -> Draft:
        """The text of every field as it is now."""
        return self._writing.draft

    @property
    def begun(self) -> bool:
        """Whether anything was written: a form that only was looked at has nothing to keep."""
        return self.draft != self._unwritten

    def compose(self) -> ComposeResult:
        """Yield the one place to type; it is put where the field with the cursor stands."""
        yield Paragraph(key="text")

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.go_to(Field.WHO)

    def place_to_type(self) -> Paragraph:
        """Return it."""
        return self.query_one(Paragraph)

    def go_to(self, field: Field) -> None:
        """Put the cursor into a field."""
        self._writing = replace(self._writing, focus=field)
        self._trouble = ""
        place = self.place_to_type()
        place.hold(self.draft.text(field), MOST, wraps=field is Field.WHAT)
        if field in DATES:
            place.select_all()
        self.redraw()

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene; whoever came meanwhile can be found."""
        self._writing = replace(self._writing, desk=desk(scene, self._writing.desk.number))
        super().follow(scene)

    def draw(self) -> tuple[Line, ...]:
        """Return the form, today's agreements above it where they stand nowhere else."""
        return (*self._above(), *self._form.lines)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do in this field."""
        return agreement_says.hints(
            self.scene, self._writing, last=self._form.after(self._writing.focus) is None, columns=columns
        )

    def redraw(self) -> None:
        """Draw the form anew and put the cursor where its field stands now."""
        across, height = self.size
        if across:
            height -= _LISTED * self.listed
            self._form = form(self.scene.look, self._writing, across, height)
            self._place()
        self.says = self._trouble or agreement_says.remark(self.scene, self._writing)
        super().redraw()

    def press(self, key: str, character: str) -> bool:
        """Go between the fields; a comma ends a name, and every other character is text."""
        acts = {"enter": self._enter, "tab": self._enter, "escape": self._put_aside, "shift+tab": self._up}
        arrows = {"up": self._up, "down": self._down}
        act = acts.get(key) or (None if self._stays_within(key) else arrows.get(key))
        if character == "," and self._writing.focus in LISTS:
            act = self._comma
        if act is not None:
            self._catch_up()
            act()
        return act is not None

    def on_click(self, event: events.Click) -> None:
        """Put the cursor into the field that was clicked."""
        x, y = event.screen_offset - self.region.offset
        clicked = self._form.at(x, y - len(self._above()))
        if clicked is not None and clicked is not self._writing.focus:
            self.go_to(clicked)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._catch_up():
            self.redraw()

    def _catch_up(self) -> bool:
        """Keep what stands where one types and return whether it is new: of fast typing the messages come late."""
        text = self.place_to_type().text
        new = text != self.draft.text(self._writing.focus)
        if new:
            self._write(self.draft.put(self._writing.focus, text))
            self._trouble = ""
        return new

    def _place(self) -> None:
        spot, styles = self._form.spot(self._writing.focus), self.place_to_type().styles
        styles.offset = (spot.x, spot.y + len(self._above()))
        styles.width, styles.height = spot.width, spot.height

    def _stays_within(self, key: str) -> bool:
        """Whether an arrow stays within a text of several rows."""
        if self._writing.focus is not Field.WHAT:
            return False
        place = self.place_to_type()
        return (key == "up" and place.row > 0) or (key == "down" and place.row < place.rows - 1)

    def _above(self) -> tuple[Line, ...]:
        if not self.listed:
            return ()
        across, height = self.size
        free = height - len(self._form.lines)
        return above(self.scene, self._writing, across, max(_LISTED, free - 1))

    def _enter(self) -> None:
        if taken := take(self.draft, self._writing.desk, self._writing.focus):
            self._replace(taken)
        elif trouble := agreement_says.trouble(self.scene, self._writing, self._writing.focus):
            self._refuse(trouble)
        elif following := self._form.after(self._writing.focus):
            self.go_to(following)
        else:
            self._submit()

    def _comma(self) -> None:
        self._replace(begin_another(self.draft, self._writing.desk, self._writing.focus))

    def _replace(self, draft: Draft) -> None:
        self._write(draft)
        self.go_to(self._writing.focus)

    def _write(self, draft: Draft) -> None:
        self._writing = replace(self._writing, draft=draft)
        self.post_message(self.Written(self, draft))

    def _up(self) -> None:
        self.go_to(self._form.before(self._writing.focus))

    def _down(self) -> None:
        following = self._form.after(self._writing.focus)
        if following is None and not self._form.shows(Field.DEADLINE):
            following = Field.DEADLINE
        if following:
            self._writing = replace(self._writing, more=self._writing.more or following is Field.DEADLINE)
            self.go_to(following)

    def _submit(self) -> None:
        lacks = agreement_says.lacking(self.scene, self._writing)
        if lacks:
            field, question = lacks
            self.go_to(field)
            self._refuse(question)
            return
        self.post_message(self.Submitted(self.agreement, terms_of(self.draft, self._writing.desk), self))

    def _refuse(self, question: str) -> None:
        self._trouble = question
        self.say(question)

    def _put_aside(self) -> None:
        table = self._writing.desk
        terms = terms_of(self.draft, table)
        self.post_message(self.PutAside(self.agreement, terms, self.draft, table.number, self.begun))
