"""Goals and scales over the meetings: words make two of them the same."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.intents import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from meeting.people import Network
from meeting.series_aims import Aim, ScaleLine, aims, same_words, scale_lines
from tests.people import EVERYBODY, planned
from tests.sequel import Sequel, closed
from tests.table import Table

CLOSE = "Hvor tæt er vi på det, du ønsker?"


def asks(table: Table, text: str = CLOSE, goal: str = "", **answers: int) -> str:
    """Ask a scale and keep what people say; return its id."""
    table.does(AskScale(text, goal))
    scale = table.state.minutes.scales[-1].id
    for person, value in answers.items():
        table.does(AnswerScale(scale, person, value))
    return scale


def sets(table: Table, text: str) -> str:
    """Set a goal; return its id."""
    table.does(SetGoal(text))
    return table.state.minutes.goals[-1].id


@pytest.mark.rule("R9", "R49")
def test_the_same_words_are_the_same_scale_however_they_are_typed() -> None:
    sequel = Sequel()
    first = sequel.meets()
    asks(first, goal=sets(first, "En god skoledag"), amina=3)
    closed(first)
    second = sequel.meets()
    asks(second, "hvor tæt er vi på det du ønsker", sets(second, "En god  skoledag."), amina=4, yusuf=6)
    assert scale_lines(sequel.series) == (
        ScaleLine("hvor tæt er vi på det du ønsker", "En god  skoledag.", {1: (3,), 2: (4, 6)}),
    )


@pytest.mark.rule("R49")
def test_another_question_or_another_goal_is_another_scale() -> None:
    sequel = Sequel()
    first = sequel.meets()
    asks(first, goal=sets(first, "En god skoledag"), amina=3)
    asks(first, goal=sets(first, "Ro derhjemme"), amina=2)
    asks(first, "Hvor rolig er morgenen?", amina=5)
    lines = scale_lines(sequel.series)
    assert [line.label for line in lines] == ["En god skoledag", "Ro derhjemme", "Hvor rolig er morgenen?"]
    assert [line.answers for line in lines] == [{1: (3,)}, {1: (2,)}, {1: (5,)}]


@pytest.mark.rule("R40")
def test_only_the_adults_of_the_family_are_on_the_scale() -> None:
    family = [replace(person, network=Network.FAMILY) if person.id == "mormor" else person for person in EVERYBODY]
    sequel = Sequel(planned(*family))
    asks(sequel.meets(), amina=4, yusuf=4, mormor=6, sami=5, ida=9)
    assert scale_lines(sequel.series)[0].answers == {1: (4, 6)}


def test_a_scale_that_was_dropped_is_not_one_and_one_without_answers_was_asked() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(DropScale(asks(first, "Hvad?", amina=4)))
    asks(first)
    assert scale_lines(sequel.series) == (ScaleLine(CLOSE, "", {1: ()}),)


@pytest.mark.rule("R9")
def test_a_goal_stands_from_meeting_to_meeting_until_it_is_dropped() -> None:
    sequel = Sequel()
    first = sequel.meets()
    sets(first, "En god skoledag")
    sets(first, "Ro derhjemme")
    first.does(DropGoal(sets(first, "Forkert")))
    closed(first)
    second = sequel.meets()
    sets(second, "en god skoledag")
    second.does(DropGoal(sets(second, "Ro derhjemme")))
    assert aims(sequel.series) == (Aim("en god skoledag", (1, 2)), Aim("Ro derhjemme", (1,), dropped_in=2))


@pytest.mark.parametrize(
    ("one", "other"), [("Ro, derhjemme!", "ro derhjemme"), ("Én ting", "én  TING"), ("0–10", "0-10")]
)
def test_words_are_the_same_whatever_the_signs(one: str, other: str) -> None:
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(("one", "other"), [("Ro ude", "Ro inde"), ("Uge 1", "Uge 2")])
def test_other_words_are_not(one: str, other: str) -> None:
    assert same_words(one) != same_words(other)
