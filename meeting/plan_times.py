"""The times of a plan file: the start, and clock times of that day in Denmark, as UTC instants."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

from meeting.danish_time import COPENHAGEN, instants_of, local_day
from meeting.people import Interval
from meeting.problem import Problem, Where, mark

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)([+-][01]\d:[0-5]\d)?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 2000, 2199

_NEVER = mark("The clock never shows this time: summer time begins in that hour.")
_TWICE = mark("The clock shows this time twice: summer time ends in that hour.")
_AS_CLOCK = mark('Write it as in "13:40".')
_PAIR = 2


def read_start(value: object, where: Where) -> datetime | Problem:
    """Return the start as a UTC instant: a TOML date with time, in Danish time unless it has an offset."""
    if not isinstance(value, datetime) or not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        right = mark("Write date and time without quotes, as in 2026-12-02T13:00:00.")
        return Problem(mark("This does not fit."), right, where=where)
    if value.tzinfo is not None:
        return value.astimezone(UTC)
    instants = instants_of(value)
    if not instants:
        return Problem(_NEVER, mark("Write another time."), where=where)
    if len(instants) > 1:
        first, second = (instant.astimezone(COPENHAGEN).isoformat() for instant in instants)
        right = mark("Write {first} for summer time or {second} for winter time.")
        return Problem(_TWICE, right, {"first": first, "second": second}, where)
    return instants[0]


class MeetingTime(Struct, frozen=True):
    """From when to when a meeting is planned, as UTC instants; it reads the clock times of its plan file."""

    start: datetime
    end: datetime

    def inside(self, value: object, where: Where) -> datetime | Problem:
        """Return a clock time of the meeting as an instant; the problem if the meeting does not hold it."""
        found = self._instants(value, where)
        if isinstance(found, Problem):
            return found
        held = [instant for instant in found if self.start <= instant <= self.end]
        if len(held) == 1:
            return held[0]
        return self._twice(held, where) if held else self._outside(where)

    def after_start(self, value: object, where: Where) -> datetime | Problem:
        """Return a clock time after the start, perhaps after the end, as an instant; else the problem."""
        found = self._instants(value, where)
        if isinstance(found, Problem):
            return found
        later = [instant for instant in found if instant > self.start]
        held = [instant for instant in later if instant <= self.end]
        if len(held) > 1:
            return self._twice(held, where)
        return next(iter(held or later), self._outside(where))

    def stays(self, value: object, where: Where) -> tuple[Interval, ...] | Problem:
        """Return `[["13:00", "13:40"], ["14:50", "15:10"]]` as planned stays in their order; else the problem."""
        stays: list[Interval] = []
        for pair in value if isinstance(value, list) and value else [None]:
            if not isinstance(pair, list) or len(pair) != _PAIR:
                right = mark('Write from and to of each stay, as in [["13:00", "13:40"], ["14:50", "15:10"]].')
                return Problem(mark("This does not fit."), right, where=where)
            start, end = (self.inside(clock, where) for clock in pair)
            if isinstance(start, Problem):
                return start
            if isinstance(end, Problem):
                return end
            if end <= start or (stays and start < stays[-1].end):
                right = mark("Write the stays in their order; each ends after it begins.")
                return Problem(mark("These times are not in order."), right, where=where)
            stays.append(Interval(start, end))
        return tuple(stays)

    def _instants(self, value: object, where: Where) -> tuple[datetime, ...] | Problem:
        clock = _clock(value)
        if clock is None:
            return Problem(mark("This does not fit."), _AS_CLOCK, where=where)
        days = dict.fromkeys(local_day(instant) for instant in (self.start, self.end))
        found = tuple(instant for day in days for instant in _on_day(day, clock))
        return found or Problem(_NEVER, mark("Write another time."), where=where)

    def _twice(self, held: list[datetime], where: Where) -> Problem:
        first, second = (with_offset(instant) for instant in held[:2])
        right = mark('Write "{first}" for summer time or "{second}" for winter time.')
        return Problem(_TWICE, right, {"first": first, "second": second}, where)

    def _outside(self, where: Where) -> Problem:
        start, end = (f"{instant.astimezone(COPENHAGEN):%H:%M}" for instant in (self.start, self.end))
        right = mark("Write a time from {start} to {end}.")
        return Problem(mark("This time lies outside the meeting."), right, {"start": start, "end": end}, where)


def meeting_time(start: datetime, length_min: int) -> MeetingTime:
    """Return the time of a meeting from its start as an instant and its length in minutes."""
    return MeetingTime(start, start + timedelta(minutes=length_min))


def _clock(value: object) -> time | None:
    """Return a time of day, with its offset if one was written; None for anything else."""
    if isinstance(value, time):
        return value
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    hour, minute, offset = found.groups()
    return time.fromisoformat(f"{int(hour):02}:{minute}{offset or ''}")


def _on_day(day: date, clock: time) -> tuple[datetime, ...]:
    written = datetime.combine(day, clock)
    if written.tzinfo is not None:
        return (written.astimezone(UTC),)
    return instants_of(written)


def with_offset(instant: datetime) -> str:
    """Return the clock time at an instant with its offset, as in `02:45+01:00`."""
    return instant.astimezone(COPENHAGEN).isoformat(timespec="minutes").partition("T")[2]
