"""The day of a meeting, before anybody is asked to come on it."""

from __future__ import annotations

import pytest

from meeting.plan_day import day_problems
from tests.meeting.plan_texts import PLAN, changed, errors_of, of_template, plan_of, said, sentence, warnings_of

HELD = "2026-12-02T13:00:00"


@pytest.mark.rule("R86")
@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-12-25", "The meeting is on a public holiday."),
        ("2026-12-24", "The meeting is on a closed day."),
        ("2026-12-23", ""),
        ("2026-12-05", ""),
    ],
)
def test_a_holiday_and_a_closed_day_are_warned_about(day: str, told: str) -> None:
    text = changed(of_template("involving_2023"), (HELD, f"{day}T13:00:00"))
    assert [problem.wrong for problem in day_problems(plan_of(text))] == ([told] if told else [])


@pytest.mark.parametrize(("born", "refused"), [(2026, False), (2027, True)])
def test_nobody_is_born_after_the_meeting(born: int, *, refused: bool) -> None:
    text = changed(PLAN, ('role = "barn"', f'role = "barn"\nborn = {born}'))
    if refused:
        [problem] = errors_of(text)
        assert problem.where.field == "born"
        assert "2027 is after the year of the meeting." in sentence(problem)
    else:
        assert not [line for line in said(warnings_of(text)) if "born" in line]


def test_a_start_that_cannot_be_read_says_nothing_of_a_day() -> None:
    text = changed(PLAN, (HELD, '"soon"'), ('role = "barn"', 'role = "barn"\nborn = 2017'))
    assert [problem.where.field for problem in errors_of(text)] == ["starts"]


@pytest.mark.parametrize(("minutes", "refused"), [(14, True), (15, False)])
def test_a_length_in_which_nobody_can_meet_is_refused(minutes: int, *, refused: bool) -> None:
    text = changed(of_template("first_meeting"), ("number = 1", f"number = 1\nminutes = {minutes}"))
    told = [sentence(problem) for problem in errors_of(text)]
    assert any("A meeting takes at least 15 minutes." in line for line in told) is refused
