"""How many people, how long, and whether there is time to hear everybody, before anybody has come."""

from __future__ import annotations

import pytest

from tests.meeting.plan_texts import (
    NADIA,
    PLAN,
    changed,
    errors_of,
    found,
    guests,
    of_template,
    plan_of,
    said,
    sentence,
    warnings_of,
)


@pytest.mark.rule("R17")
@pytest.mark.parametrize(("number", "warned"), [(20, False), (21, True)])
def test_more_than_twenty_participants_are_warned_about_interpreters_not_counted(number: int, *, warned: bool) -> None:
    text = PLAN + NADIA + guests(number - 6, "mormor")
    assert bool(found(warnings_of(text), "R17")) is warned


@pytest.mark.rule("R78")
@pytest.mark.parametrize(("professionals", "warned"), [(10, False), (11, True)])
def test_many_professionals_for_a_small_family_are_warned_about(professionals: int, *, warned: bool) -> None:
    text = PLAN + guests(professionals - 3, "pædagog")
    assert bool(found(warnings_of(text), "R78")) is warned


@pytest.mark.rule("R31", "R34", "R84", "R98", "R141")
@pytest.mark.parametrize(
    ("template", "interpreter", "minutes", "warned"),
    [
        ("sbst", "", 119, True),
        ("sbst", "", 120, False),
        ("sbst", NADIA, 179, True),
        ("sbst", NADIA, 180, False),
        ("aalborg_2013", "", 121, True),
        ("aalborg_2013", NADIA, 180, False),
        ("processual", "", 120, False),
        ("processual", "", 150, True),
        ("processual", NADIA, 181, True),
        ("first_meeting", "", 89, True),
        ("first_meeting", "", 180, False),
        ("first_meeting", "", 181, True),
    ],
)
def test_a_length_outside_the_template_is_warned_about(
    template: str, interpreter: str, minutes: int, *, warned: bool
) -> None:
    plan = changed(of_template(template), ("number = 1", f"number = 1\nminutes = {minutes}")) + interpreter
    assert plan_of(plan).frame.target_min == minutes
    assert bool([line for line in said(warnings_of(plan)) if line.startswith("meeting minutes")]) is warned


def test_a_length_that_leaves_no_time_to_be_heard_is_refused() -> None:
    [problem] = errors_of(changed(PLAN, ("number = 1", "number = 1\nminutes = 50")))
    assert problem.where.field == "minutes"
    assert "of 50 minutes none is left to be heard in" in sentence(problem)


@pytest.mark.rule("R30")
def test_twenty_participants_in_ninety_minutes_are_too_many_to_be_heard() -> None:
    """Scenario 13: with one of the twenty leading, each of the others gets a minute."""
    text = changed(PLAN, ("number = 1", "number = 1\nminutes = 90")) + guests(15, "onkel")
    [line] = found(warnings_of(text), "R30")
    assert line.startswith("With 20 speakers each gets 1:00 minutes of own speech in a round.")


@pytest.mark.rule("R106")
def test_agreements_that_wait_want_the_template_that_asks_for_them() -> None:
    waiting = '[[open_agreement]]\nref = "1.1"\nwhat = "Ida ringer til PPR."\nresponsible = "Ida"\n'
    assert found(warnings_of(PLAN + waiting), "R106")
    assert not found(warnings_of(of_template("follow_up") + waiting), "R106")
    assert "open_agreement 1.1 ref: This id stands more than once. Keep one of them." in said(
        errors_of(PLAN + waiting * 2)
    )


@pytest.mark.rule("R34")
def test_an_interpreter_who_is_booked_for_too_short_is_warned_about() -> None:
    booked = changed(NADIA, ('interprets = "ar"', 'interprets = "ar"\nbooked_until = "15:30"'))
    [line] = found(warnings_of(PLAN + booked), "R34")
    assert line.startswith("Nadia K. is booked until 15.30; the plan ends at 16.00.")
    assert not warnings_of(PLAN + changed(booked, ("15:30", "16:30")))
