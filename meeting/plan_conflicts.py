"""Roles that one person cannot have at the same time (R114, seed 004; domain 2)."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.danish_time import COPENHAGEN
from meeting.people import Participant, Role
from meeting.plan import Plan
from meeting.plan_findings import held, of_participant
from meeting.problem import Problem, mark
from meeting.template import RuleId

COMPANION_AGE = 15
"""A child's companion is bound to silence like everybody else; only the year of birth is known, so the year decides."""

_OVERRIDE = mark('Find somebody else for it, or write [[override]] with rule = "{rule}" and the reason.')


def role_conflicts(plan: Plan) -> Iterator[Problem]:
    """Yield each conflict between the roles of one person, as hard as the template holds it."""
    children = {person.id for person in plan.participants if person.is_child}
    for person in plan.participants:
        if wrong := _wrong(plan, person, supports_child=person.supports in children):
            where = of_participant(person.id, "supports" if person.supports else "represents")
            yield from held(plan, RuleId.ROLE_CONFLICT, wrong, _OVERRIDE, where, name=person.name)


def is_advocate(person: Participant) -> bool:
    """Whether somebody takes the part of one of the family, and so cannot lead (R69, seed 001)."""
    roles = {Role.COMPANION, Role.PARTY_REPRESENTATIVE, Role.CHILD_REPRESENTATIVE}
    return person.kind in roles or bool(person.supports or person.represents)


def _wrong(plan: Plan, person: Participant, *, supports_child: bool) -> str:
    """Return what is wrong, at most one thing; empty where the roles go together."""
    if person.is_interpreter and (person.supports or person.represents):
        return mark("{name} interprets, and would support or speak for somebody as well.")
    if person.kind is Role.CASEWORKER and person.represents:
        return mark("{name} is the caseworker and would speak for the child.")
    year = plan.starts.astimezone(COPENHAGEN).year
    if supports_child and person.born is not None and year - person.born < COMPANION_AGE:
        return mark("{name} is too young: whoever supports a child is 15 or older.")
    return ""
