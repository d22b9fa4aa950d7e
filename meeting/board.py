"""What the statements come to: the lists of more and less, worries, what works (R13, R15, seed 000; R101, seed 003).

A statement that was withdrawn, or that touches what may not be shared, stands on no list and in no count.
"""

from __future__ import annotations

from msgspec import Struct

from meeting import phases
from meeting.minutes import withheld
from meeting.state import Meeting, Statement
from meeting.statement_terms import Category
from meeting.template import PhaseKind

_STILL_ASKING = frozenset({PhaseKind.ROUND, PhaseKind.AGREEMENTS})
"""Parts in which it can still be said what must be different."""


class Counts(Struct, frozen=True):
    """How many statements there are, and how many of them are worries or say what works."""

    statements: int
    worries: int
    works: int


def statements(meeting: Meeting) -> tuple[Statement, ...]:
    """Return the statements that count, in the order in which they were written down."""
    hides = bool(meeting.minutes.consent.withdrawn)
    every = meeting.minutes.statements
    return tuple(item for item in every if not item.withdrawn and not (hides and withheld(meeting, item.id)))


def more(meeting: Meeting) -> tuple[Statement, ...]:
    """Return what people want more of (R101, seed 003)."""
    return _of(meeting, Category.WISH_MORE)


def less(meeting: Meeting) -> tuple[Statement, ...]:
    """Return what people want less of (R101, seed 003)."""
    return _of(meeting, Category.WISH_LESS)


def worries_without_change(meeting: Meeting) -> tuple[Statement, ...]:
    """Return the worries beside which nobody has said what must be different (R15, seed 000)."""
    return tuple(item for item in _of(meeting, Category.WORRY) if not item.said.change.strip())


def worries_left(meeting: Meeting) -> tuple[Statement, ...]:
    """Return those worries of earlier parts, while there is a round or agreements to ask in (R15, seed 000)."""
    phase = phases.current(meeting)
    if phase is None or phase.kind not in _STILL_ASKING:
        return ()
    return tuple(item for item in worries_without_change(meeting) if item.phase != phase.id)


def outweighed(meeting: Meeting) -> Counts | None:
    """Return the counts if this round has come to many worries, by the template, and to less that works (R13)."""
    phase = phases.current(meeting)
    if phase is None or not phase.is_round:
        return None
    tally = counts(meeting)
    many = tally.worries >= meeting.planned.template.many_worries
    return tally if many and tally.works < tally.worries else None


def counts(meeting: Meeting) -> Counts:
    """Return how the talk is spread over what does not work and what does (R13, seed 000)."""
    kinds = [item.said.category for item in statements(meeting)]
    return Counts(len(kinds), kinds.count(Category.WORRY), kinds.count(Category.WORKS))


def _of(meeting: Meeting, category: Category) -> tuple[Statement, ...]:
    return tuple(item for item in statements(meeting) if item.said.category is category)
