"""The texts in what is recorded: whose each is, what it belongs to, and when it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from documents.private import OPEN, PRIVATE, Secret
from meeting import events, state
from meeting.agreement_terms import Outcome
from meeting.events import AgreementFollowedUp
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.state import EPOCH, Agreement, FollowedUp, Goal, Seat
from meeting.statement_terms import Said

_WHOSE = {
    Said: "person",
    state.Reservation: "person",
    events.ReservationNoted: "person",
    state.ChildView: "child",
    events.ChildAsked: "child",
    Participant: "id",
}
_ABOUT = {
    state.Statement: "id",
    events.StatementNoted: "statement",
    events.StatementCorrected: "statement",
    state.Agreement: "id",
    events.AgreementProposed: "agreement",
    events.AgreementAmended: "agreement",
    events.ReadBackStarted: "agreement",
    events.AgreementConfirmed: "agreement",
    events.AgreementAccepted: "agreement",
    events.ReservationNoted: "agreement",
    events.ChildAsked: "agreement",
    state.Addition: "of",
    events.AdditionNoted: "of",
    state.Translation: "of",
    events.TranslationTaken: "of",
    EarlierAgreement: "ref",
    state.FollowedUp: "ref",
    events.AgreementFollowedUp: "ref",
}


class Field(Struct, frozen=True):
    """The text of one field of one value."""

    text: str
    secret: Secret | None = None
    """None where everybody may read it."""
    whose: str = ""
    """Who said it or whom it belongs to, a participant id."""
    about: str = ""
    """The statement, or the agreement by its id or its ref, that it belongs to."""
    at: datetime | None = None
    """The meeting's steady instant at which it was written, where the value or one around it tells."""


def fields(value: Struct) -> Iterator[Field]:
    """Yield every text that people wrote anywhere inside a value; what has no words is not looked into."""
    return _inside(value, Field(""))


def _inside(value: object, around: Field) -> Iterator[Field]:
    if isinstance(value, Struct):
        yield from _of(value, around)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _inside(each, around)
    elif isinstance(value, tuple):
        for each in value:
            yield from _inside(each, around)


def _of(value: Struct, around: Field) -> Iterator[Field]:
    cls = type(value)
    here = Field(
        "",
        whose=getattr(value, _WHOSE[cls]) if cls in _WHOSE else around.whose,
        about=getattr(value, _ABOUT[cls]) if cls in _ABOUT else around.about,
        at=_instant(value) or around.at,
    )
    texts, branches = _shape(cls)
    for name in texts:
        secret = _secret(value, name)
        for text in _texts(getattr(value, name)):
            yield replace(here, text=text, secret=secret)
    for name in branches:
        yield from _inside(getattr(value, name), here)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value,) if value.strip() else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def _secret(value: Struct, name: str) -> Secret | None:
    """Return what a text is, after the tables, but for two that depend on another field.

    What an agreement was changed to stood before everybody's eyes, and a role that tells too much has another word.
    """
    if isinstance(value, FollowedUp | AgreementFollowedUp) and value.outcome is Outcome.CHANGED:
        return None
    if isinstance(value, Participant) and name == "role" and value.shown_as.strip():
        return Secret.CONNECTION
    return PRIVATE.get(type(value), {}).get(name)


def _instant(value: Struct) -> datetime | None:
    match value:
        case Plan():
            return EPOCH
        case Seat(walked_in=True, stays=(first, *_)):
            return first.start
        case Seat():
            return EPOCH
        case Agreement():
            return value.written_at or value.proposed_at
        case Goal():
            # Its instant is that of its first words, and these may be later ones.
            return None
        case _:
            at = getattr(value, "at", None)
            return at if isinstance(at, datetime) else None


@cache
def _shape(cls: type[Struct]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a type that are words, and those that may hold some further in."""
    texts = (*PRIVATE.get(cls, ()), *sorted(OPEN.get(cls, ())))
    hints = get_type_hints(cls)
    return texts, tuple(name for name in hints if name not in texts and any(map(_holds, structs_in(hints[name]))))


@cache
def _holds(cls: type[Struct]) -> bool:
    texts, branches = _shape(cls)
    return bool(texts or branches)


def structs_in(annotation: object) -> Iterator[type[Struct]]:
    """Yield the types of values that an annotation names, however deep in it."""
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        yield annotation
    for each in get_args(annotation):
        yield from structs_in(each)
