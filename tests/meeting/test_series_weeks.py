"""The weeks between the meetings of a series, and why they are not the usual ones."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.events import Reason, RuleOverridden
from meeting.intents import PostponeMeeting, SetNextMeeting
from meeting.plan import Override
from meeting.series import Series
from meeting.series_weeks import Gap, to_next
from meeting.template import RuleId
from tests.people import planned
from tests.sequel import Sequel, closed

USUAL = (8, 11)
RULE = RuleId.NEXT_MEETING_INTERVAL


def gap(sequel: Sequel, number: int) -> Gap | None:
    """How long it is to the meeting after this one."""
    meeting = sequel.series.meeting(number)
    assert meeting is not None
    return to_next(sequel.series, meeting)


@pytest.mark.rule("R86")
@pytest.mark.parametrize(("weeks", "inside"), [(7, False), (8, True), (11, True), (12, False)])
def test_the_usual_weeks_are_those_of_the_template(weeks: int, *, inside: bool) -> None:
    sequel = Sequel()
    closed(sequel.meets())
    sequel.plans(weeks=weeks)
    assert gap(sequel, 1) == Gap(weeks, USUAL, inside)


@pytest.mark.rule("R86")
def test_before_the_next_one_is_planned_the_agreed_date_counts() -> None:
    sequel = Sequel()
    first = sequel.meets()
    assert gap(sequel, 1) is None
    first.does(SetNextMeeting(first.wall + timedelta(weeks=9)))
    assert gap(sequel, 1) == Gap(9, USUAL, inside=True)
    sequel.plans(weeks=10)
    assert gap(sequel, 1) == Gap(10, USUAL, inside=True)


@pytest.mark.rule("R86")
@pytest.mark.parametrize(("days", "told"), [(1, 1), (6, 6), (7, 0), (13, 13), (14, 0), (56, 0)])
def test_under_two_weeks_the_days_are_told(days: int, told: int) -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(days=days), confirmed=True))
    found = gap(sequel, 1)
    assert found is not None
    assert found.days == told


def test_a_meeting_that_was_put_off_is_held_later() -> None:
    sequel = Sequel()
    first = sequel.meets()
    sequel.plans(weeks=9).does(PostponeMeeting(first.wall + timedelta(weeks=14)))
    assert gap(sequel, 1) == Gap(14, USUAL, inside=False)


@pytest.mark.rule("R85", "R86")
def test_a_meeting_put_off_without_a_date_is_no_weeks_away_until_it_or_a_later_one_has_a_date() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(weeks=9)))
    second = sequel.plans(weeks=9).does(PostponeMeeting())
    assert gap(sequel, 1) is None
    sequel.plans(weeks=5)
    assert gap(sequel, 1) == Gap(14, USUAL, inside=False)
    second.does(PostponeMeeting(first.wall + timedelta(weeks=10)))
    assert gap(sequel, 1) == Gap(10, USUAL, inside=True)


@pytest.mark.rule("R86")
def test_the_reason_is_what_was_picked_and_what_was_written() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(weeks=12), confirmed=True))
    assert gap(sequel, 1) == Gap(12, USUAL, inside=False, reason=Reason.LEADER_DECIDES)
    holiday = RuleOverridden(RULE, Reason.LEADER_DECIDES, text="sommerferie")
    told = replace(first.state, overrides=(holiday,))
    assert to_next(Series("2026-014", (told,)), told) == Gap(
        12, USUAL, inside=False, reason=Reason.LEADER_DECIDES, text="sommerferie"
    )


def test_a_reason_in_the_plan_counts_too() -> None:
    sequel = Sequel(replace(planned(), overrides=(Override(RULE, "sommerferie"),)))
    closed(sequel.meets())
    sequel.plans(weeks=13)
    assert gap(sequel, 1) == Gap(13, USUAL, inside=False, text="sommerferie")
