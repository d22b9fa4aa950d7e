"""When a participant cannot come, as a plan file says it: `away = [["2026-12-20", "2027-01-03"]]`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.next_dates import is_away
from meeting.people import Absence
from meeting.plan import Plan
from meeting.plan_findings import of_participant
from meeting.problem import Problem, Severity, Where, mark

_PAIR = 2


def absences(value: object, where: Where) -> tuple[Absence, ...] | Problem:
    """Return the absences that a participant's key holds, none for None or an empty list; else its first problem."""
    if value is None:
        return ()
    found: list[Absence] = []
    for pair in value if isinstance(value, list) else [None]:
        if not isinstance(pair, list) or len(pair) != _PAIR:
            right = mark('Write the first and last day of each absence, as in [["2026-12-20", "2027-01-03"]].')
            return Problem(mark("This does not fit."), right, where=where)
        first, last = (_day(part, where) for part in pair)
        if isinstance(first, Problem):
            return first
        if isinstance(last, Problem):
            return last
        if last < first:
            right = mark("Write the first day and then the last.")
            return Problem(mark("This absence ends before it begins."), right, where=where)
        found.append(Absence(first, last))
    return tuple(found)


def absence_problems(plan: Plan) -> Iterator[Problem]:
    """Yield a warning for everyone who is planned and has said to be away on that day."""
    day = local_day(plan.starts)
    for person in plan.participants:
        if is_away(person, day):
            wrong = mark("{name} is away on the day of the meeting.")
            right = mark("Ask whether another day suits everybody.")
            where = of_participant(person.id, "away")
            yield Problem(wrong, right, {"name": person.name}, where, Severity.WARNING)


def _day(value: object, where: Where) -> date | Problem:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value.strip()) if isinstance(value, str) else _unread(where)
    except ValueError:
        return _unread(where)


def _unread(where: Where) -> Problem:
    return Problem(mark("One of these is no day of the calendar."), mark('Write it as in "2026-12-20".'), where=where)
