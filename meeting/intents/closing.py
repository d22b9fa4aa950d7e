"""Intents that the close asks for: the next meeting, or why there is none, and the evaluation."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.events import Reason


class SetNextMeeting(Struct, frozen=True):
    """Agree on the next meeting; outside the usual weeks only when confirmed (R86). `starts` is a UTC instant."""

    starts: datetime
    place: str = ""
    confirmed: bool = False
    reason: Reason | None = None
    """Why it lies outside the usual weeks."""


class EndSeries(Struct, frozen=True):
    """There is no next meeting, for this reason."""

    reason: str


class FillEvaluation(Struct, frozen=True):
    """The evaluation is filled in."""


ClosingIntent = SetNextMeeting | EndSeries | FillEvaluation
"""Every intent that the close asks for."""
