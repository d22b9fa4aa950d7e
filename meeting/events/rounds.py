"""Facts about phases, their points, the order of a round and the questions that were kept."""

from __future__ import annotations

from msgspec import Struct


class PhaseEntered(Struct, frozen=True):
    """A phase began; the one before it ended."""

    phase: str


class PointTicked(Struct, frozen=True):
    """Something that belongs to this phase was said or shown (R102, R138)."""

    phase: str
    point: str


class OrderChanged(Struct, frozen=True):
    """The leader put the round into another order."""

    phase: str
    order: tuple[str, ...]


class QuestionParked(Struct, frozen=True):
    """A question was kept for the reflection (R104, seed 003)."""

    question: str
    text: str = ""
    """Stands on the wall; empty for a question out of a statement."""
    person: str = ""
    statement: str = ""
    """The statement it was; its words stay with the minute-taker."""


class QuestionTaken(Struct, frozen=True):
    """A kept question was taken up."""

    question: str


RoundEvent = PhaseEntered | PointTicked | OrderChanged | QuestionParked | QuestionTaken
"""Every fact about phases and rounds."""
