"""Days on which we could meet next, the best of them, and why others were left out (R85, R86, seed 002)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from meeting.calendar import danish_holidays, is_workday, window
from meeting.closed_days import is_closed
from meeting.danish_time import local_day
from meeting.people import Network, Participant
from meeting.plan import Plan
from meeting.template import Template

_DAY = timedelta(days=1)
_SATURDAY = 5
_MOST = 3
_YEAR = 366


class Unfit(StrEnum):
    """Why nobody is asked to come on a day. It never says who is away: the family is looking."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    SCHOOL_HOLIDAY = "school_holiday"
    AWAY = "away"


class Wanted(Struct, frozen=True):
    """Between which two days, both included, one is looked for, and on which weekday (0 is Monday)."""

    first: date
    last: date
    weekday: int
    early: bool = False
    """Whether the sooner is the better; otherwise the nearest to the middle is."""
    given_up: date | None = None
    """The day that a meeting is put off from; it is neither proposed nor said to be missing."""


class LeftOut(Struct, frozen=True):
    """A day of the wanted weekday that is not proposed, and why."""

    day: date
    why: Unfit


class NextDates(Struct, frozen=True):
    """What is proposed: at most three days, those of the wanted weekday first, each kind by date."""

    days: tuple[date, ...]
    best: date | None
    """The one of them that fits best; None where there is none."""
    left_out: tuple[LeftOut, ...]


def after_meeting(plan: Plan) -> Wanted:
    """Return what is wanted of the next meeting: the weeks of the template, the weekday of this one (R86, seed 002)."""
    held = local_day(plan.starts)
    first, last = window(held, plan.template.interval_weeks)
    return Wanted(first, last, held.weekday())


def instead_of(plan: Plan, today: date, *, again: bool = False) -> Wanted:
    """Return what is wanted of a meeting that is put off: soon, within the weeks that the template gives for it.

    They are counted from the day that was planned; put off `again`, from today: nobody planned the days in between.
    """
    planned = local_day(plan.starts)
    first, last = window(today if again else max(planned, today), plan.template.postponed_weeks)
    return Wanted(first, last, planned.weekday(), early=True, given_up=planned)


def propose(wanted: Wanted, template: Template, people: Sequence[Participant]) -> NextDates:
    """Return the days to choose from; a day on which one of these people is away is not among them."""

    def preference(day: date) -> tuple[bool, int, date]:
        middle = wanted.first.toordinal() + wanted.last.toordinal()
        away = 0 if wanted.early else abs(2 * day.toordinal() - middle)
        return day.weekday() != wanted.weekday, away, day

    every = (wanted.first + n * _DAY for n in range((wanted.last - wanted.first).days + 1))
    days = [day for day in every if day != wanted.given_up]
    why = {day: unfit(day, template, people, weekday=wanted.weekday) for day in days}
    ranked = sorted((day for day in days if why[day] is None), key=preference)[:_MOST]
    return NextDates(
        tuple(sorted(ranked, key=lambda day: (day.weekday() != wanted.weekday, day))),
        next(iter(ranked), None),
        tuple(LeftOut(day, why_not) for day in days if day.weekday() == wanted.weekday and (why_not := why[day])),
    )


def unfit(day: date, template: Template, people: Sequence[Participant], *, weekday: int) -> Unfit | None:
    """Return what speaks against meeting on a day; `weekday` is one on which we meet, be it a Saturday."""
    if day in danish_holidays(day.year):
        return Unfit.HOLIDAY
    if day.weekday() >= _SATURDAY and day.weekday() != weekday:
        return Unfit.WEEKEND
    if is_closed(day, template.closed_days):
        return Unfit.CLOSED
    if school_takes_part(people) and in_school_holiday(day, template):
        return Unfit.SCHOOL_HOLIDAY
    return Unfit.AWAY if any(is_away(person, day) for person in people) else None


def in_school_holiday(day: date, template: Template) -> bool:
    """Whether the municipality's schools are closed on a day (domain 11.3)."""
    return is_closed(day, template.school_holidays)


def school_takes_part(people: Iterable[Participant]) -> bool:
    """Whether somebody comes from school, day care or a club, which all keep the calendar of the schools."""
    return any(person.network is Network.EVERYDAY and person.is_professional for person in people)


def is_away(person: Participant, day: date) -> bool:
    """Whether somebody has said to be away on a day."""
    return any(absence.first <= day <= absence.last for absence in person.away)


def agreement_list_due(starts: date, template: Template) -> date:
    """Return when the agreement list is sent at the latest: 14 days before a meeting on this day (R130, seed 004).

    Where that is no working day it is the last one before. The calendar takes 0.2 s to load, once in a process.
    """
    latest = starts - template.agreement_list_days * _DAY
    days = (latest - n * _DAY for n in range(_YEAR))
    return next((day for day in days if is_workday(day) and not is_closed(day, template.closed_days)), latest)
