"""The form of one person at the table: mostly a name, a role, and Enter twice."""

from __future__ import annotations

from meeting.people import Role, role_of
from tui.preparing_plan import Drafted
from tui.view.preparing.form import Does, Item
from tui.view.preparing.form_fields import (
    NAME,
    NEW,
    OF_EVERYBODY,
    OF_INTERPRETER,
    OF_MOST,
    ROLE,
    SUPPORTS,
    Field,
)
from tui.view.preparing.form_problems import at_place
from tui.widgets.plan_fields import PlanFields


class PersonForm(PlanFields):
    """Asks of somebody what the plan needs to know; an interpreter and a companion are asked for more."""

    def __init__(self, drafted: Drafted, person: str = "") -> None:
        """Show somebody of the list by their id; without one, somebody new, or who was begun and is not on it yet."""
        super().__init__(drafted, key="person-form")
        self.person = person or drafted.half_made or NEW
        drafted.turn_to(self.person)
        self.place = NAME.place(self.person)

    def title(self) -> str:
        """Return whom it is about."""
        name = self.drafted.text(NAME.place(self.person)).strip()
        return name if name and self.person != NEW else self.scene.words.text("Someone new on the list")

    def items(self) -> tuple[Item, ...]:
        """Return the fields; of somebody who has no name yet, the name."""
        if self.person == NEW:
            return (self._item(NAME),)
        return tuple(map(self._item, (*OF_EVERYBODY, *self._of_role(), *OF_MOST)))

    def accept(self, item: Item) -> str:
        """Put somebody new on the list as soon as there is a name to make an id from."""
        if self.person != NEW or not item.text.strip() or at_place(self.drafted.checked.found, item.place):
            return item.place
        self.person = self.drafted.add()
        return NAME.place(self.person)

    def leave(self) -> None:
        """Keep the draft and go back; somebody without a name is let go."""
        if self.person == self.drafted.half_made and not self.drafted.text(NAME.place(self.person)).strip():
            self.drafted.drop(self.person)
        super().leave()

    def _of_role(self) -> tuple[Field, ...]:
        """Return what only some are asked: by their role, or because something stands there already."""
        kind = role_of(self.drafted.text(ROLE.place(self.person)))
        wanted = OF_INTERPRETER if kind is Role.INTERPRETER else (SUPPORTS,) if kind is Role.COMPANION else ()
        others = (field for field in (*OF_INTERPRETER, SUPPORTS) if self.drafted.text(field.place(self.person)))
        return tuple(dict.fromkeys((*wanted, *others)))

    def _item(self, field: Field) -> Item:
        place = field.place(self.person)
        return Item(Does.FIELD, place, self.drafted.text(place), field)
