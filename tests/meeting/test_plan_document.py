"""The tables of a plan file, before they are a plan that can be stored: checked while somebody fills them in."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.people import Network
from meeting.plan import Plan
from meeting.plan_document import document_of, own_template, templates_of
from meeting.plan_file import check_document
from meeting.prepared import BEFORE, Answer, Sharing
from meeting.presets import PRESETS, example_plan, preset, templates
from meeting.problem import Problem, Severity
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


IDS = [f"p{number}" for number in range(6)]
TEXTS = st.sampled_from(["Åse Holm", "[x] {y}", "a", "Ro om morgenen"])
CLOCKS = st.sampled_from(["13:00", "13:40", "14:10", "15:59"])
DAYS = st.sampled_from(["2026-11-20", "2026-11-28", "2027-02-28"])
ROLES = st.sampled_from(["barn", "mor", "far", "nabo", "klasselærer", "rådgiver", "bisidder", "husvært"])


def optional(**keys: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional=keys)


@st.composite
def participants(draw: st.DrawFn, person_id: str) -> dict[str, object]:
    """Return any person of a table that holds the keys of a participant in any mixture."""
    keys = draw(
        optional(
            network=st.sampled_from([each.value for each in Network]),
            shown_as=TEXTS,
            speaks=st.sampled_from(["ar", "da", "SO"]),
            leaves_at=CLOCKS,
            present=st.just([["13:10", "13:30"], ["14:00", "14:05"]]),
            born=st.integers(1990, 2020),
            supports=st.sampled_from(IDS),
            represents=TEXTS,
            contact=optional(email=st.just("a@b.dk"), phone=st.just("20 00 00 00")),
            away=st.lists(st.tuples(DAYS).map(lambda day: [day[0], day[0]]), min_size=1, max_size=2),
            why=TEXTS,
            answers=st.dictionaries(st.sampled_from(IDS), st.sampled_from([each.value for each in Answer])),
        )
    )
    return {"id": person_id, "name": draw(TEXTS), "role": draw(ROLES), **keys}


@st.composite
def documents(draw: st.DrawFn) -> dict[str, object]:
    """Return any document whose texts can be read, whatever the rules say of it."""
    document = tomllib.loads(PLAN)
    settings = optional(minutes=st.integers(60, 240), leader_uninvolved=st.booleans(), purpose_for_child=TEXTS)
    owners = {"topic": TEXTS, "by": st.sampled_from(IDS), "sharing": st.sampled_from([each.value for each in Sharing])}
    return {
        "series": document["series"],
        "meeting": {**document["meeting"], "template": draw(st.sampled_from(PRESETS)), **draw(settings)},
        "participant": [draw(participants(each)) for each in IDS[: draw(st.integers(1, 6))]],
        "sharing": draw(st.lists(st.fixed_dictionaries(owners), max_size=3)),
        "prepared": draw(st.dictionaries(st.sampled_from([item.value for item in BEFORE]), DAYS, max_size=3)),
    }


@given(documents())
def test_any_plan_comes_out_of_its_own_document_as_it_was_and_with_its_problems(document: dict[str, object]) -> None:
    plan, problems = check_document(document, FIND)
    assert plan is not None
    again, still = check_document(document_of(plan), templates_of(plan))
    assert again == plan
    assert set(said(still)) <= set(said(problems))
