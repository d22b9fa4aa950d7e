"""Common goals and scales: in other words, taken away, and taken back."""

from __future__ import annotations

import pytest

from meeting.events import ScaleAsked, ScaleDropped
from meeting.intents import AnswerScale, AskScale, DropScale
from meeting.refusal import Why
from meeting.state import Scale
from tests.meeting.speech import PANE
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """An open meeting with one scale, which Amina has answered."""
    begun = Table().opens().does(AskScale("Hvor trygt er det?", "g1"), PANE)
    return begun.does(AnswerScale(scale_of(begun).id, "amina", 6), PANE)


def scale_of(table: Table) -> Scale:
    (item,) = table.state.minutes.scales
    return item


@pytest.mark.rule("R9")
def test_a_scale_in_other_words_keeps_its_goal_and_its_answers(table: Table) -> None:
    asked = scale_of(table)
    table.does(AskScale("Hvor roligt er det?", scale=asked.id), PANE)
    worded = scale_of(table)
    assert (worded.text, worded.goal, dict(worded.answers)) == ("Hvor roligt er det?", "g1", {"amina": 6})
    assert table.log[-1].event == ScaleAsked(asked.id, "Hvor roligt er det?", "g1")


def test_the_same_words_again_change_nothing(table: Table) -> None:
    asked = scale_of(table)
    table.refuses(AskScale(asked.text, scale=asked.id), Why.NO_CHANGE, PANE)
    table.refuses(AskScale(" ", scale=asked.id), Why.LACKS_TEXT, PANE)


def test_a_dropped_scale_is_answered_no_more_until_that_is_taken_back(table: Table) -> None:
    asked = scale_of(table)
    table.does(DropScale(asked.id), PANE)
    assert table.log[-1].event == ScaleDropped(asked.id)
    assert scale_of(table).dropped
    table.refuses(AnswerScale(asked.id, "ida", 4), Why.UNKNOWN_SCALE, PANE)
    table.refuses(DropScale(asked.id), Why.NO_CHANGE, PANE)
    table.refuses(DropScale("s9"), Why.NO_CHANGE, PANE)
    table.undoes(PANE)
    assert scale_of(table) == asked


def test_a_dropped_scale_that_is_put_into_words_again_stands_again(table: Table) -> None:
    asked = scale_of(table)
    table.does(DropScale(asked.id), PANE).does(AskScale(asked.text, scale=asked.id), PANE)
    assert scale_of(table) == asked
