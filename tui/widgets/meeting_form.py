"""The form of a meeting: its fields, and before it is stored for the first time also the people on its list."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.preparing_plan import Drafted
from tui.view.hints import Hint
from tui.view.preparing.form import Does, Item
from tui.view.preparing.form_fields import (
    NAME,
    NUMBER,
    OF_LEADING,
    OF_MEETING,
    OVERRIDE,
    PERSON,
    REASON,
    REF,
    REOPENED,
    ROLE,
    Field,
)
from tui.view.words import mark
from tui.widgets.plan_fields import PlanFields
from tui.widgets.plan_sheet import mark_of

_TAKES_OUT = ("minus", "delete", "backspace")


class MeetingForm(PlanFields):
    """Plans a meeting. While it is not in the log yet, its last row stores it."""

    @dataclass
    class AsksPerson(Message):
        """The form of somebody is wanted; `person` is empty for somebody new. Only while nothing is stored."""

        form: MeetingForm
        person: str

    ENDS = (PlanFields.Closed, AsksPerson)

    def __init__(self, drafted: Drafted) -> None:
        """Show the plan."""
        super().__init__(drafted, key="meeting-form")
        drafted.turn_to("")
        self.place, drafted.row = drafted.row, ""
        self._asked = ""
        """The row that may be taken away."""

    def title(self) -> str:
        """Return which meeting it is."""
        words, drafted = self.scene.words, self.drafted
        if drafted.is_new_series:
            return words.text("A new series")
        return words.text("The meeting {ref}", ref=drafted.live.ref)

    def items(self) -> tuple[Item, ...]:
        """Return the fields; before the first time the people too, and the row that stores it all."""
        drafted = self.drafted
        first = (REF, NUMBER) if drafted.is_new_series else ()
        again = (REOPENED,) if drafted.ended else ()
        fields = (*first, *OF_MEETING[:1], *again, *OF_MEETING[1:])
        people = () if drafted.stored else (*self._people(), Item(Does.ADD))
        reasons = tuple(self._item(REASON, rule) for rule in self._rules())
        saves = () if drafted.stored else (Item(Does.SAVE),)
        return (*map(self._item, fields), *people, *map(self._item, OF_LEADING), *reasons, *saves)

    def enter(self, item: Item) -> None:
        """Open the form of somebody, or store the meeting."""
        if item.does is Does.SAVE:
            self._store_first()
        else:
            self.drafted.row = Does.ADD.value
            self.post_message(self.AsksPerson(self, item.place if item.does is Does.PERSON else ""))

    def press_row(self, item: Item, key: str, character: str) -> bool:
        """Take somebody off the list, or let go of the whole draft, at the second time; say where names are typed."""
        asked, self._asked = self._asked, ""
        taken = mark_of(item)
        if item.does is Does.ADD and character.isprintable() and character:
            self.object(self.scene.words.text("Enter: somebody new, then write the name"))
            return True
        if item.does is Does.ADD or key not in _TAKES_OUT:
            if asked:
                self.object("")
            return False
        if asked != taken:
            self._asked = taken
            self.object(self._question(item))
            return True
        self.object("")
        if item.does is Does.PERSON:
            self.drafted.drop(taken)
            self.go_to(Does.ADD.value)
        else:
            self.drafted.forget()
            self.insists = False
            self.go_to("")
        return True

    def _question(self, item: Item) -> str:
        words = self.scene.words
        if item.does is Does.SAVE:
            return words.text("Let go of all that is typed here?   − again: yes")
        return words.text("Take {name} off the list?   − again: yes", name=item.text)

    def more_hints(self, item: Item) -> tuple[Hint, ...]:
        """Return the key that takes somebody off the list, or lets go of all."""
        taken = {Does.PERSON: mark("take off the list"), Does.SAVE: mark("let go of the draft")}.get(item.does)
        return (Hint("−", taken, 1),) if taken else ()

    def _store_first(self) -> None:
        """Store a meeting for the first time, or go to what is lacking first."""
        if self.store():
            return
        self.insists = True
        error = next((each for each in self.drafted.checked.found if each.is_error), None)
        rows = {item.place for item in self.items()}
        if error is not None and (error.place in rows or error.person in rows):
            self.go_to(error.place if error.place in rows else error.person)
        elif error is not None:
            self.go_to(REASON.place(error.rule) if error.rule else Does.ADD.value)

    def _people(self) -> tuple[Item, ...]:
        drafted = self.drafted
        listed = drafted.checked.document.get(PERSON)
        ids = [str(row["id"]) for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
        texts = ((drafted.text(NAME.place(each)), drafted.text(ROLE.place(each))) for each in ids)
        return tuple(
            Item(Does.PERSON, each, ", ".join(filter(None, said))) for each, said in zip(ids, texts, strict=True)
        )

    def _rules(self) -> tuple[str, ...]:
        """Return the rules that need a reason, and those that have one."""
        listed = self.drafted.checked.document.get(OVERRIDE)
        given = [str(row.get("rule")) for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
        typed = [place.split("/")[1] for place in self.drafted.here.texts if place.startswith(f"{OVERRIDE}/")]
        needed = [each.rule for each in self.drafted.checked.found if each.rule]
        return tuple(dict.fromkeys((*given, *typed, *needed)))

    def _item(self, field: Field, entry: str = "") -> Item:
        place = field.place(entry)
        return Item(Does.FIELD, place, self.drafted.text(place), field)
