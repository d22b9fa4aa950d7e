"""When we meet again, as people write it: `10/2 kl. 13`, `uge 6`, `tirsdag 9.30, biblioteket` (R144, seed 004)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from msgspec import Struct

from meeting.danish_time import COPENHAGEN, instants_of
from meeting.dates import DateProblem, Use, is_no_day, lies_just_back, read_date

_WITH_TIME = re.compile(
    r"(?P<day>.+?)(?:,? (?:kl\.?|klokken|at) ?|,? )(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\.?", re.IGNORECASE
)


class Appointment(Struct, frozen=True):
    """When we meet, as a UTC instant, and where; an empty place was not said."""

    starts: datetime
    place: str = ""


def read_appointment(
    text: str, held: datetime, today: date, proposed: Sequence[date] = ()
) -> Appointment | DateProblem:
    """Return what a text means when today is `today` in Denmark, or why it means nothing.

    `held` is the start of this meeting, an aware instant: without a time we meet at the same clock time, and a week
    alone is its weekday. A number alone is that one of the proposed days. What follows a comma is the place.
    A day without a year that has been lately is JUST_PAST: whoever writes it seldom means one next year.
    """
    plain = " ".join(text.split())
    usual = held.astimezone(COPENHAGEN)
    problems = {DateProblem.UNREADABLE}
    for said, place in _places(plain):
        for day_text, at in _times(said, usual.time()):
            day = _day(day_text, usual.isoweekday(), today, proposed)
            if isinstance(day, DateProblem):
                problems.add(day)
            elif starts := instants_of(datetime.combine(day, at)):
                return Appointment(starts[0], place)
    return next(each for each in _TELLING if each in problems)


def _places(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text as a whole, then cut at each comma from the last one: `tirsdag, den 9/2` is all day."""
    yield text, ""
    for comma in reversed([at for at, char in enumerate(text) if char == ","]):
        yield text[:comma].rstrip(), text[comma + 1 :].strip()


def _times(text: str, usual: time) -> Iterator[tuple[str, time]]:
    """Yield the text as a day at the usual time, then with the time that its end may be: `10/2 13` has both."""
    yield text, usual
    found = _WITH_TIME.fullmatch(text)
    if found and int(found["hour"]) < _HOURS and int(found["minute"] or 0) < _MINUTES:
        yield found["day"], time(int(found["hour"]), int(found["minute"] or 0))


def _day(text: str, weekday: int, today: date, proposed: Sequence[date]) -> date | DateProblem:
    numbered = {str(number): day for number, day in enumerate(proposed, 1)}
    if text in numbered:
        return numbered[text]
    if lies_just_back(text, today):
        return DateProblem.JUST_PAST
    if is_no_day(text, today):
        return DateProblem.NO_SUCH_DAY
    first, last = (read_date(text, today, use=use) for use in (Use.START, Use.FOLLOW_UP))
    if isinstance(first, date) and isinstance(last, date) and first != last:
        # Only a week without a weekday has one day to begin and another to follow up.
        year, week, _ = last.isocalendar()
        day = date.fromisocalendar(year, week, weekday)
        return DateProblem.PAST if day < today else day
    return last


_HOURS, _MINUTES = 24, 60
_TELLING = (DateProblem.JUST_PAST, DateProblem.NO_SUCH_DAY, DateProblem.PAST, DateProblem.UNREADABLE)
"""Why a text means nothing, the one that says most first: it may be read in several ways."""
