"""Who came and who was heard, in counts, and how long it took."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.events import Reason
from meeting.intents import HearThrough, PauseMeeting, ResumeMeeting, Undo
from meeting.series_turnout import NotHeard, Turnout, turnout
from meeting.series_work import lasted, longest_work
from meeting.state import Meeting
from tests.people import AUNT, IDA, SAMI, interpreted
from tests.sequel import Sequel, closed
from tests.table import Table


@pytest.mark.rule("R30")
def test_everybody_with_a_turn_who_came_is_counted_the_leader_and_the_interpreter_are_not() -> None:
    table = Table(interpreted()).opens(without=["jonas"]).enters("descriptive").hears_everyone()
    table.enters("reflection").hears_everyone()
    assert turnout(table.state) == Turnout(present=6, interpreters=1, heard=6)


@pytest.mark.rule("R30")
def test_whoever_left_before_their_turn_is_named_with_when_and_who_spoke_for_them() -> None:
    table = Table().opens().enters("descriptive").hears_everyone().enters("reflection")
    table.leaves("ida").does(HearThrough("ida", "karen"))
    left_at = table.now
    table.after(5).hears_everyone()
    assert turnout(table.state) == Turnout(7, 0, 6, (NotHeard(IDA, left_at, "karen"),))


def test_whoever_came_too_late_for_a_round_and_went_at_the_end_did_not_miss_it_by_going() -> None:
    table = Table().opens(without=["ida"]).enters("descriptive").hears_everyone().arrives("ida")
    table.enters("reflection", Reason.LEADER_DECIDES).hears_everyone().enters("agreements").after(5).leaves("ida")
    assert turnout(table.state) == Turnout(7, 0, 6, (NotHeard(IDA),))


@pytest.mark.rule("R30")
def test_a_child_that_was_spoken_for_is_named_without_when_it_went() -> None:
    table = Table().opens().enters("descriptive").hears_everyone().enters("reflection").leaves("sami")
    table.does(HearThrough("sami", "mormor")).hears_everyone()
    assert turnout(table.state) == Turnout(7, 0, 6, (NotHeard(SAMI, through="mormor"),))


def test_a_second_pass_counts_as_heard_a_first_one_does_not() -> None:
    table = Table().opens().enters("descriptive").space().passes()
    for _ in range(6):
        table.after(1).space()
    assert table.holder == "sami"
    assert turnout(table.state).not_heard == ()
    table.does(Undo())
    assert [each.person.id for each in turnout(table.state).not_heard] == ["sami"]
    assert turnout(table.space().passes().state).not_heard == ()


def test_before_the_first_round_people_are_there_and_nobody_is_heard() -> None:
    table = Table().opens(without=["ida"])
    assert turnout(table.state) == Turnout(6, 0, 0)
    assert turnout(Meeting(plan=table.plan)) == Turnout(0, 0, 0)


def test_whoever_walked_in_is_counted() -> None:
    table = Table().opens().enters("descriptive").walks_in(AUNT).hears_everyone()
    assert turnout(table.state) == Turnout(8, 0, 8)


@pytest.mark.rule("R35")
def test_the_longest_work_is_that_between_two_breaks() -> None:
    table = Table(interpreted()).opens().after(49).breaks().after(10).space().after(54).breaks().after(10).space()
    closed(table.after(40))
    assert round(longest_work(table.state).total_seconds() / 60) == 54
    assert round(lasted(table.state).total_seconds() / 60) == 163


def test_a_meeting_that_went_on_another_day_lasted_as_long_as_people_sat_there() -> None:
    table = Sequel().meets().after(60).does(PauseMeeting()).after(60 * 24 * 7).does(ResumeMeeting()).after(30)
    closed(table)
    assert lasted(table.state) == timedelta(minutes=90)
    assert lasted(Meeting(plan=table.plan)) == timedelta()
