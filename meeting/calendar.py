"""The Danish calendar, and the weeks between two meetings of a series (R86, seed 002)."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cache

_WEEK = timedelta(weeks=1)
_SATURDAY = 5
_PROPOSALS = 3
_FIXED = ((1, 1), (12, 25), (12, 26))
"""Month and day: New Year's Day and the two days of Christmas."""
_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
"""Skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag, pinsedag, 2. pinsedag."""
_PRAYER_DAY, _LAST_PRAYER_YEAR = 26, 2023
"""Store bededag, in days from Easter, was a public holiday up to this year."""


@cache
def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous computus of 1876)."""
    golden = year % 19
    century, year_of = divmod(year, 100)
    leaps, century_of = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * century_of + 2 * (year_of // 4) - moon - year_of % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def danish_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year; what a municipality closes besides is not among them (domain 11.3)."""
    from_easter = (*_FROM_EASTER, _PRAYER_DAY) if year <= _LAST_PRAYER_YEAR else _FROM_EASTER
    moving = {easter(year) + timedelta(days=days) for days in from_easter}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def window(meeting_day: date, weeks: tuple[int, int]) -> tuple[date, date]:
    """Return the first and last day for the next meeting, both included: 8–11 weeks are 56–77 days (R86, seed 002)."""
    fewest, most = weeks
    return meeting_day + fewest * _WEEK, meeting_day + most * _WEEK


def weeks_between(meeting_day: date, day: date, weeks: tuple[int, int]) -> int:
    """Return the whole weeks from a meeting to a day, never rounded into the usual `weeks` from outside them."""
    first, last = window(meeting_day, weeks)
    full, rest = divmod((day - meeting_day).days, _WEEK.days)
    if day < first or not rest:
        return full
    return full + 1 if day > last else full + round(rest / _WEEK.days)


def propose(
    meeting_day: date, weeks: tuple[int, int], closed_days: AbstractSet[date] = frozenset()
) -> tuple[date, ...]:
    """Return three days for the next meeting inside its window, or as many as are open.

    Days of the meeting's own weekday come first, then other working days; of each kind those nearest
    the middle of the window are taken. Public holidays and `closed_days` are left out (R86, seed 002).
    """
    first, last = window(meeting_day, weeks)
    middle = first.toordinal() + last.toordinal()

    def preference(day: date) -> tuple[bool, int]:
        return day.weekday() != meeting_day.weekday(), abs(2 * day.toordinal() - middle)

    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    open_days = (day for day in days if _is_open(day, meeting_day.weekday()) and day not in closed_days)
    chosen = sorted(open_days, key=preference)[:_PROPOSALS]
    return tuple(sorted(chosen, key=lambda day: (preference(day)[0], day)))


def _is_open(day: date, weekday: int) -> bool:
    workday = day.weekday() < _SATURDAY or day.weekday() == weekday
    return workday and day not in danish_holidays(day.year)
