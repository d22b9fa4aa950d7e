"""Facts about what may be shared, and the sheets of the evaluation."""

from __future__ import annotations

from msgspec import Struct

from meeting.evaluation_terms import Sheet


class TopicsMarked(Struct, frozen=True):
    """A statement or an agreement touches these topics, each a word in lower case (R118, seed 004)."""

    of: str
    topics: tuple[str, ...]


class ConsentWithdrawn(Struct, frozen=True):
    """Somebody no longer agrees that a topic is shared; what touches it is hidden (scenario 8)."""

    topic: str
    person: str


class ConsentGiven(Struct, frozen=True):
    """Somebody who took consent back gave it again; the topic is shared when nobody is left who took it back."""

    topic: str
    person: str


class EvaluationAnswered(Struct, frozen=True):
    """One sheet of the evaluation was entered, without a name (domain 5)."""

    sheet: Sheet


SharingEvent = TopicsMarked | ConsentWithdrawn | ConsentGiven | EvaluationAnswered
"""Every fact about what may be shared, and the sheets."""
