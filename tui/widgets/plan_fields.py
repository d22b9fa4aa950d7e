"""The fields of a plan by keyboard: one has the cursor, the others stand as text, and each has its problem below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.message import Message
from textual.widgets import TextArea

from tui.view.hints import Hint
from tui.view.preparing.form import Does, Item
from tui.view.preparing.form_choices import offers, take
from tui.view.preparing.form_fields import Kind
from tui.view.preparing.form_problems import at_place
from tui.view.preparing.form_texts import text_of, value_of
from tui.view.words import mark
from tui.widgets.plan_sheet import PlanSheet, mark_of


class PlanFields(PlanSheet):
    """Letters are text. Every letter goes into the draft; a plan that is in the log is stored anew with each field."""

    @dataclass
    class Stored(Message):
        """The plan was stored and read back."""

        form: PlanFields
        ref: str
        """The meeting, `REF/NUMBER`."""

    @dataclass
    class Closed(Message):
        """The form is left; what is not stored lies in the draft."""

        form: PlanFields

    ENDS: ClassVar[tuple[type[Message], ...]] = (Closed,)

    def enter(self, item: Item) -> None:
        """Do what Enter means in a row without a text; nothing by itself."""
        del item

    def accept(self, item: Item) -> str:
        """Take what stands in a field and return its place from now on."""
        return item.place

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do in this row."""
        del columns
        sheet = self.sheet
        item = sheet.item
        if item.field is None:
            return (
                Hint("Enter", _ENTERS.get(item.does, mark("open"))),
                *self.more_hints(item),
                Hint("Esc", mark("back")),
            )
        found = offers(sheet.desk, item.field, item.text)
        taking = (Hint("→", mark("take it"), 1),) if found else ()
        return (
            Hint("Enter", mark("next field")),
            *taking,
            Hint("↑ ↓", mark("between the fields"), 2),
            Hint("Esc", mark("back")),
        )

    def more_hints(self, item: Item) -> tuple[Hint, ...]:
        """Return further keys of a row without a text; none by itself."""
        del item
        return ()

    def press(self, key: str, character: str) -> bool:
        """Go between the fields, take what is offered, or leave; every other character is text."""
        item = self._catch_up()
        if item.field is None and self.press_row(item, key, character):
            return True
        match key:
            case "escape":
                self.leave()
            case "enter":
                self._enter(item)
            case "tab" | "shift+tab":
                self._walk(1 if key == "tab" else -1)
            case "up" | "down" if not self._stays_within(item, key):
                self._walk(1 if key == "down" else -1)
            case "pageup" | "pagedown":
                self._walk(_MANY if key == "pagedown" else -_MANY)
            case "right" if item.field and self._at_end() and (found := offers(self.sheet.desk, item.field, item.text)):
                self._write(item, take(item.field, item.text, found[0]))
                self.hold()
            case _:
                return item.field is None and character.isprintable() and bool(character)
        return True

    def press_row(self, item: Item, key: str, character: str) -> bool:
        """Do what a key means in a row without a text, besides the keys of every row; False where it means nothing."""
        del item, key, character
        return False

    def leave(self) -> None:
        """Keep the draft and go back."""
        self.drafted.keep_now()
        self.post_message(self.Closed(self))

    def store(self) -> bool:
        """Store the plan if nothing speaks against it, and say so; return whether it was stored."""
        stored = self.drafted.store()
        if stored:
            self.post_message(self.Stored(self, self.drafted.live.ref))
        self.object("")
        return stored

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._catch_up()
        self.redraw()

    def _catch_up(self) -> Item:
        """Keep what stands where one types, and return the row: of fast typing the messages come late."""
        item = self.sheet.item
        text = self.paragraph.text
        if item.field is None or text == self.held or self.has_ended:
            return item
        self._write(item, text)
        return self.sheet.item

    def _write(self, item: Item, text: str) -> None:
        self.refused, self.held = False, text
        self.object("")
        self.drafted.write(item.place, text)

    def _enter(self, item: Item) -> None:
        if item.field is None:
            self.enter(item)
            return
        found = offers(self.sheet.desk, item.field, item.text)
        if found and item.text.strip() and item.field.kind is not Kind.ROLE:
            self._write(item, take(item.field, item.text, found[0]))
        problem = at_place(self.drafted.checked.found, item.place)
        if problem is not None and problem.is_error and not problem.is_missing and not problem.rule:
            self.refused = True
            self.hold()
            return
        if self._walk(1):
            self.leave()

    def _walk(self, by: int) -> bool:
        """Accept the field and go to the next one; return whether there is none."""
        item = self.sheet.item
        if item.field is not None:
            self.place = self._accepted(item)
        sheet = self.sheet
        last = len(sheet.items) - 1
        self.go_to(mark_of(sheet.items[max(0, min(last, sheet.at + by))]))
        return sheet.at + by > last

    def _accepted(self, item: Item) -> str:
        """Write a field as it was read, let the form take it, and store a plan that is in the log already."""
        drafted, field = self.drafted, item.field
        place = self.accept(item)
        if field is not None and drafted.begun:
            desk, text = drafted.checked.desk, drafted.text(place)
            if (value := value_of(desk, field, text)) is not None:
                drafted.write(place, text_of(desk, field, value))
        if drafted.stored and drafted.begun:
            self.store()
        return place

    def _stays_within(self, item: Item, key: str) -> bool:
        """Whether an arrow stays within a text of several rows."""
        if item.field is None:
            return False
        place = self.paragraph
        return (key == "up" and place.row > 0) or (key == "down" and place.row < place.rows - 1)

    def _at_end(self) -> bool:
        place = self.paragraph
        return place.selection.is_empty and place.cursor_location == place.document.end

    def on_click(self, event: events.Click) -> None:
        """Put the cursor back where one types; a click chooses nothing here."""
        event.stop()
        self.put_cursor()


_MANY = 10
"""Rows that PageUp and PageDown go."""
_ENTERS = {Does.ADD: mark("someone more"), Does.SAVE: mark("save the meeting")}
