"""Texts put into every field of a kind, found from the types: secrets, and places in which all of them stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from documents.document import Document, runs
from documents.likeness import words_of
from documents.private import OPEN, PRIVATE, Secret
from meeting.agreement_terms import Outcome
from meeting.minutes import withheld
from meeting.people import Participant
from meeting.state import ChildView, FollowedUp, Meeting, Reservation
from meeting.statement_terms import Said

T = TypeVar("T")
Place = tuple[type[Struct], str]
Around = tuple[Struct, ...]
"""The values around a text, the outermost first."""
TextOf = Callable[[Around, str, str], str]


def with_texts(value: T, text_of: TextOf, around: Around = ()) -> T:
    """Return a value with `text_of(around, field, text)` for every text that people wrote anywhere inside it."""
    if isinstance(value, Struct):
        inside: Around = (*around, value)
        changed = {name: _changed(inside, name, text_of) for name in value.__struct_fields__}
        return replace(value, **changed)
    if isinstance(value, tuple):
        return type(value)(with_texts(each, text_of, around) for each in value)
    if isinstance(value, Mapping):
        return {key: with_texts(each, text_of, around) for key, each in value.items()}  # type: ignore[return-value]
    return value


def _changed(around: Around, name: str, text_of: TextOf) -> object:
    value, cls = getattr(around[-1], name), type(around[-1])
    if name not in PRIVATE.get(cls, ()) and name not in OPEN.get(cls, ()):
        return with_texts(value, text_of, around)
    if isinstance(value, tuple):
        return tuple(text_of(around, name, each) for each in value)
    return text_of(around, name, value)


def letters_of(document: Document) -> str:
    """Return all that a paper says, as letters."""
    return words_of(" ".join((document.title, *(run.text for run in runs(document))))).letters


class Planted(Struct, frozen=True):
    """A secret and where it was put."""

    text: str
    place: Place
    secret: Secret
    whose: str
    childs: bool

    @property
    def survives_confirmation(self) -> bool:
        """Whether it stays secret although the room confirmed it."""
        return self.childs or self.secret is Secret.WITHHELD


class Planter:
    """Puts a secret of its own into the first field of each kind: of an adult, of a child, and of a withheld thing."""

    def __init__(self, meeting: Meeting) -> None:
        self._withheld = {of for of in meeting.minutes.consent.topics if withheld(meeting, of)}
        self.planted: dict[tuple[type[Struct], str, str], Planted] = {}

    def text_of(self, around: Around, name: str, text: str) -> str:
        """Return a new secret for the first field of its kind, else the text that stands there."""
        value, cls = around[-1], type(around[-1])
        kept_back = any(getattr(each, "id", getattr(each, "of", None)) in self._withheld for each in around)
        secret = PRIVATE.get(cls, {}).get(name)
        if isinstance(value, FollowedUp) and value.outcome is Outcome.CHANGED:
            return text
        if secret is None and not kept_back:
            return text
        whose = str(getattr(value, _WHOSE.get(cls, ""), ""))
        childs = whose == "sami" and cls in (Said, ChildView)
        sort = (cls, name, "withheld" if kept_back else "child" if childs else "adult")
        if sort in self.planted:
            return text
        words = _secret_text(name, len(self.planted))
        told = Secret.WITHHELD if kept_back or secret is None else secret
        self.planted[sort] = Planted(words, (cls, name), told, whose, childs)
        return words


_WHOSE = {Said: "person", Reservation: "person", ChildView: "child", Participant: "id"}


def _secret_text(field: str, number: int) -> str:
    if field == "phone":
        return f"31 00 00 {number:02}"
    return f"hemmelig{number}@example.dk" if field == "email" else f"Hemmelighed nummer {number} må ingen læse"
