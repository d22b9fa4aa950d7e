"""What a plan file says of the preparation: `answers`, `[[sharing]]` and `[prepared]` (R80, R118, R125, R133)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from msgspec.structs import replace

from meeting.inviting import asked, invited, without_yes
from meeting.minutes import topic_names
from meeting.people import Participant
from meeting.plan import Plan
from meeting.plan_findings import held, of_participant
from meeting.plan_format import ParticipantRow, SharingRow
from meeting.plan_ids import known_id
from meeting.prepared import BEFORE, Answer, Item, Prepared, settled
from meeting.problem import Problem, Severity, Where, mark
from meeting.rows import read_value
from meeting.tables import Tables
from meeting.template import RuleId
from meeting.text import clean

_TABLE = "prepared"
_LONGEST_ID = 40


def prepared(tables: Tables, people: list[tuple[ParticipantRow, Where]]) -> Prepared:
    """Return what a document says of the preparation; what is wrong is left out and joins the document's problems."""
    answers = {row.id: _answers(tables, row, where) for row, where in people if row.id and row.answers is not None}
    found = Prepared({person: said for person, said in answers.items() if said}, {}, _done(tables))
    for row, where in tables.several("sharing", SharingRow, "topic"):
        for topic in topic_names((row.topic,)):
            if row.by in found.sharing.get(topic, {}):
                right = mark("Keep one of them.")
                wrong = mark("How {by} shares this stands more than once.")
                tables.problems.append(Problem(wrong, right, {"by": row.by}, replace(where, field="by")))
            found = settled(found, topic, row.by, row.sharing)
    return found


def prepared_problems(plan: Plan) -> Iterator[Problem]:
    """Yield what is wrong with the people that a plan's answers, sharing and invitations name."""
    people = {person.id: person for person in plan.participants}
    for person_id, said in plan.prepared.answers.items():
        yield from _wrong_answers(plan, people, person_id, said)
    for topic, owners in plan.prepared.sharing.items():
        for owner in owners:
            yield from known_id(owner, people, Where("sharing", topic, "by"))
    yield from _uninvited(plan)


def days_to_come(plan: Plan, today: date) -> Iterator[Problem]:
    """Yield each line of `[prepared]` that is said to be done on a later day than this local one."""
    for item, day in plan.prepared.done.items():
        if day > today:
            wrong, right = mark("This day has not come yet."), mark("Write the day on which it was done.")
            yield Problem(wrong, right, where=Where(_TABLE, field=item.value))


def _answers(tables: Tables, row: ParticipantRow, where: Where) -> Mapping[str, Answer]:
    place = replace(where, field="answers")
    if not isinstance(row.answers, dict):
        right = mark("Write who said what, as in {example}.")
        example = {"example": 'answers = { amina = "yes", yusuf = "rather_not" }'}
        tables.problems.append(Problem(mark("This does not fit."), right, example, place))
        return {}
    found: dict[str, Answer] = {}
    for by, value in row.answers.items():
        answer = read_value(value, Answer, replace(place, field=f"answers.{clean(by[:_LONGEST_ID])}"))
        if isinstance(answer, Answer):
            found[by] = answer
        elif isinstance(answer, Problem):
            tables.problems.append(answer)
    return found


def _done(tables: Tables) -> Mapping[Item, date]:
    """Return the days of `[prepared]`: the checklist before the meeting, for a plan is stored before it."""
    if _TABLE not in tables.document:
        return {}
    listed = tables.inside(_TABLE)
    listed.only([item.value for item in BEFORE])
    problems = [replace(found, where=Where(_TABLE, field=found.where.table)) for found in listed.problems]
    done: dict[Item, date] = {}
    for item in BEFORE:
        value = listed.document.get(item.value)
        day = _day(value)
        if day is not None:
            done[item] = day
        elif value is not None:
            wrong = mark("This is no day of the calendar.")
            right = mark("Write it without quotes, as in 2026-11-28.")
            problems.append(Problem(wrong, right, where=Where(_TABLE, field=item.value)))
    tables.problems += problems
    return done


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return None if isinstance(value, datetime) else value
    try:
        return date.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        return None


def _wrong_answers(
    plan: Plan, people: dict[str, Participant], person_id: str, said: Mapping[str, Answer]
) -> Iterator[Problem]:
    where, family = of_participant(person_id, "answers"), [person.id for person in asked(plan)]
    person = people.get(person_id)
    if person is not None and person not in invited(plan):
        wrong = mark("Nobody is asked whether {name} may come.")
        right = mark("Parents and children are asked of all others, but for interpreters and the leader.")
        yield Problem(wrong, right, {"name": person.name}, where, Severity.WARNING, ("R80",))
    for by in said:
        yield from known_id(by, people, where)
        if by in people and by not in family:
            wrong = mark("{name} is not asked who may come.")
            right = mark("Parents and children answer; the ids are: {ids}.")
            params = {"name": people[by].name, "ids": ", ".join(family)}
            yield Problem(wrong, right, params, where, source=("R80", "R133"))


def _uninvited(plan: Plan) -> Iterator[Problem]:
    unsaid = without_yes(plan, plan.prepared)
    if Item.INVITATIONS_SENT in plan.prepared.done and unsaid:
        wrong = mark("The invitations are said to be sent, and a parent has not said yes to: {names}.")
        right = mark('Write answers at each, or [[override]] with rule = "{rule}" and the reason.')
        where = Where(_TABLE, field=Item.INVITATIONS_SENT.value)
        names = ", ".join(person.name for person in unsaid)
        yield from held(plan, RuleId.PARENTS_APPROVE, wrong, right, where, names=names)
