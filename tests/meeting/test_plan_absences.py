"""When participants cannot come, in a plan file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.people import Absence
from meeting.plan import Plan
from meeting.plan_file import plan_problems, read_plan
from meeting.presets import example_plan, templates
from meeting.problem import Problem, Severity
from tests.meeting.plan_texts import PLAN, changed

IDA = 'role = "klasselærer"\n'
NONE_BESIDE = templates(lambda _name: None)


def read(away: str) -> Plan | tuple[Problem, ...]:
    text = changed(PLAN, (IDA, f"{IDA}away = {away}\n"))
    return read_plan(text.encode(), NONE_BESIDE)


def ida_away(plan: Plan | tuple[Problem, ...]) -> tuple[Absence, ...]:
    assert isinstance(plan, Plan), plan
    return next(person.away for person in plan.participants if person.id == "ida")


@pytest.mark.parametrize(
    "away",
    [
        '[["2026-12-20", "2027-01-03"], ["2027-02-15", "2027-02-15"]]',
        "[[2026-12-20, 2027-01-03], [2027-02-15, 2027-02-15]]",
    ],
)
def test_days_with_or_without_quotes(away: str) -> None:
    first, last = date(2026, 12, 20), date(2027, 1, 3)
    assert ida_away(read(away)) == (Absence(first, last), Absence(date(2027, 2, 15), date(2027, 2, 15)))


def test_most_people_say_nothing_and_are_never_away() -> None:
    plan = read_plan(PLAN.encode(), NONE_BESIDE)
    assert ida_away(plan) == ida_away(read("[]")) == ()


@pytest.mark.parametrize(
    ("away", "wrong"),
    [
        ('"2026-12-20"', "This does not fit."),
        ("[[]]", "This does not fit."),
        ('["2026-12-20", "2027-01-03"]', "This does not fit."),
        ('[["2026-12-20"]]', "This does not fit."),
        ('[["2026-12-20", "2026-12-24", "2027-01-03"]]', "This does not fit."),
        ('[["2026-02-30", "2026-03-03"]]', "One of these is no day of the calendar."),
        ('[["2026-02-20", "uge 9"]]', "One of these is no day of the calendar."),
        ("[[1, 2]]", "One of these is no day of the calendar."),
        ("[[2026-12-20T12:00:00, 2026-12-24]]", "One of these is no day of the calendar."),
        ('[["2027-01-03", "2026-12-20"]]', "This absence ends before it begins."),
    ],
)
def test_each_mistake_is_one_sentence_with_its_place(away: str, wrong: str) -> None:
    found = read(away)
    assert not isinstance(found, Plan)
    (problem,) = found
    place = problem.where
    assert (problem.wrong, place.table, place.entry, place.field) == (wrong, "participant", "ida", "away")
    assert problem.right


def test_somebody_who_is_away_on_the_day_itself_is_mentioned() -> None:
    plan = read('[["2026-12-01", "2026-12-02"]]')
    assert isinstance(plan, Plan)
    (problem,) = plan_problems(plan)
    assert (problem.wrong, problem.severity) == ("{name} is away on the day of the meeting.", Severity.WARNING)
    assert problem.params == {"name": "Ida Krogh"}


def test_the_example_shows_how() -> None:
    plan = read_plan(example_plan().encode(), NONE_BESIDE)
    assert ida_away(plan) == (Absence(date(2027, 2, 15), date(2027, 2, 21)),)


@given(st.recursive(st.one_of(st.none(), st.text(max_size=12), st.integers(), st.dates()), st.lists, max_leaves=6))
def test_whatever_stands_there_is_read_or_refused(value: object) -> None:
    from meeting.plan_absences import absences
    from meeting.problem import Where

    assert isinstance(absences(value, Where()), tuple | Problem)
