"""Intents about what may be shared, and the sheets of the evaluation."""

from __future__ import annotations

from msgspec import Struct

from meeting.evaluation_terms import Sheet


class MarkTopics(Struct, frozen=True):
    """Say which topics a statement or an agreement touches."""

    of: str
    topics: tuple[str, ...]


class WithdrawConsent(Struct, frozen=True):
    """Hide what touches a topic, because this person no longer agrees that it is shared."""

    topic: str
    person: str


class GiveConsent(Struct, frozen=True):
    """Give back the consent this person took back; what touches the topic is shown when nobody else has."""

    topic: str
    person: str


class AnswerEvaluation(Struct, frozen=True):
    """Enter one sheet of the evaluation."""

    sheet: Sheet


SharingIntent = MarkTopics | WithdrawConsent | GiveConsent | AnswerEvaluation
"""Every intent about what may be shared, and the sheets."""
