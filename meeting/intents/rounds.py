"""Intents about phases, their points, the order of a round and the questions that are kept."""

from __future__ import annotations

from msgspec import Struct

from meeting.intents.rules import Past


class EnterPhase(Struct, frozen=True):
    """Go to a phase; empty means the next one. Past each rule that says otherwise, one by one."""

    phase: str = ""
    past: tuple[Past, ...] = ()


class TickPoint(Struct, frozen=True):
    """Tick off something that was said or shown in this phase."""

    point: str


class ChangeOrder(Struct, frozen=True):
    """Put the round of the current phase into another order."""

    order: tuple[str, ...]


class ParkQuestion(Struct, frozen=True):
    """Keep a question for the reflection."""

    text: str = ""
    person: str = ""
    statement: str = ""
    """The statement it is; then there is no text, because kept questions stand on the wall."""


class TakeQuestion(Struct, frozen=True):
    """Take up a kept question."""

    question: str


RoundIntent = EnterPhase | TickPoint | ChangeOrder | ParkQuestion | TakeQuestion
"""Every intent about phases and rounds."""
