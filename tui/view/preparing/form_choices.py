"""What may be chosen in a field, found by a few letters: templates, languages, networks, roles, people of the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from meeting.people import ROLE_WORDS, Mode, Network
from meeting.presets import PRESETS, preset
from meeting.usual_roles import USUAL_ROLES
from tui.view.picking import Choice, folded, found, read, taken
from tui.view.preparing.form_fields import Field, Kind
from tui.view.tongues import tongues
from tui.view.walk_in import NETWORKS
from tui.view.words import Words, mark

_ENGLISH = frozenset(
    [
        "child",
        "young person",
        "son",
        "daughter",
        "parent",
        "mother",
        "father",
        "guardian",
        "interpreter",
        "sign language interpreter",
        "companion",
        "party representative",
        "child representative",
        "support person",
        "caseworker",
        "social worker",
        "observer",
    ]
)
"""The roles of a plan file that are English, which no Danish screen offers."""
_MODES = {
    Mode.ONSITE: mark("in the room"),
    Mode.VIDEO: mark("by video"),
    Mode.PHONE: mark("by phone"),
    Mode.WHISPERED: mark("whispering"),
}
_OFFERED = 4
_LOOKED_THROUGH = 12


class Desk(Struct, frozen=True):
    """What a text is read with."""

    words: Words
    today: date
    usual: datetime | None = None
    """When the meeting begins as far as is known, a UTC instant; a date without a time keeps its clock time."""
    people: tuple[Choice, ...] = ()
    """Everybody on the list; their notes are their roles."""
    children: tuple[str, ...] = ()
    """The ids of those who are children."""
    own_template: Choice | None = None
    """A template that did not come with the program."""


def people_choices(people: Sequence[tuple[str, str, str]]) -> tuple[Choice, ...]:
    """Return people by id, name and role, each under a label of their own: of two of one name it tells the role."""
    names = [" ".join(name.replace(",", " ").split()) for _, name, _ in people]
    labels: list[str] = []
    for (person, _, role), name in zip(people, names, strict=True):
        first = name if names.count(name) == 1 else f"{name} ({role.replace(',', ' ')})"
        labels.append(first if first and first not in labels else f"{name} ({person})")
    return tuple(Choice(person, label, role) for (person, _, role), label in zip(people, labels, strict=True))


def choices(desk: Desk, field: Field) -> tuple[Choice, ...]:
    """Return what may be chosen in a field, by the value in a plan file; nothing where it is free."""
    words = desk.words
    match field.kind:
        case Kind.TEMPLATE:
            listed = tuple(Choice(name, words.text(preset(name).title)) for name in PRESETS)
            return listed if desk.own_template is None else (*listed, desk.own_template)
        case Kind.LANGUAGE:
            return tongues(words)
        case Kind.NETWORK:
            return tuple(Choice(each.value, words.text(label)) for each, label in NETWORKS.items())
        case Kind.MODE:
            return tuple(Choice(each.value, words.text(label)) for each, label in _MODES.items())
        case Kind.YES_NO:
            return Choice("true", words.text("yes")), Choice("false", words.text("no"))
        case Kind.PERSON | Kind.PEOPLE:
            return desk.people
        case Kind.CHILD:
            return tuple(choice for choice in desk.people if choice.id in desk.children)
        case Kind.ROLE:
            return tuple(Choice(role, role) for role in _roles(words))
        case _:
            return ()


def offers(desk: Desk, field: Field, text: str) -> tuple[Choice, ...]:
    """Return the choices that the letters find, the one that is taken first; none for one that stands there whole.

    Without letters they are all that may be written, unless that is too many to look through.
    """
    listed = choices(desk, field)
    if not listed:
        return ()
    if field.kind is Kind.PEOPLE:
        picked = read(listed, text)
        rest = [choice for choice in listed if choice.id not in picked.ids]
        return found(rest, picked.letters)[:_OFFERED] if picked.letters else ()
    if any(folded(choice.label) == folded(text) for choice in listed):
        return ()
    if not text.strip():
        return listed if len(listed) <= _LOOKED_THROUGH else ()
    return found(listed, text)[:_OFFERED]


def take(field: Field, text: str, choice: Choice) -> str:
    """Return the text of a field after a choice was taken."""
    return taken(text, choice) if field.kind is Kind.PEOPLE else choice.label


def chosen(listed: Sequence[Choice], text: str, *, by_value: bool = True) -> str:
    """Return the value that a text names; empty if it names none.

    It names it by the label, by the value itself where that is no id of a person, or by letters that find nothing else.
    """
    plain = folded(text)
    if not plain:
        return ""
    for choice in listed:
        if plain == folded(choice.label) or (by_value and plain == folded(choice.id)):
            return choice.id
    found_now = found(listed, text)
    return found_now[0].id if len(found_now) == 1 else ""


def label(listed: Sequence[Choice], value: str) -> str:
    """Return how a value stands in its field; one that is no choice stands as it is."""
    return next((choice.label for choice in listed if choice.id == value), value)


def network_name(words: Words, network: Network) -> str:
    """Return what a network is called."""
    return words.text(NETWORKS[network])


def _roles(words: Words) -> tuple[str, ...]:
    known = (role for listed in ROLE_WORDS.values() for role in listed)
    offered = dict.fromkeys((*known, *USUAL_ROLES))
    return tuple(role for role in offered if words.language == "en" or role not in _ENGLISH)
