"""Who decides together who comes: the parents say yes, and the child is asked (R80, seed 002; R93, seed 003; R133)."""

from __future__ import annotations

from msgspec import Struct

from meeting.people import Participant
from meeting.plan import Plan
from meeting.prepared import Answer, Prepared
from meeting.state import Meeting
from meeting.template import RuleId

_AGAINST = frozenset({Answer.RATHER_NOT, Answer.NO})


class Objected(Struct, frozen=True):
    """A parent, and those they would rather not have there."""

    by: Participant
    people: tuple[Participant, ...]


class Unasked(Struct, frozen=True):
    """One of the family, and those they have said nothing of yet."""

    by: Participant
    people: tuple[Participant, ...]


def asked(plan: Plan) -> tuple[Participant, ...]:
    """Return who is asked about the others: the parents, then the children, in file order."""
    parents = (person for person in plan.participants if person.is_parent)
    return (*parents, *(person for person in plan.participants if person.is_child))


def invited(plan: Plan) -> tuple[Participant, ...]:
    """Return those of whom the family is asked: all but parents, children, interpreters and the leader."""
    return tuple(
        person
        for person in plan.participants
        if not (person.is_parent or person.is_child or person.is_interpreter or person.id == plan.leader)
    )


def answer(meeting: Meeting, person: str, by: str) -> Answer | None:
    """Return what one said of another; None if nothing yet."""
    return meeting.prepared.answers.get(person, {}).get(by)


def unasked(meeting: Meeting) -> tuple[Unasked, ...]:
    """Return who still has to be asked about whom, parents first; only those who are."""
    about = invited(meeting.planned)
    every = (
        Unasked(by, tuple(person for person in about if answer(meeting, person.id, by.id) is None))
        for by in asked(meeting.planned)
    )
    return tuple(each for each in every if each.people)


def objected(meeting: Meeting) -> tuple[Objected, ...]:
    """Return which parents would rather not have whom there; none where the plan gives a reason for it (R12, R80)."""
    plan = meeting.planned
    if plan.overrides_rule(RuleId.PARENTS_APPROVE):
        return ()
    about = invited(plan)
    every = (
        Objected(by, tuple(person for person in about if answer(meeting, person.id, by.id) in _AGAINST))
        for by in asked(plan)
        if by.is_parent
    )
    return tuple(each for each in every if each.people)


def not_approved(meeting: Meeting) -> tuple[Participant, ...]:
    """Return those to whom not every parent has said yes (R93); a child's view is heard and forbids nobody."""
    return without_yes(meeting.planned, meeting.prepared)


def without_yes(plan: Plan, prepared: Prepared) -> tuple[Participant, ...]:
    """Return those of a plan to whom not every parent has said yes, as far as these answers go."""
    parents = [by.id for by in asked(plan) if by.is_parent]
    return tuple(
        person
        for person in invited(plan)
        if any(prepared.answers.get(person.id, {}).get(by) is not Answer.YES for by in parents)
    )
