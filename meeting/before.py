"""What a meeting lacks before it begins, and what is in order: plan, answers and checklists (R44, R80, R93, R125)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from meeting import checklists
from meeting.inviting import invited, objected, unasked
from meeting.people import Participant
from meeting.plan import Plan
from meeting.plan_numbers import number_problems
from meeting.plan_roles import role_problems
from meeting.postponing import without_date
from meeting.prepared import Item
from meeting.state import Meeting, Stage
from meeting.template import RuleId, Strength

_TALK = frozenset({Item.CHILD_KNOWS_FRAME, Item.CHILD_KNOWS_PURPOSE, Item.CHILD_KNOWS_WHO})
"""What the talk with the child is about: nothing of it is asked for before somebody has talked with the child."""


class LackKind(StrEnum):
    """What kind of thing is missing."""

    RULE = "rule"
    """The plan does not hold a rule of its template, and gives no reason."""
    OBJECTED = "objected"
    """A parent would rather not have somebody there (R12, seed 000)."""
    UNASKED = "unasked"
    """One of the family has not been asked about somebody yet (R80, seed 002; R133, seed 004)."""
    ITEM = "item"
    """A line of the checklist is not done."""
    PURPOSE_FOR_CHILD = "purpose_for_child"
    """A child comes, and why we meet is not said in its words (R25, R38, seed 000)."""
    BOOKING = "booking"
    """An interpreter is not booked to the planned end, or nothing is known of it (R34, seed 000)."""
    WHY = "why"
    """It is not said what a professional has to do with the family and the purpose (R19, seed 000; R134, seed 004)."""
    CONTACT = "contact"
    """Somebody has neither an e-mail address nor a telephone number (R129, seed 004)."""


class Lack(Struct, frozen=True):
    """One thing that is missing; what does not apply is empty."""

    kind: LackKind
    rule: RuleId | None = None
    item: Item | None = None
    by: str = ""
    """Who objected or has not been asked, or the interpreter; a participant's id."""
    people: tuple[str, ...] = ()
    """Whom it is about, participants' ids."""


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


def lacking(meeting: Meeting) -> tuple[Lack, ...]:
    """Return what a meeting lacks before it begins, what matters most first; nothing once it has begun."""
    if meeting.stage not in {Stage.PLANNED, Stage.POSTPONED}:
        return ()
    plan = meeting.planned
    rules = [Lack(LackKind.RULE, rule) for rule in missing(plan)]
    blocking = [each for each in rules if each.rule and plan.template.rule(each.rule).strength is Strength.BLOCK]
    return (
        *blocking,
        *_family(meeting),
        *_items(meeting, checklists.before(meeting)),
        *_of_plan(plan, dated=not without_date(meeting)),
        *(each for each in rules if each not in blocking),
    )


def lacking_after(meeting: Meeting) -> tuple[Lack, ...]:
    """Return what is still to be done after a meeting; nothing until it is closed."""
    return tuple(_items(meeting, checklists.after(meeting))) if meeting.stage is Stage.CLOSED else ()


def _family(meeting: Meeting) -> Iterator[Lack]:
    """Yield what the family has not agreed to; a child is asked when somebody talks with it."""
    for said in objected(meeting):
        yield Lack(LackKind.OBJECTED, by=said.by.id, people=_ids(said.people))
    for each in unasked(meeting):
        if not each.by.is_child or _talked(meeting):
            yield Lack(LackKind.UNASKED, by=each.by.id, people=_ids(each.people))


def _items(meeting: Meeting, items: Sequence[Item]) -> Iterator[Lack]:
    later = frozenset() if _talked(meeting) else _TALK
    for item in items:
        if item not in meeting.prepared.done and item not in later:
            yield Lack(LackKind.ITEM, item=item)


def _talked(meeting: Meeting) -> bool:
    """Whether somebody has talked with the child, or the template does not ask for it."""
    item = Item.CHILD_TALKED_WITH
    return item in meeting.prepared.done or item not in meeting.planned.template.before


def _of_plan(plan: Plan, *, dated: bool) -> Iterator[Lack]:
    """Yield what is not filled in; nobody is booked for a meeting without a date (`dated`)."""
    people = plan.participants
    if any(person.is_child for person in people) and not plan.purpose_for_child:
        yield Lack(LackKind.PURPOSE_FOR_CHILD)
    enough = {booked.until for booked in bookings(plan) if booked.enough}
    for person in people:
        if dated and person.is_interpreter and person.booked_until not in enough:
            yield Lack(LackKind.BOOKING, by=person.id)
    if unsaid := [person for person in invited(plan) if person.is_professional and not person.why]:
        yield Lack(LackKind.WHY, people=_ids(unsaid))
    if unknown := [person for person in people if not (person.is_child or person.email or person.phone)]:
        yield Lack(LackKind.CONTACT, people=_ids(unknown))


def _ids(people: Sequence[Participant]) -> tuple[str, ...]:
    return tuple(person.id for person in people)
