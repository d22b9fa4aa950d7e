"""What the rules say of the people of a plan: who leads, who writes, who has to be there."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.people import Network, Participant, Role
from meeting.plan import Plan
from meeting.plan_conflicts import is_advocate, role_conflicts
from meeting.plan_findings import held, of_meeting, of_participant
from meeting.problem import Problem, Severity, Where, mark
from meeting.template import RuleId, Strength

_OWN_PEOPLE = (Network.FAMILY, Network.PRIVATE)
_LIST = Where("participant")


def role_problems(plan: Plan) -> Iterator[Problem]:
    """Yield what the rules about roles find in a plan."""
    yield from _leader(plan)
    yield from _minute_taker(plan)
    yield from _family(plan)
    yield from _languages(plan)
    for person in plan.participants:
        yield from _interpreter(person)
    yield from role_conflicts(plan)


def _leader(plan: Plan) -> Iterator[Problem]:
    where = of_meeting("leader")
    leader = _person(plan, plan.leader)
    if leader is not None and leader.kind is Role.CASEWORKER:
        wrong = mark("{name} is the caseworker and leads the meeting.")
        right = mark('Choose another leader, or write [[override]] with rule = "{rule}" and the reason.')
        yield from held(plan, RuleId.CASEWORKER_LEADS, wrong, right, where, name=leader.name)
    close = leader is not None and (leader.network in _OWN_PEOPLE or is_advocate(leader))
    involved = plan.leader_uninvolved is False or close
    if leader is not None and involved:
        wrong = mark("{name} leads the meeting and is involved in the case.")
        right = mark('Choose another leader, or write [[override]] with rule = "{rule}" and the reason.')
        yield from held(plan, RuleId.LEADER_INVOLVED, wrong, right, where, name=leader.name)
    rule = plan.template.rule(RuleId.LEADER_INVOLVED)
    unsaid = plan.leader_uninvolved is None and not involved and not plan.overrides_rule(rule.id)
    if leader is not None and unsaid and rule.strength is Strength.BLOCK:
        wrong = mark("It is not said whether {name} is involved in the case.")
        right = mark("Write leader_uninvolved = true if the leader is not.")
        where = of_meeting("leader_uninvolved")
        yield Problem(wrong, right, {"name": leader.name}, where, Severity.WARNING, rule.source)


def _minute_taker(plan: Plan) -> Iterator[Problem]:
    writer = _person(plan, plan.minute_taker)
    if writer is None:
        return
    where = of_meeting("minute_taker")
    if plan.leader == plan.minute_taker:
        wrong, right = (
            mark("{name} both leads and takes the minutes."),
            mark("Choose somebody else to take the minutes."),
        )
        yield from held(plan, RuleId.LEADER_TAKES_MINUTES, wrong, right, where, name=writer.name)
    if plan.minute_taker not in plan.inviters:
        wrong = mark("{name} takes the minutes and is not among those who invited.")
        right = mark("Choose one of those who invited, and write their ids in inviters.")
        yield from held(plan, RuleId.MINUTE_TAKER_INVITED, wrong, right, where, name=writer.name)


def _family(plan: Plan) -> Iterator[Problem]:
    people = plan.participants
    if not any(person.is_parent for person in people):
        right = mark('Put a parent on the list (role = "mor", "far" …), or write [[override]] with rule = "{rule}".')
        yield from held(plan, RuleId.PARENT_PRESENT, mark("No parent is on the list."), right, _LIST)
    if not any(person.is_child or person.represents for person in people) and not plan.child_absent_reason:
        right = mark("Put the child on the list, write represents at who speaks for it, or give child_absent_reason.")
        yield from held(plan, RuleId.CHILD_INVOLVED, mark("The child has no part in the meeting."), right, _LIST)
    if not any(person.network is Network.PRIVATE for person in people):
        wrong = mark("Nobody of the private network is on the list.")
        right = mark("Ask the family who could come: a grandparent, a neighbour, the football coach.")
        yield from held(plan, RuleId.PRIVATE_NETWORK, wrong, right, _LIST)


def _languages(plan: Plan) -> Iterator[Problem]:
    speakers = [person for person in plan.participants if not person.is_interpreter]
    spoken = dict.fromkeys((plan.series.language, *(person.speaks for person in speakers)))
    covered = {person.interprets for person in plan.participants if person.is_interpreter}
    for language in spoken:
        if language and language not in covered:
            wrong = mark('Nobody interprets the language "{language}".')
            right = mark('Put an interpreter on the list with interprets = "{language}".')
            yield from held(plan, RuleId.INTERPRETER_PRESENT, wrong, right, _LIST, language=language)


def _interpreter(person: Participant) -> Iterator[Problem]:
    if person.is_interpreter and not person.interprets:
        right = mark('Write which language, as in interprets = "ar".')
        yield Problem(mark("It is not said what is interpreted."), right, where=of_participant(person.id, "interprets"))
    if not person.interprets:
        return
    where = of_participant(person.id, "interprets")
    if person.is_child:
        wrong, right = mark("A child never interprets."), mark("Find a trained interpreter.")
        yield Problem(wrong, right, where=where, source=("R42", "R46"))
    elif not person.is_interpreter:
        wrong = mark('{name} cannot interpret as "{role}".')
        right = mark('An interpreter has role = "tolk" and takes no other part in the meeting.')
        yield Problem(wrong, right, {"name": person.name, "role": person.role}, where, source=("R29",))
    elif person.network in _OWN_PEOPLE:
        wrong = mark("{name} belongs to the family's own network and interprets.")
        right = mark("Find an interpreter whom the family does not know.")
        yield Problem(wrong, right, {"name": person.name}, where, Severity.WARNING, ("R46",))


def _person(plan: Plan, person_id: str) -> Participant | None:
    return next((person for person in plan.participants if person_id and person.id == person_id), None)
