"""What a plan already knows of the meeting it is for: what is in order, and what is missing (R34, R80)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from meeting.plan import Plan
from meeting.plan_numbers import number_problems
from meeting.plan_roles import role_problems
from meeting.template import RuleId


class Booked(Struct, frozen=True):
    """How long an interpreter is booked, against the planned end; both aware UTC."""

    until: datetime
    ends: datetime

    @property
    def enough(self) -> bool:
        """Whether the interpreter stays to the end."""
        return self.until >= self.ends


def bookings(plan: Plan) -> tuple[Booked, ...]:
    """Return how long each interpreter is booked whose booking the plan tells, in file order."""
    ends = plan.starts + timedelta(minutes=plan.frame.target_min)
    people = (person for person in plan.participants if person.is_interpreter)
    return tuple(Booked(person.booked_until, ends) for person in people if person.booked_until is not None)


def missing(plan: Plan) -> tuple[RuleId, ...]:
    """Return the rules of its template that a plan does not hold and gives no reason for, each once."""
    return tuple(dict.fromkeys(_broken(plan)))


def _broken(plan: Plan) -> Iterator[RuleId]:
    for problem in (*role_problems(plan), *number_problems(plan)):
        if rule := problem.params.get("rule"):
            yield RuleId(str(rule))
