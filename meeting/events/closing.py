"""Facts that the close asks for: the next meeting, or why there is none, and the evaluation."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class NextMeetingSet(Struct, frozen=True):
    """The date of the next meeting was agreed (R144, seed 004)."""

    starts: datetime
    place: str = ""


class SeriesEnded(Struct, frozen=True):
    """There is no next meeting, for this reason."""

    reason: str


class EvaluationFilled(Struct, frozen=True):
    """The participants filled in the evaluation (S4:L53)."""


ClosingEvent = NextMeetingSet | SeriesEnded | EvaluationFilled
"""Every fact that the close asks for."""
