"""Facts about agreements: proposed, read back, confirmed, and what became of earlier ones."""

from __future__ import annotations

from msgspec import Struct

from meeting.agreement_terms import Outcome, Terms
from meeting.plan import EarlierAgreement


class AgreementProposed(Struct, frozen=True):
    """Somebody proposed who does what."""

    agreement: str
    terms: Terms
    statement: str = ""
    """The statement it grew from."""


class AgreementAmended(Struct, frozen=True):
    """The terms were changed; what was read back before is no longer the wording."""

    agreement: str
    terms: Terms
    base: Terms | None = None
    """What the writer had before them; if the terms had changed meanwhile, both wordings are kept."""


class AgreementPutAside(Struct, frozen=True):
    """We leave this agreement for now; it stays an outstanding item."""

    agreement: str


class ReadBackStarted(Struct, frozen=True):
    """The sentence of an agreement stands before the room, made of these terms."""

    agreement: str
    terms: Terms


class ReadBackEnded(Struct, frozen=True):
    """The room turned from the sentence without confirming it."""


class AgreementConfirmed(Struct, frozen=True):
    """The room said yes to this wording of these terms."""

    agreement: str
    wording: str
    terms: Terms


class AgreementAccepted(Struct, frozen=True):
    """A person says yes to an agreement (R109, seed 004)."""

    agreement: str
    person: str
    terms: Terms | None = None
    """What they said yes to; None takes the terms that stand."""


class ReservationNoted(Struct, frozen=True):
    """A person agrees with a reservation (R109, seed 004)."""

    agreement: str
    person: str
    text: str
    terms: Terms | None = None
    """What they agree with; None takes the terms that stand."""


class ChildAsked(Struct, frozen=True):
    """A child's view of an agreement about it was heard, from itself or through a representative (R92, seed 003)."""

    agreement: str
    child: str
    view: str
    through: str = ""


class AgreementsBroughtForward(Struct, frozen=True):
    """Agreements of earlier meetings wait for an answer (R131, seed 004)."""

    agreements: tuple[EarlierAgreement, ...]


class AgreementFollowedUp(Struct, frozen=True):
    """Somebody said what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


class AgreementHandedOver(Struct, frozen=True):
    """Somebody else is responsible for an earlier agreement from now on; never a child (R96, seed 003)."""

    ref: str
    person: str


AgreementEvent = (
    AgreementProposed
    | AgreementAmended
    | AgreementPutAside
    | ReadBackStarted
    | ReadBackEnded
    | AgreementConfirmed
    | AgreementAccepted
    | ReservationNoted
    | ChildAsked
    | AgreementsBroughtForward
    | AgreementFollowedUp
    | AgreementHandedOver
)
"""Every fact about agreements."""
