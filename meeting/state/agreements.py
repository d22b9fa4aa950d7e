"""The agreements of the meeting, how far each has come, and what became of earlier ones."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from meeting.agreement_terms import Outcome, Terms
from meeting.plan import EarlierAgreement


class Standing(StrEnum):
    """How far an agreement has come."""

    INCOMPLETE = "incomplete"
    """Lacks who, what, start or follow-up."""
    NOT_READ_BACK = "not_read_back"
    PROPOSAL = "proposal"
    """Confirmed while no parent was there (R10, seed 000)."""
    AGREED = "agreed"
    PUT_ASIDE = "put_aside"


class ChildView(Struct, frozen=True):
    """What a child says to an agreement about it."""

    child: str
    view: str
    at: datetime
    through: str = ""
    what: str = ""
    """What the agreement was about then; when that is changed the child is asked again."""


class Reservation(Struct, frozen=True):
    """Who agrees with which reservation."""

    person: str
    text: str


class OtherTerms(Struct, frozen=True):
    """A wording that somebody else wrote at the same time; it stands beside the newer one until one is chosen."""

    terms: Terms
    by: str
    """Who wrote it, a participant id."""
    at: datetime


class Agreement(Struct, frozen=True):
    """One agreement of this meeting."""

    id: str
    number: int
    terms: Terms
    proposed_at: datetime
    wording: str = ""
    """The last wording that was read back and confirmed; documents carry this one."""
    confirmed_terms: Terms | None = None
    confirmed_at: datetime | None = None
    with_parent: bool = False
    """Whether a parent was present at the confirmation."""
    put_aside: bool = False
    reservations: tuple[Reservation, ...] = ()
    accepted: tuple[str, ...] = ()
    """Who said yes to these terms."""
    views: tuple[ChildView, ...] = ()
    statement: str = ""
    """The statement it grew from."""
    by: str = ""
    """Who wrote these terms, a participant id."""
    written_at: datetime | None = None
    """When these terms were written."""
    other: OtherTerms | None = None
    """What somebody else wrote at the same time."""


class FollowedUp(Struct, frozen=True):
    """What became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str
    at: datetime


class HandedOver(Struct, frozen=True):
    """Who goes on with an earlier agreement."""

    ref: str
    person: str
    at: datetime


class Agreements(Struct, frozen=True):
    """The agreements of this meeting and those that wait for an answer."""

    items: tuple[Agreement, ...] = ()
    reading: str = ""
    """The agreement that is being read back."""
    earlier: tuple[EarlierAgreement, ...] = ()
    followed_up: tuple[FollowedUp, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()
