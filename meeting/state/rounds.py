"""Where we are in the agenda, what happened with whom in each round, and the questions that were kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field


class Mark(StrEnum):
    """What happened with a person in a round so far; no mark means waiting."""

    HEARD = "heard"
    PASSED = "passed"
    PASSED_TWICE = "passed_twice"
    TO_RETURN = "to_return"
    HEARD_THROUGH = "heard_through"


class Called(Struct, frozen=True):
    """Somebody passed, comes later or was heard through another, without having the floor."""

    person: str
    mark: Mark
    at: datetime
    through: str = ""
    """Who spoke for them."""


class Round(Struct, frozen=True):
    """The speaking order of one phase and what happened with each; a presentation is kept in the same way."""

    phase: str
    order: tuple[str, ...]
    marks: Mapping[str, Mark] = field(default_factory=dict)
    through: Mapping[str, str] = field(default_factory=dict)
    """Person heard through another → that other."""
    first: str = ""
    """Whose turn was cut by a break; goes on first."""
    called: tuple[Called, ...] = ()
    """What was said of people without the floor, in order of time; marks tell only the last of it."""


class PhaseEntry(Struct, frozen=True):
    """One visit to a phase."""

    phase: str
    start: datetime
    end: datetime | None = None


class Phases(Struct, frozen=True):
    """Where we are in the agenda, and what was ticked off on the way."""

    entries: tuple[PhaseEntry, ...] = ()
    ticked: frozenset[tuple[str, str]] = frozenset()
    """(phase, point) pairs."""

    @property
    def current(self) -> str:
        """The id of the phase we are in; empty before the opening."""
        return self.entries[-1].phase if self.entries else ""


class Question(Struct, frozen=True):
    """A question kept for later."""

    id: str
    text: str
    person: str
    at: datetime
    taken: bool = False
    statement: str = ""
    """The statement it was, if it was one."""
