"""What the day of a plan says: whether people can be asked to come on it, and that whoever comes is born."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.calendar import danish_holidays
from meeting.closed_days import is_closed
from meeting.danish_time import local_day
from meeting.plan import Plan
from meeting.plan_findings import of_meeting, of_participant
from meeting.problem import Problem, Severity, mark
from meeting.state import EPOCH


def day_problems(plan: Plan) -> Iterator[Problem]:
    """Yield a warning for a public holiday or a closed day of the template (R86, seed 002).

    Where a meeting is prepared it is told; a plan file is stored without, as the calendar takes 0.2 s to load.
    """
    day = local_day(plan.starts)
    suits = mark("Ask whether another day suits everybody.")
    if day in danish_holidays(day.year):
        wrong = mark("The meeting is on a public holiday.")
        yield Problem(wrong, suits, where=of_meeting("starts"), severity=Severity.WARNING, source=("R86",))
    elif is_closed(day, plan.template.closed_days):
        wrong = mark("The meeting is on a closed day.")
        yield Problem(wrong, suits, where=of_meeting("starts"), severity=Severity.WARNING, source=("R86",))


def birth_problems(plan: Plan) -> Iterator[Problem]:
    """Yield the problem of everybody who is born after the year of the meeting.

    A plan whose start cannot be read stands at the epoch, and has no year to compare with.
    """
    year = local_day(plan.starts).year
    for person in plan.participants:
        if plan.starts != EPOCH and person.born is not None and person.born > year:
            wrong = mark("{born} is after the year of the meeting.")
            right = mark("Write the year of birth, as in 2017.")
            yield Problem(wrong, right, {"born": person.born}, of_participant(person.id, "born"))
