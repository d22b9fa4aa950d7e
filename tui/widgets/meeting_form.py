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
        self.place, drafted.row = drafted.row, ""
        self._leaving = ""
        """Who may be taken off the list."""

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
        """Take somebody off the list, at the second time."""
        del character
        asked, self._leaving = self._leaving, ""
        if item.does is not Does.PERSON or key not in _TAKES_OUT:
            if asked:
                self.say("")
            return False
        if asked == item.place:
            self.drafted.drop(asked)
            self.go_to(Does.ADD.value)
            self.say("")
        else:
            self._leaving = item.place
            self.say(self.scene.words.text("Take {name} off the list?   − again: yes", name=item.text))
        return True

    def more_hints(self, item: Item) -> tuple[Hint, ...]:
        """Return the key that takes somebody off the list."""
        return (Hint("−", mark("take off the list"), 1),) if item.does is Does.PERSON else ()

    def _store_first(self) -> None:
        """Store a meeting for the first time, or go to what is lacking first."""
        if self.store():
            return
        self.insists = True
        error = next((each for each in self.drafted.found if each.is_error), None)
        rows = {item.place for item in self.items()}
        if error is not None and (error.place in rows or error.person in rows):
            self.go_to(error.place if error.place in rows else error.person)
        elif error is not None:
            self.go_to(REASON.place(error.rule) if error.rule else Does.ADD.value)

    def _people(self) -> tuple[Item, ...]:
        drafted = self.drafted
        listed = drafted.document.get(PERSON)
        ids = [str(row["id"]) for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
        texts = ((drafted.text(NAME.place(each)), drafted.text(ROLE.place(each))) for each in ids)
        return tuple(
            Item(Does.PERSON, each, ", ".join(filter(None, said))) for each, said in zip(ids, texts, strict=True)
        )

    def _rules(self) -> tuple[str, ...]:
        """Return the rules that need a reason, and those that have one."""
        listed = self.drafted.document.get(OVERRIDE)
        given = [str(row.get("rule")) for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
        typed = [place.split("/")[1] for place in self.drafted.typed.texts if place.startswith(f"{OVERRIDE}/")]
        needed = [each.rule for each in self.drafted.found if each.rule]
        return tuple(dict.fromkeys((*given, *typed, *needed)))

    def _item(self, field: Field, entry: str = "") -> Item:
        place = field.place(entry)
        return Item(Does.FIELD, place, self.drafted.text(place), field)
