"""Days on which nobody, or nobody from a school, can meet, as a template names them (domain 11.3).

`06-05` is a day of every year and `2027-05-07` one of a single year; `12-23..01-02` goes from one to the other,
`week 7` and `weeks 27-32` from Monday to Sunday, and `easter` from Monday of Holy Week to Easter Monday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from meeting.calendar import easter

_DAY = r"(?:(\d{4})-)?(\d{2})-(\d{2})"
_DAYS = re.compile(rf"{_DAY}(?:\.\.{_DAY})?", re.ASCII)
_WEEKS = re.compile(r"weeks? (\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_EASTER = "easter"
_HOLY_WEEK = timedelta(days=6)
_MONDAY, _SUNDAY = 1, 7
_LEAP_YEAR, _LONG_YEAR = 2028, 2026
"""Years that have every day and every week there can be."""

Span = tuple[date, date]
"""First and last day, both included."""


def is_closed(day: date, entries: Iterable[str]) -> bool:
    """Whether one of these entries holds a day; one that cannot be read holds none."""
    years = (day.year - 1, day.year, day.year + 1)
    spans = (span(entry, year) for entry in entries for year in years)
    return any(found is not None and found[0] <= day <= found[1] for found in spans)


def unreadable(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the entries that name no day of any year."""
    return tuple(
        entry for entry in entries if entry != _EASTER and not any(span(entry, year) for year in _years_of(entry))
    )


@cache
def span(entry: str, year: int) -> Span | None:
    """Return the days of an entry that begin in a year; None where that year has none or it cannot be read."""
    if entry == _EASTER:
        sunday = easter(year)
        return (sunday - _HOLY_WEEK, sunday + timedelta(days=1)) if sunday else None
    try:
        if weeks := _WEEKS.fullmatch(entry):
            first, last = int(weeks[1]), int(weeks[2] or weeks[1])
            return _in_order(date.fromisocalendar(year, first, _MONDAY), date.fromisocalendar(year, last, _SUNDAY))
        return _of_days(entry, year)
    except ValueError:
        return None


def _of_days(entry: str, year: int) -> Span | None:
    found = _DAYS.fullmatch(entry)
    if found is None or (found[1] and int(found[1]) != year):
        return None
    first = date(year, int(found[2]), int(found[3]))
    if not found[5]:
        return first, first
    month, number = int(found[5]), int(found[6])
    ends = int(found[4]) if found[4] else year + ((month, number) < (first.month, first.day))
    return _in_order(first, date(ends, month, number))


def _in_order(first: date, last: date) -> Span | None:
    return (first, last) if first <= last else None


def _years_of(entry: str) -> tuple[int, ...]:
    found = _DAYS.fullmatch(entry)
    return (int(found[1]),) if found and found[1] else (_LEAP_YEAR, _LONG_YEAR)
