"""What a leader has before them between the meetings: today, what is owed, and the series."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from meeting.owed import Owed
from meeting.state import Meeting, Stage


class Listed(Struct, frozen=True):
    """One of today's meetings."""

    meeting: str
    """`REF/NUMBER`."""
    ref: str
    number: int
    starts: datetime
    """Aware UTC; when a meeting that was broken off goes on."""
    place: str
    interprets: tuple[str, ...]
    """The codes of the languages that are interpreted."""
    stage: Stage


class SeriesLine(Struct, frozen=True):
    """One series."""

    ref: str
    held: int
    """How many meetings have ended."""
    last: date | None
    """The local day of the last of them."""
    next: date | None
    """The local day of the meeting that is under way, planned or agreed on."""
    waiting: int
    """How many agreements nobody has called kept or lapsed yet (R131, seed 004)."""
    put_off: bool = False
    """Whether the next meeting was put off and waits for a date."""


class Home(Struct, frozen=True):
    """Everything the home screen shows, as it stood when it was asked for."""

    today: date
    meetings: tuple[Listed, ...] = ()
    coming: Mapping[str, Meeting] = {}
    """Those of today's meetings that have not begun, by `REF/NUMBER`."""
    owed: tuple[Owed, ...] = ()
    series: tuple[SeriesLine, ...] = ()
    """That with the newest event first."""
    more: bool = False
    """Whether there are further series."""
    names: Mapping[str, str] = {}
    """What the series are called, by reference; shown only when somebody asks for it."""
    to_erase: int = 0
    """How many series are over, filed and have been kept for as long as their template says (domain 13)."""
    newest: int = 0
    """The number of the last event it knows of."""
    erasures: int = 0
    """How many marks erasures had left by then."""
