"""Facts about what was written down of what people said."""

from __future__ import annotations

from msgspec import Struct

from meeting.agreement_terms import Terms
from meeting.statement_terms import Said


class StatementNoted(Struct, frozen=True):
    """Somebody said something, and it was written down; never for the wall (R40, seed 000)."""

    statement: str
    said: Said
    phase: str = ""
    """The phase in which it was said."""


class StatementCorrected(Struct, frozen=True):
    """A statement was written down otherwise; the log keeps the old wording."""

    statement: str
    said: Said
    base: Said | None = None
    """What the writer had before them; if it had been corrected meanwhile, both wordings are kept."""


class StatementWithdrawn(Struct, frozen=True):
    """A statement is no longer part of the minutes; the log keeps it."""

    statement: str


class AdditionNoted(Struct, frozen=True):
    """Something was added to what stands in the minutes of a closed meeting, whose words stay (scenario 15)."""

    of: str
    """The statement, the agreement, or the phase whose sum-up it is added to."""
    text: str = ""
    """What is added to a sum-up."""
    said: Said | None = None
    """A statement as it should be told."""
    terms: Terms | None = None
    """An agreement as it should be told."""


class PhaseSummedUp(Struct, frozen=True):
    """What a phase came to was said and written down (R120, seed 004); a later one replaces it."""

    phase: str
    text: str


StatementEvent = StatementNoted | StatementCorrected | StatementWithdrawn | AdditionNoted | PhaseSummedUp
"""Every fact about what was written down."""
