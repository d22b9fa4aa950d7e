"""How the meeting ends: the next one, or why there is none, and the evaluation."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Ending(Struct, frozen=True):
    """What the close asks for."""

    next_starts: datetime | None = None
    next_place: str = ""
    series_ended: str = ""
    """The reason why there is no next meeting."""
    evaluated: bool = False
    until: datetime | None = None
    """When a paused or postponed meeting goes on."""
