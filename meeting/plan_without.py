"""A plan without one of its people."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.people import Participant
from meeting.plan import Plan


def without(plan: Plan, person: str) -> Plan:
    """Return the plan without somebody, a participant id: nobody supports, speaks for or invites as them any more."""
    people = (_apart_from(person, each) for each in plan.participants if each.id != person)
    inviters = tuple(each for each in plan.inviters if each != person)
    return replace(plan, participants=tuple(people), inviters=inviters)


def _apart_from(person: str, other: Participant) -> Participant:
    supports = "" if other.supports == person else other.supports
    represents = "" if other.represents == person else other.represents
    return replace(other, supports=supports, represents=represents)
