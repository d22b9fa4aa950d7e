"""Intents about agreements: propose, read back, confirm, and what became of earlier ones."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.agreement_terms import Outcome, Terms


class Propose(Struct, frozen=True):
    """Write down a new agreement; `today` is the local date at the table."""

    terms: Terms
    today: date
    statement: str = ""
    """The statement it grew from; never a child's, word for word (R40, seed 000)."""
    topics: tuple[str, ...] = ()
    """What it touches, beside what the statement does (R118, seed 004)."""


class Amend(Struct, frozen=True):
    """Change the terms of an agreement; what was read back must be read back again."""

    agreement: str
    terms: Terms
    today: date
    base: Terms | None = None
    """What the writer had before them when they began; None keeps no other wording."""
    topics: tuple[str, ...] = ()
    """What it touches from now on, beside what it touched before (R118, seed 004)."""


class PutAside(Struct, frozen=True):
    """Leave an agreement for now."""

    agreement: str


class ReadBack(Struct, frozen=True):
    """Show the sentence of an agreement to the room."""

    agreement: str


class StopReadBack(Struct, frozen=True):
    """Turn from the sentence without confirming it."""


class Confirm(Struct, frozen=True):
    """The room said yes to the sentence that was read back."""

    agreement: str
    wording: str


class Accept(Struct, frozen=True):
    """A person says yes to an agreement."""

    agreement: str
    person: str


class NoteReservation(Struct, frozen=True):
    """A person agrees with a reservation."""

    agreement: str
    person: str
    text: str


class AskChild(Struct, frozen=True):
    """Keep a child's view of an agreement about it."""

    agreement: str
    child: str
    view: str
    through: str = ""


class FollowUpAgreement(Struct, frozen=True):
    """Say what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


class HandOver(Struct, frozen=True):
    """Let an earlier agreement go on with another responsible adult."""

    ref: str
    person: str


AgreementIntent = (
    Propose
    | Amend
    | PutAside
    | ReadBack
    | StopReadBack
    | Confirm
    | Accept
    | NoteReservation
    | AskChild
    | FollowUpAgreement
    | HandOver
)
"""Every intent about agreements."""
