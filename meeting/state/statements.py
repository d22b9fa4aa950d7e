"""What was written down of what people said."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.agreement_terms import Terms
from meeting.statement_terms import Said


class OtherSaid(Struct, frozen=True):
    """A wording of a statement that somebody else wrote at the same time."""

    said: Said
    by: str
    at: datetime


class Statement(Struct, frozen=True):
    """One statement; never for the wall (R40, seed 000)."""

    id: str
    said: Said
    phase: str
    at: datetime
    """When it was written down."""
    by: str = ""
    """Who wrote these words down, a participant id."""
    written_at: datetime | None = None
    """When these words were written down, if they are not the first ones."""
    corrected_at: datetime | None = None
    """When the words were last corrected; what must be different, added to a worry, corrects nothing."""
    withdrawn: bool = False
    other: OtherSaid | None = None
    """What somebody else wrote at the same time."""
    pane: str = ""
    """Which pane wrote it down first."""


class SumUp(Struct, frozen=True):
    """What a phase came to."""

    phase: str
    text: str
    at: datetime


class Addition(Struct, frozen=True):
    """What was added to a closed meeting; the words it is added to stay as they were (scenario 15)."""

    of: str
    """The statement, the agreement, or the phase whose sum-up it is added to."""
    at: datetime
    by: str
    """Who wrote it, a participant id."""
    text: str = ""
    said: Said | None = None
    terms: Terms | None = None
