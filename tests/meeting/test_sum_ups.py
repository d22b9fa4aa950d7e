"""A part that was left is summed up."""

from __future__ import annotations

import pytest

from meeting.events import Reason
from meeting.intents import CloseMeeting, SumUp
from meeting.state import Meeting
from meeting.sum_ups import to_sum_up
from tests.table import Table


def through(*parts: str) -> Table:
    """Return a meeting that went through these parts, whatever was left undone."""
    table = Table().opens()
    for part in parts:
        table.enters(part, Reason.LEADER_DECIDES)
    return table


def wanted(table: Table) -> list[str]:
    """The parts that want a sum-up."""
    return [phase.id for phase in to_sum_up(table.state)]


@pytest.mark.rule("R120")
def test_a_part_wants_its_sum_up_once_we_have_left_it() -> None:
    assert wanted(through("descriptive")) == []
    assert wanted(through("descriptive", "reflection")) == ["descriptive"]
    table = through("descriptive", "reflection", "agreements")
    assert wanted(table) == ["descriptive", "reflection"]
    table.does(SumUp("descriptive", "Morgenerne er svære, træningen går godt."))
    assert wanted(table) == ["reflection"]


def test_it_can_be_written_while_we_are_still_there() -> None:
    table = through("descriptive").does(SumUp("descriptive", "Morgenerne er svære."))
    assert wanted(table.enters("reflection", Reason.LEADER_DECIDES)) == []


def test_we_are_in_a_part_again_that_we_went_back_to() -> None:
    assert wanted(through("descriptive", "reflection", "descriptive")) == ["reflection"]


def test_a_welcome_a_date_and_an_evaluation_come_to_nothing_that_is_summed_up() -> None:
    assert wanted(through("next", "evaluation", "agreements")) == []


def test_the_close_leaves_the_last_part_too() -> None:
    table = through("agreements")
    assert wanted(table) == []
    assert wanted(table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME))) == ["agreements"]


def test_before_there_is_a_plan_nothing_is_wanted() -> None:
    assert to_sum_up(Meeting()) == ()
