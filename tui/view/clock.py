"""Time in words: what is left, clock times, durations and dates, in Europe/Copenhagen whatever the host says."""

from __future__ import annotations

from datetime import date, datetime

from meeting.danish_time import COPENHAGEN, local_day
from tui.view.words import Words, mark

_SIXTY = 60
_HOUR = _SIXTY * _SIXTY
_CLOSING_S = 2 * _SIXTY
_ALONE_S = 4 * _SIXTY

_ANCHORS = (
    (5, mark("5 minutes"), mark("5 minutes"), mark("5 minutes")),
    (10, mark("10 minutes"), mark("10 minutes"), mark("10 minutes")),
    (15, mark("a quarter of an hour"), mark("a quarter of an hour"), mark("a good quarter of an hour")),
    (30, mark("just under half an hour"), mark("half an hour"), mark("a good half hour")),
    (45, mark("just under 45 minutes"), mark("45 minutes"), mark("a good 45 minutes")),
    (60, mark("just under an hour"), mark("an hour"), mark("a good hour")),
    (90, mark("just under an hour and a half"), mark("an hour and a half"), mark("a good hour and a half")),
    (120, mark("just under 2 hours"), mark("2 hours"), mark("a good 2 hours")),
    (150, mark("just under 2½ hours"), mark("2½ hours"), mark("a good 2½ hours")),
)
"""Minutes, then the phrase for a little less, for about that, and for a little more (screens rule 7)."""

_LONG_FROM_H = 3
_LONG = (mark("just under {n} hours"), mark("{n} hours"), mark("a good {n} hours"))
"""The same from 3 hours on, for every whole hour."""

_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)

_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


def local(instant: datetime) -> datetime:
    """Return an aware instant as the time people in Denmark read off the wall."""
    return instant.astimezone(COPENHAGEN)


def clock(instant: datetime) -> str:
    """Return a bare clock time, `14:02`; the hour that summer time ends in is shown twice."""
    return f"{local(instant):%H:%M}"


def clock_in_sentence(words: Words, instant: datetime) -> str:
    """Return a clock time as a sentence writes it after *kl.* or *at*: `14.02`, in English `14:02`."""
    at = local(instant)
    return words.text("{hour}:{minute}", hour=f"{at:%H}", minute=f"{at:%M}")


def clock_with_seconds(instant: datetime) -> str:
    """Return a clock time to the second, `14:32:07`, for what was saved when."""
    return f"{local(instant):%H:%M:%S}"


def time_left(words: Words, seconds: float) -> str:
    """Return how much of the meeting is left as the head says it: *godt halvanden time tilbage*.

    Two minutes before the end, and after it, the answer is *vi runder af* (screens rule 7).
    """
    if seconds <= _CLOSING_S:
        return words.text("we are closing")
    return words.text("{words} left", words=spoken(words, seconds))


def spoken(words: Words, seconds: float) -> str:
    """Return a length of time by its nearest anchor: within 4 minutes alone, else with *knap* or *godt*.

    Half-way between two anchors the lower one is meant.
    """
    hours = max(_LONG_FROM_H, int(seconds // _HOUR))
    anchors = (*_ANCHORS, *((n * _SIXTY, *_LONG) for n in (hours, hours + 1)))
    minutes, below, about, above = min(anchors, key=lambda row: (abs(row[0] * _SIXTY - seconds), row[0]))
    away = seconds - minutes * _SIXTY
    phrase = about if abs(away) <= _ALONE_S else above if away > 0 else below
    return words.text(phrase, n=minutes // _SIXTY)


def long_date(words: Words, day: date, today: date) -> str:
    """Return a date in full, `fredag den 4. december`, with its year when that is not this year's."""
    named = words.text("{weekday} {day} {month}", weekday=weekday(words, day), day=day.day, month=month(words, day))
    return named if day.year == today.year else f"{named} {day.year}"


def day_and_time(words: Words, instant: datetime, today: date) -> str:
    """Return a UTC instant as it is said, `fredag den 4. december kl. 13.00`."""
    day = long_date(words, local_day(instant), today)
    return words.text("{date} at {time}", date=day, time=clock_in_sentence(words, instant))


def short_date(words: Words, day: date, today: date) -> str:
    """Return a date as a list writes it: `9/12`, and `9/12-2027` when the year is not this one."""
    pattern = "{day}/{month}" if day.year == today.year else "{day}/{month}-{year}"
    return words.text(pattern, day=day.day, month=day.month, year=day.year)


def days_or_weeks_away(words: Words, days: int, weeks: int) -> str:
    """Return how far ahead a day is, *om 9 uger*; *om 9 dage* where a number of days is given."""
    if days:
        return words.plural("in {n} day", "in {n} days", days)
    return words.plural("in {n} week", "in {n} weeks", weeks)


def listed_date(words: Words, day: date, today: date) -> str:
    """Return a date as a list tells it from today: *i dag*, `9/12`, `9/12-2027`."""
    return words.text("today") if day == today else short_date(words, day, today)


def weekday(words: Words, day: date) -> str:
    """Return the name of a date's weekday, `fredag`."""
    return words.text(_WEEKDAYS[day.weekday()])


def month(words: Words, day: date) -> str:
    """Return the name of a date's month, `december`."""
    return words.text(_MONTHS[day.month - 1])
