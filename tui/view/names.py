"""What people are called on the wall: a first name or a kin word, and a short role (screens rule 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Protocol

from msgspec import Struct

from tui.view.lines import ELLIPSIS, cells, cut_text
from tui.view.picking import folded

NAME_CELLS = 10
"""Rows that hold a name are worded for one of this many cells; a longer one is cut to it."""

_KIN = """
    mor far mormor farmor morfar farfar bedstemor bedstefar oldemor oldefar moster faster onkel morbror farbror tante
    søster bror storesøster storebror lillesøster lillebror kusine fætter plejemor plejefar bonusmor bonusfar
    mother father grandmother grandfather grandma grandpa aunt uncle sister brother
"""
KIN_WORDS = frozenset(_KIN.split())
"""A person whose name is one of these needs no role beside it."""

_OPENINGS = frozenset(["abd", "abdel", "abdul", "abu", "umm", "عبد", "أبو", "ابو", "أم", "ام"])
"""Words that are half of a first name: who is called Abdul Rahman is not called Abdul."""

_SHORT_ROLES = {
    "børne- og ungerådgiver": "rådgiver",
    "myndighedsrådgiver": "rådgiver",
    "forældremyndighedsindehaver": "forælder",
    "støtte- og kontaktperson": "kontaktperson",
    "støttekontaktperson": "kontaktperson",
}
"""Roles of the field that are long, and what people say for short."""


class Named(Protocol):
    """Whoever has a name and a role, such as a participant."""

    @property
    def id(self) -> str:
        """The participant's id."""

    @property
    def name(self) -> str:
        """The whole name, as the plan file has it."""

    @property
    def role(self) -> str:
        """The role as people say it, *klasselærer*."""

    @property
    def shown_as(self) -> str:
        """What the wall says instead of the role; empty where the role tells nothing it should not."""


class Shown(Struct, frozen=True):
    """How one person stands on the wall."""

    name: str
    """Beside a role: *Ida*, or *Ida H.* where the role alone does not tell two apart."""
    role: str
    """Empty beside a kin word."""
    called: str
    """On its own, in a sentence: like nobody else's in the room, and without a comma."""


def shown(people: Sequence[Named]) -> Mapping[str, Shown]:
    """Return how each of a room's people stands on the wall, by id.

    Two of one name are told apart by their roles; of one name and role by the initial of the last name,
    and in the end by a number.
    """
    names = [_first_name(person) for person in people]
    roles = [_role(person, name) for person, name in zip(people, names, strict=True)]
    with_role = [f"{name} {role}".rstrip() for name, role in zip(names, roles, strict=True)]
    with_initial = [f"{name} {_initial(person)}".rstrip() for person, name in zip(people, names, strict=True)]
    called = _numbered(_first_alone(names, with_role, with_initial))
    same = Counter(map(folded, with_role))
    return {
        person.id: Shown(name if same[folded(both)] == 1 else alone, role, alone)
        for person, name, role, both, alone in zip(people, names, roles, with_role, called, strict=True)
    }


def short_role(role: str, most: int, ellipsis: str = ELLIPSIS) -> str:
    """Return a role in at most this many cells: as people say it for short, if it has to be, else cut with `…`."""
    return cut_text(role if cells(role) <= most else _SHORT_ROLES.get(role.casefold(), role), most, ellipsis)


def short_name(name: str, ellipsis: str = ELLIPSIS) -> str:
    """Return a name for a row that holds a whole text, cut with `…` if it is long."""
    return cut_text(name, NAME_CELLS, ellipsis)


def _first_name(person: Named) -> str:
    """Return the first name, or the kin word that is used as one; a person without a name goes by the role."""
    parts = person.name.replace(",", " ").split() or person.role.replace(",", " ").split() or [person.id]
    if is_kin_word(parts[0]):
        return parts[0][0].upper() + parts[0][1:]
    return " ".join(parts[:2]) if parts[0].casefold() in _OPENINGS else parts[0]


def _role(person: Named, name: str) -> str:
    role = " ".join((person.shown_as or person.role).replace(",", " ").split())
    return "" if is_kin_word(name) or folded(role) == folded(name) else role


def is_kin_word(name: str) -> bool:
    """Whether a name is a word for kin, such as *Mormor*, that says by itself who this is."""
    return name.casefold() in KIN_WORDS


def _initial(person: Named) -> str:
    _, *rest = person.name.replace(",", " ").split() or [""]
    return f"{rest[-1][0].upper()}." if rest else ""


def _first_alone(*candidates: Sequence[str]) -> list[str]:
    """Return for each person the first candidate that is nobody else's of its kind, or the last one."""
    counts = [Counter(map(folded, kind)) for kind in candidates]
    return [
        next((text for text, count in zip(texts, counts, strict=True) if count[folded(text)] == 1), texts[-1])
        for texts in zip(*candidates, strict=True)
    ]


def _numbered(texts: Sequence[str]) -> Iterator[str]:
    """Yield the texts, each one that has been before with the next free number."""
    used: set[str] = set()
    for text in texts:
        tries = chain((text,), (f"{text} {number}" for number in count(2)))
        free = next(each for each in tries if folded(each) not in used)
        used.add(folded(free))
        yield free
