"""The tables of a plan file, before they are a plan that can be stored: checked while somebody fills them in."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from msgspec.structs import replace

from meeting.plan import Plan
from meeting.plan_document import document_of, own_template, templates_of
from meeting.plan_file import check_document
from meeting.presets import PRESETS, example_plan, preset, templates
from meeting.problem import Problem, Severity
from tests.meeting.plan_documents import documents
from tests.meeting.plan_texts import (
    NADIA,
    PEOPLE,
    PLAN,
    SERIES,
    changed,
    errors_of,
    guests,
    of_template,
    override,
    plan_of,
    said,
    warnings_of,
)

FIND = templates(lambda _: None)
NIGHT = "2026-10-25T01:00:00\nminutes = 180"
STAYS = 'role = "barn"\npresent = [["01:15", "02:30+02:00"], ["02:30+01:00", "02:55+01:00"]]'
EARLIER = '[[open_agreement]]\nref = "1.2"\nwhat = "Karen henter Sami."\nresponsible = "Karen"\n'
SETTLED = """
[[sharing]]
topic = "Helbred"
by = "amina"
sharing = "withheld"

[prepared]
child_talked_with = 2026-11-28
"""


def of_its_document(plan: Plan) -> Plan:
    """Return the plan that a plan's own document holds."""
    again, problems = check_document(document_of(plan), templates_of(plan))
    assert again is not None
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    return again


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


@pytest.mark.parametrize(
    "text",
    [
        example_plan(),
        *map(of_template, PRESETS),
        PLAN + SETTLED,
        changed(
            PLAN + EARLIER + override("duration"), ('"sbst"', '"follow_up"'), ("[meeting]", "[meeting]\nminutes=300")
        ),
        changed(PLAN, ("2026-12-02T13:00:00", NIGHT), ('role = "barn"', STAYS)),
        changed(PLAN, ("2026-12-02T13:00:00", "2026-10-25T02:30:00+01:00")),
        changed(PLAN, ("2026-12-02T13:00:00", "2026-12-02T22:30:15"), ('"mor"', '"mor"\nleaves_at = 00:20:10')),
        changed(PLAN, ("leader_uninvolved = true", "leader_uninvolved = false\n"), ('"sbst"', '"processual"')),
        changed(PLAN + NADIA, ('"tolk"', '"tolk"\nmode = "phone"\nbooked_until = "16:30"')),
        PLAN + guests(18, "pædagog"),
    ],
)
def test_a_plan_comes_out_of_its_own_document_as_it_was(text: str) -> None:
    plan = plan_of(text)
    assert of_its_document(plan) == plan


def test_a_plan_with_a_template_of_its_own_needs_no_file_again() -> None:
    own = replace(preset("sbst"), id="ours", title="Vores møde", closing_min=40)
    for template in (own, replace(own, id="sbst")):
        plan = replace(plan_of(PLAN), template=template)
        assert of_its_document(plan) == plan
        assert own_template(plan) == template


def test_the_length_of_a_meeting_can_be_left_to_the_template_again() -> None:
    plan = plan_of(changed(PLAN, ("[meeting]", "[meeting]\nminutes = 150")))
    document = document_of(plan)
    assert document["meeting"] == {**meeting_of(plan_of(PLAN)), "minutes": 150}
    shorter, _ = check_document({**document, "meeting": meeting_of(plan_of(PLAN))}, templates_of(plan))
    assert shorter == plan_of(PLAN)


def meeting_of(plan: Plan) -> dict[str, object]:
    found = document_of(plan)["meeting"]
    assert isinstance(found, dict)
    return found


@given(documents())
def test_any_plan_comes_out_of_its_own_document_as_it_was_and_with_its_problems(document: dict[str, object]) -> None:
    plan, problems = check_document(document, FIND)
    assert plan is not None
    again, still = check_document(document_of(plan), templates_of(plan))
    assert again == plan
    assert set(said(still)) <= set(said(problems))
