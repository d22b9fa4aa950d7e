"""The Danish calendar, and the weeks between two meetings of a series (R86, seed 002)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_WEEK = timedelta(weeks=1)
_SATURDAY = 5


@cache
def danish_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year; what a municipality closes besides is not among them (domain 11.3)."""
    from holidays import country_holidays  # noqa: PLC0415 - takes 0.2 s, paid when the first day is looked at

    return frozenset(country_holidays("DK", years=year))


@cache
def easter(year: int) -> date | None:
    """Return Easter Sunday of a year; None before 1771 and after 2100, where the library knows no holidays."""
    from holidays import country_holidays  # noqa: PLC0415 - as above

    days = country_holidays("DK", years=year, language="da").get_named("Påskedag", lookup="exact")
    return next(iter(days), None)


def is_workday(day: date) -> bool:
    """Whether a day is neither Saturday nor Sunday nor a public holiday."""
    return day.weekday() < _SATURDAY and day not in danish_holidays(day.year)


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
