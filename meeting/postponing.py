"""A meeting put off: to another day, where all clock times of its plan move along, or until nobody knows when."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from meeting.danish_time import COPENHAGEN, instants_of
from meeting.people import Interval, Participant
from meeting.plan import Plan
from meeting.state import Meeting, Stage


def without_date(meeting: Meeting) -> bool:
    """Whether a meeting was put off and nobody knows until when; the date of its plan does not stand then."""
    return meeting.stage is Stage.POSTPONED and meeting.ending.until is None


def moved(plan: Plan, starts: datetime) -> Plan:
    """Return the plan for a meeting that starts at another UTC instant; 13:40 is still 13:40, also in winter time."""
    by = _local(starts) - _local(plan.starts)
    people = tuple(_moved(person, by) for person in plan.participants)
    return replace(plan, starts=starts, participants=people)


def _moved(person: Participant, by: timedelta) -> Participant:
    return replace(
        person,
        present=tuple(Interval(_later(stay.start, by), _later(stay.end, by)) for stay in person.present),
        leaves_at=person.leaves_at and _later(person.leaves_at, by),
        booked_until=person.booked_until and _later(person.booked_until, by),
    )


def _local(instant: datetime) -> datetime:
    return instant.astimezone(COPENHAGEN).replace(tzinfo=None, fold=0)


def _later(instant: datetime, by: timedelta) -> datetime:
    shown = _local(instant) + by
    found = instants_of(shown) or instants_of(shown + timedelta(hours=1))
    return found[0]
