"""The tables of a plan file, before they are a plan that can be stored: checked while somebody fills them in."""

from __future__ import annotations

import tomllib

from meeting.plan_file import check_document
from meeting.presets import templates
from meeting.problem import Problem, Severity
from tests.meeting.plan_texts import PEOPLE, PLAN, SERIES, changed, errors_of, of_template, plan_of, said, warnings_of

FIND = templates(lambda _: None)


def problems_of(text: str) -> tuple[Problem, ...]:
    return check_document(tomllib.loads(text), FIND)[1]


def test_a_document_that_is_right_is_the_plan_with_its_warnings() -> None:
    text = changed(of_template("sbst"), ('minute_taker = "jonas"', 'minute_taker = "mette"'))
    plan, problems = check_document(tomllib.loads(text), FIND)
    assert plan == plan_of(text)
    assert list(problems) == warnings_of(text)


def test_a_document_that_is_wrong_is_the_plan_as_far_as_it_can_be_read() -> None:
    text = changed(PLAN, ('place = "Rådhuset, lokale 3"', 'place = ""'), ('id = "amina"', 'id = "amina b"'))
    plan, problems = check_document(tomllib.loads(text), FIND)
    assert plan is not None
    assert (plan.place, plan.purpose) == ("", "Hvordan får Sami en god hverdag i skolen?")
    assert [person.name for person in plan.participants][:2] == ["Sami", "Amina A."]
    assert said(problem for problem in problems if problem.severity is Severity.ERROR) == said(errors_of(text))


def test_without_participants_there_is_no_plan_yet() -> None:
    plan, problems = check_document(tomllib.loads(changed(PLAN, (PEOPLE, ""))), FIND)
    assert plan is None
    assert said(problems) == ["participant: There is none. Write [[participant]] with two brackets before each."]


def test_a_cpr_like_number_is_told_at_its_key_and_never_repeated() -> None:
    name = changed(PLAN, ('name = "Amina A."', 'name = "Amina 150117-1234"'))
    place = changed(PLAN, (SERIES, SERIES.replace("Familien A.", "150117 1234")))
    for text, where in ((name, "participant amina name: "), (place, "series name: ")):
        [line] = said(problems_of(text))
        assert line.startswith(f"{where}This looks like a CPR number.")
        assert "1234" not in str(problems_of(text))
