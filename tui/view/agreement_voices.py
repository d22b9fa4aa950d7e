"""Who says yes to an agreement, and who has a reservation: whom the list offers, and what is said already (R109)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from meeting import eligible
from meeting.agreements import agreement
from meeting.people import Participant
from meeting.state import Agreement
from tui.view.agreements_page import told_rows
from tui.view.child_view import child_view_rows, speakers_for
from tui.view.choosing import Choosing
from tui.view.choosing_rows import Aside, choosing_rows
from tui.view.lines import Line
from tui.view.people_lists import people
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.sentence import joined
from tui.view.words import mark

EVERYBODY = "*"
"""Picks everybody who is responsible; no participant has this id."""
_STEPS = {"up": -1, "down": 1}
_ABOVE = 2


class Asks(StrEnum):
    """What is asked of whom."""

    YES = "yes"
    RESERVATION = "reservation"
    CHILD = "child"


class Voices(Struct, frozen=True):
    """A list in which it is picked who says something to an agreement."""

    asks: Asks
    agreement: str
    list: Choosing


class ChildsView(Struct, frozen=True):
    """A child's view of an agreement while it is asked for."""

    agreement: str
    child: str
    speaker: int = 0
    """Which of those that can speak for the child does."""

    def speakers(self, scene: Scene) -> tuple[Participant | None, ...]:
        """Return who can say it; None is the child itself."""
        return speakers_for(scene, self.child)

    def through(self, scene: Scene) -> Participant | None:
        """Return through whom it is said; None for the child itself, or where nobody can say it."""
        found = self.speakers(scene)
        return found[self.speaker % len(found)] if found else None

    def another(self) -> ChildsView:
        """Return the same, said through the next one."""
        return replace(self, speaker=self.speaker + 1)


def childs_view_rows(scene: Scene, asked: ChildsView, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return what the child can say by number, in this many cells and rows."""
    item = agreement(scene.meeting, asked.agreement)
    if item is None:
        return ()
    rows = child_view_rows(scene, item, asked.child, asked.through(scene), size[0])
    return rows if len(rows) <= size[1] else rows[1 : size[1] + 1]


def voices(scene: Scene, asks: Asks, item: Agreement) -> Voices:
    """Return the list of who can say it."""
    return Voices(asks, item.id, Choosing(_OFFERS[asks](scene, item)))


def followed(scene: Scene, asked: Voices) -> Voices | None:
    """Return the list in a later scene, the sign where it stood; None if the agreement is gone."""
    item = agreement(scene.meeting, asked.agreement)
    return replace(asked, list=asked.list.among(_OFFERS[asked.asks](scene, item))) if item else None


def voices_rows(scene: Scene, asked: Voices, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the list under its question, with what each said so far."""
    item = agreement(scene.meeting, asked.agreement)
    if item is None:
        return ()
    title = scene.words.text(_TITLES[asked.asks], n=item.number)
    above = told_rows(scene, item, size[0], _ABOVE)
    return choosing_rows(scene, title, asked.list, size, said_so_far(scene, item), above)


def to_say_yes(scene: Scene, item: Agreement) -> tuple[Choice, ...]:
    """Return who can say yes: all who are responsible at once, then each of them, then the others; no interpreter."""
    names = joined(scene.words, [scene.name(person) for person in item.terms.responsible])
    together = (Choice(EVERYBODY, scene.words.text("all responsible"), names),) if item.terms.responsible[1:] else ()
    return (*together, *to_reserve(scene, item))


def to_reserve(scene: Scene, item: Agreement) -> tuple[Choice, ...]:
    """Return who can have a reservation: the responsible first; a child is asked for its view instead (R92)."""
    responsible = item.terms.responsible
    adults = [person for person in eligible.contributing(scene.meeting) if not person.is_child]
    persons = sorted(adults, key=lambda each: each.id not in responsible)
    return people(scene, persons)


def children(scene: Scene, item: Agreement) -> tuple[Choice, ...]:
    """Return the children it is about."""
    return people(scene, [child for child in eligible.children(scene.meeting) if child.id in item.terms.about])


def said_so_far(scene: Scene, item: Agreement) -> dict[str, Aside]:
    """Return who said yes and who has a reservation already, by participant id."""
    signs = scene.look.alphabet
    yes = {person: Aside(signs.done, scene.words.text("yes")) for person in item.accepted}
    but = {each.person: Aside(signs.waiting, scene.words.text("reservation")) for each in item.reservations}
    return yes | but


def people_meant(item: Agreement, picked: str) -> Sequence[str]:
    """Return whose yes a choice stands for: those who have not said it yet."""
    meant = item.terms.responsible if picked == EVERYBODY else (picked,)
    return tuple(person for person in meant if person not in item.accepted)


def pressed(listed: Choosing, name: str) -> Choosing | Choice | None:
    """Return the list after a key, or what the key picks; None where the key means nothing here."""
    picked = listed.chosen if name == "enter" else listed.numbered(name)
    if picked is not None:
        return picked
    if name in _STEPS:
        return listed.moved(_STEPS[name])
    if name == "backspace":
        return listed.erased()
    return listed.typed(name) if len(name) == 1 and name.isalpha() else None


_OFFERS: dict[Asks, Callable[[Scene, Agreement], tuple[Choice, ...]]] = {
    Asks.YES: to_say_yes,
    Asks.RESERVATION: to_reserve,
    Asks.CHILD: children,
}
_TITLES = {
    Asks.YES: mark("Who says yes to agreement {n}?"),
    Asks.RESERVATION: mark("Who has a reservation to agreement {n}?"),
    Asks.CHILD: mark("Which child says something to agreement {n}?"),
}
