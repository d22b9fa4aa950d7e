"""When a series is over and may be erased here: the municipality's record system has it then (domain 13, GDPR).

The program is a tool to work with and no record. How long a series is kept stands in the template.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from meeting.state import Stage

_DAY = timedelta(days=1)
_GOES_ON = frozenset({Stage.OPEN, Stage.PAUSED})
_QUIET = timedelta(hours=12)
"""How long nothing must have been kept in a meeting that was never ended before nobody can be leading it any more."""


class Kept(Struct, frozen=True):
    """What the lists know of one meeting; all dates are local."""

    number: int
    stage: Stage
    planned_on: date | None = None
    """The day for which it is planned, or was."""
    closed_on: date | None = None
    filed_on: date | None = None
    """The day on which its record was filed as it stands now."""
    next_on: date | None = None
    """The day that was agreed on for the next one; None where there is none, or the series was ended."""
    retention_days: int | None = None
    """As its template has it; None where no plan is known."""


class Over(Struct, frozen=True):
    """A series in which nobody meets any more."""

    since: date
    """The first local day on which nothing was to come."""
    due: date | None = None
    """The local day from which it is to be erased; None as long as a record is not filed."""
    unfiled: int = 0
    """The number of the first meeting whose record is not filed; 0 where all are."""


class OverSeries(Struct, frozen=True):
    """The same with the reference of the series."""

    ref: str
    over: Over


class Retained(Struct, frozen=True):
    """What is to be erased on a day, and what is over and waits for a record to be filed."""

    due: tuple[OverSeries, ...] = ()
    """What has waited longest first."""
    unfiled: tuple[OverSeries, ...] = ()
    """What was over first."""
    more: bool = False
    """Whether there are others of either that were left out."""


def may_be_led(stage: Stage, last_at: datetime, now: datetime) -> bool:
    """Whether somebody may be leading a meeting now in which something was kept last at an instant, both UTC.

    A clock that was set back says nothing of who is there.
    """
    return stage in _GOES_ON and now - last_at < _QUIET


def over(meetings: Sequence[Kept]) -> Over | None:
    """Return since when a series is over and from when it is to be erased; None where it goes on, or never began.

    A day that was agreed on counts as to come until it has gone by. A meeting that was planned after the last one and
    not held is one that somebody has yet to find a date for.
    """
    closed = [each for each in meetings if each.stage is Stage.CLOSED and each.closed_on]
    if not closed or any(each.stage in _GOES_ON for each in meetings):
        return None
    last = max(closed, key=lambda each: each.number)
    if last.retention_days is None or any(each.number > last.number for each in meetings):
        return None
    to_come = [last.next_on, *(each.planned_on for each in meetings if each.stage is not Stage.CLOSED)]
    ended = max(each.closed_on for each in closed if each.closed_on)
    since = max([ended, *(day + _DAY for day in to_come if day)])
    unfiled = min((each.number for each in closed if each.filed_on is None), default=0)
    if unfiled:
        return Over(since, unfiled=unfiled)
    filed = max(each.filed_on for each in closed if each.filed_on)
    return Over(since, max(since, filed) + last.retention_days * _DAY)
