"""Whether the people a plan names by id are there, and can do what the plan gives them to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meeting.people import Participant, Role
from meeting.plan import Plan
from meeting.plan_findings import of_meeting, of_participant
from meeting.problem import Problem, Severity, Where, mark
from meeting.rows import nearest

_NO_SUCH = mark("Nobody on the list has this id.")
_NEVER = (Role.CHILD, Role.INTERPRETER)
_RATHER_NOT = (Role.PARENT, Role.COMPANION, Role.PARTY_REPRESENTATIVE)


def id_problems(plan: Plan) -> Iterator[Problem]:
    """Yield what is wrong with the ids of a plan; two people may have one name, but each has an id of their own."""
    for person_id, number in Counter(person.id for person in plan.participants).items():
        if person_id and number > 1:
            right = mark('Give each an id of their own, as in "{id}" and "{id}2".')
            wrong = mark("{number} people on the list have this id.")
            yield Problem(wrong, right, {"id": person_id, "number": number}, of_participant(person_id, "id"))
    for ref, number in Counter(agreement.ref for agreement in plan.open_agreements).items():
        if ref and number > 1:
            wrong, right = mark("This id stands more than once."), mark("Keep one of them.")
            yield Problem(wrong, right, where=Where("open_agreement", ref, "ref"))
    people = {person.id: person for person in plan.participants}
    for field, person_id in (
        ("leader", plan.leader),
        ("minute_taker", plan.minute_taker),
        *(("inviters", inviter) for inviter in plan.inviters),
    ):
        yield from known_id(person_id, people, of_meeting(field))
    for person in plan.participants:
        yield from known_id(person.supports, people, of_participant(person.id, "supports"))
        yield from _represented(person, people)
    yield from _leader(people.get(plan.leader))
    yield from _minute_taker(people.get(plan.minute_taker))


def known_id(person_id: str, people: dict[str, Participant], where: Where) -> Iterator[Problem]:
    """Yield that nobody has this id, with the one that may have been meant; nothing where no id is given."""
    if not person_id or person_id in people:
        return
    if guess := nearest(person_id, people):
        yield Problem(_NO_SUCH, mark('Did you mean "{guess}"?'), {"guess": guess}, where)
    else:
        ids = ", ".join(person for person in people if person)
        yield Problem(_NO_SUCH, mark("The ids are: {ids}."), {"ids": ids}, where)


def _represented(person: Participant, people: dict[str, Participant]) -> Iterator[Problem]:
    """A child that does not come has no id; then a name is right, unless it is nearly an id."""
    where = of_participant(person.id, "represents")
    represented = people.get(person.represents)
    children = {child.id: child for child in people.values() if child.is_child}
    if represented is None and nearest(person.represents, children):
        yield from known_id(person.represents, children, where)
    elif represented is not None and not represented.is_child:
        wrong, right = (
            mark("Only a child is represented."),
            mark("Write supports for an adult, or the id of the child."),
        )
        yield Problem(wrong, right, where=where, source=("R110",))


def _leader(leader: Participant | None) -> Iterator[Problem]:
    if leader is not None and leader.kind in _NEVER:
        wrong = mark("{name} cannot lead the meeting: the leader is neither a child nor an interpreter.")
        right = mark("Choose a leader who is not part of the case.")
        yield Problem(wrong, right, {"name": leader.name}, of_meeting("leader"), source=("R136",))


def _minute_taker(writer: Participant | None) -> Iterator[Problem]:
    if writer is None or writer.kind not in (*_NEVER, *_RATHER_NOT):
        return
    severity = Severity.ERROR if writer.kind in _NEVER else Severity.WARNING
    wrong = mark("{name} should not take the minutes as {role}.")
    right = mark("Choose somebody who has the time to write, as one of those who invited.")
    params = {"name": writer.name, "role": writer.role}
    yield Problem(wrong, right, params, of_meeting("minute_taker"), severity, ("R87",))
