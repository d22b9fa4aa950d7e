"""Dates as people write them: `9/12`, `fre`, `om 2 uger`, `uge 50`, `2026-12-09`, in Danish or English."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum, auto

from meeting.date_words import (
    DAY_UNITS,
    INTRODUCTIONS,
    MONTH_UNITS,
    MONTHS,
    NEXT_MEETING,
    NUMBERS,
    SAID_DAYS,
    WEEK_UNITS,
    WEEKDAYS,
)

_WEEK = timedelta(weeks=1)
_LATELY = timedelta(weeks=8)
_MONDAY, _FRIDAY = 1, 5
_JANUARY, _DECEMBER = 1, 12
_CENTURY, _TWO_DIGITS = 2000, 2
_LONGEST = 80


class Use(StrEnum):
    """What a date is wanted for: a week begins on its Monday and is followed up on its Friday."""

    START = auto()
    FOLLOW_UP = auto()


class DateProblem(StrEnum):
    """Why a text gives no date."""

    UNREADABLE = auto()
    PAST = auto()
    JUST_PAST = auto()
    """A day without a year that has been lately, so that next year may not be meant."""
    NO_SUCH_DAY = auto()


def read_date(text: str, today: date, *, use: Use) -> date | DateProblem:
    """Return the day that a text means when today is `today` in Denmark, or why it means none (R122, seed 004).

    A weekday is never today. A day or a week without a year that has been this year is meant next
    year; a date with its year that has been is PAST. A week that has begun counts from today.
    """
    plain = _plain(text)
    for form, read in _FORMS:
        if found := re.fullmatch(form, plain):
            try:
                day = read(found, today, use)
            except (ValueError, OverflowError):
                return DateProblem.UNREADABLE
            return DateProblem.PAST if day < today else day
    return DateProblem.UNREADABLE


def lies_just_back(text: str, today: date) -> bool:
    """Whether a day or a week without a year has been in the last eight weeks: it may well be meant as written."""
    plain = _plain(text)
    for form, read in _FORMS:
        if found := re.fullmatch(form, plain):
            if read not in {_on_day, _in_week} or found.groupdict().get("year"):
                return False
            try:
                lately, meant = (read(found, day, Use.FOLLOW_UP) for day in (today - _LATELY, today))
            except (ValueError, OverflowError):
                return False
            return lately < today < meant
    return False


def is_no_day(text: str, today: date) -> bool:
    """Whether a text names a day that its month does not have, as in `31/11`."""
    plain = _plain(text)
    for form, read in _FORMS:
        if found := re.fullmatch(form, plain):
            return read is _on_day and not _has_day(found, today)
    return False


def is_next_meeting(text: str) -> bool:
    """Whether a text says *på næste møde*: a follow-up whose date comes later."""
    return _folded(text) in NEXT_MEETING


def _folded(text: str) -> str:
    """Return a text as it is compared; one that is far too long for a date is as good as none."""
    lower = unicodedata.normalize("NFC", text).casefold() if len(text) <= _LONGEST else ""
    for letter, letters in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        lower = lower.replace(letter, letters)
    return " ".join(lower.split()).rstrip(",;!")


def _plain(text: str) -> str:
    """Return a text in lower case without spaces around `/` or words like *senest*, which change no date."""
    plain = re.sub(r"(?<=\d) ?([/.–-]) ?(?=\d)", r"\1", _folded(text)).replace("–", "-")
    return re.sub(rf"^(?:(?:{_any_of(INTRODUCTIONS)}) )+", "", plain)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _said(found: re.Match[str], today: date, _use: Use) -> date:
    return today + timedelta(days=SAID_DAYS[found[0]])


def _on_day(found: re.Match[str], today: date, _use: Use) -> date:
    """Read a day and month, perhaps with its year and weekday; ValueError if there is no such day."""
    day = date(*_numbers(found, today))
    if (weekday := found.groupdict().get("weekday")) and WEEKDAYS[weekday] != day.weekday():
        raise ValueError(weekday)
    return day


def _numbers(found: re.Match[str], today: date) -> tuple[int, int, int]:
    """Return year, month and day as they were written, which the calendar may not have."""
    month = int(found["month"]) if found["month"].isdecimal() else MONTHS[found["month"]]
    number = int(found["day"])
    if found["year"]:
        return int(found["year"]) + (_CENTURY if len(found["year"]) == _TWO_DIGITS else 0), month, number
    return today.year + ((month, number) < (today.month, today.day)), month, number


def _has_day(found: re.Match[str], today: date) -> bool:
    """Whether the month has the day that was written; of what is no month nobody can tell."""
    year, month, number = _numbers(found, today)
    return not _JANUARY <= month <= _DECEMBER or 1 <= number <= monthrange(year, month)[1]


def _in_a_while(found: re.Match[str], today: date, _use: Use) -> date:
    amount, unit = found["amount"], found["unit"]
    number = int(amount) if amount.isdecimal() else NUMBERS[amount]
    if unit in MONTH_UNITS:
        import pendulum  # noqa: PLC0415 - costs 14 ms, which no pane should pay before its first screen

        later = pendulum.date(today.year, today.month, today.day).add(months=number)
        return date(later.year, later.month, later.day)
    return today + number * (_WEEK if unit in WEEK_UNITS else timedelta(days=1))


def _in_week(found: re.Match[str], today: date, use: Use) -> date:
    """Read a week number, perhaps with a weekday or its year; ValueError if the year has no such week."""
    parts = found.groupdict()
    week, weekday = int(parts["week"]), _day_in_week(parts["weekday"], use)
    if parts["year"]:
        year = int(parts["year"])
    else:
        this_year, this_week, _ = today.isocalendar()
        year = this_year + (week < this_week)
    sunday = date.fromisocalendar(year, week, 7)
    day = date.fromisocalendar(year, week, weekday)
    return day if parts["weekday"] or sunday < today else max(day, today)


def _in_next_week(found: re.Match[str], today: date, use: Use) -> date:
    year, week, _ = (today + _WEEK).isocalendar()
    return date.fromisocalendar(year, week, _day_in_week(found["weekday"], use))


def _on_weekday(found: re.Match[str], today: date, _use: Use) -> date:
    ahead = (WEEKDAYS[found["weekday"]] - today.weekday()) % _WEEK.days
    return today + (timedelta(days=ahead) if ahead else _WEEK)


def _day_in_week(weekday: str | None, use: Use) -> int:
    """Return an ISO weekday: the one that is named, or Monday for a start and Friday for a follow-up."""
    if weekday:
        return WEEKDAYS[weekday] + 1
    return _MONDAY if use is Use.START else _FRIDAY


_NAMED_DAY = rf"(?P<weekday>{_any_of(WEEKDAYS)})\.?"
_PERHAPS_NAMED_DAY = rf"(?:{_NAMED_DAY},? (?:den |d\. ?|the )?)?"
_MONTH_NAME = rf"(?P<month>{_any_of(MONTHS)})\.?"
_YEAR = r"(?P<year>\d{4})"
_UNITS = _any_of(DAY_UNITS | WEEK_UNITS | MONTH_UNITS)

_Reader = Callable[[re.Match[str], date, Use], date]
_FORMS: tuple[tuple[str, _Reader], ...] = (
    (_any_of(SAID_DAYS), _said),
    (rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})", _on_day),
    (
        _PERHAPS_NAMED_DAY + r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:\.?(?:[ /.-](?P<year>\d{4}|\d{2}))?)?",
        _on_day,
    ),
    (_PERHAPS_NAMED_DAY + rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?{_MONTH_NAME}(?:,? {_YEAR})?", _on_day),
    (_PERHAPS_NAMED_DAY + rf"{_MONTH_NAME} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?", _on_day),
    (rf"(?:(?:om|in) )?(?P<amount>\d{{1,3}}|{_any_of(NUMBERS)}) (?P<unit>{_UNITS})\.?", _in_a_while),
    (rf"(?:{_NAMED_DAY},? )?(?:i |in )?(?:uge|u|week|w)\.? ?(?P<week>\d{{1,2}})(?:[ /-]{_YEAR})?", _in_week),
    (rf"(?:{_NAMED_DAY} )?(?:i |in )?(?:naeste uge|next week)", _in_next_week),
    (rf"(?:naeste|next) {_NAMED_DAY}", _in_next_week),
    (rf"(?:foerstkommende )?{_NAMED_DAY}", _on_weekday),
)
"""Every form a date can have, with what reads it; the first that fits the whole text is taken.

They are compiled when the first date is typed: 8 ms that no pane should pay before its first screen.
"""
