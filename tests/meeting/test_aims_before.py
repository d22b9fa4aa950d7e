"""Goals and scales of the earlier meetings go on in the next one, until they are taken up or dropped."""

from __future__ import annotations

import pytest

from meeting.aims_before import aims_before, left_over
from meeting.intents import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from tests.sequel import Sequel, closed

DAY, MORNING = SetGoal("En god skoledag", "day"), SetGoal("Rolige morgener", "morning")
CLOSE = AskScale("Hvor tæt er vi?", "day", "close")
SAFE = AskScale("Hvor tryg er du?", scale="safe")


def told(sequel: Sequel) -> list[tuple[str, tuple[str, ...]]]:
    """What waits in the newest meeting: goals, each with its scales."""
    newest = sequel.series.newest
    waiting = left_over(newest, aims_before(sequel.series, newest.planned.number))
    return [(each.goal.text if each.goal else "", tuple(scale.text for scale in each.scales)) for each in waiting]


@pytest.fixture
def sequel() -> Sequel:
    """Two goals, a scale of the first and one without a goal; then the next meeting."""
    sequel = Sequel()
    closed(sequel.meets().does(DAY).does(MORNING).does(CLOSE).does(SAFE).does(AnswerScale("close", "amina", 4)))
    sequel.meets()
    return sequel


@pytest.mark.rule("R9", "R49")
def test_what_stood_goes_on_without_its_answers(sequel: Sequel) -> None:
    assert told(sequel) == [
        ("En god skoledag", ("Hvor tæt er vi?",)),
        ("Rolige morgener", ()),
        ("", ("Hvor tryg er du?",)),
    ]
    before = aims_before(sequel.series, 2)
    assert [scale.answers for aim in before for scale in aim.scales] == [{}, {}]
    assert aims_before(sequel.series, 1) == ()


@pytest.mark.rule("R9")
def test_what_is_taken_up_by_its_words_or_dropped_today_waits_no_longer(sequel: Sequel) -> None:
    (_, second) = sequel.tables
    second.does(SetGoal("en god  skoledag.", "other")).does(MORNING).does(DropGoal("morning"))
    assert told(sequel) == [("en god  skoledag.", ("Hvor tæt er vi?",)), ("", ("Hvor tryg er du?",))]
    second.does(AskScale("Hvor tæt er vi", "other")).does(SAFE).does(DropScale("safe"))
    assert told(sequel) == []


def test_what_was_dropped_in_a_later_meeting_does_not_come_back(sequel: Sequel) -> None:
    (_, second) = sequel.tables
    closed(second.does(DAY).does(DropGoal("day")))
    sequel.meets()
    assert told(sequel) == [("Rolige morgener", ()), ("", ("Hvor tryg er du?",))]
