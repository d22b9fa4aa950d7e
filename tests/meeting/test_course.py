"""The course of a meeting: put off, broken off, closed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting import presence, timebox
from meeting.events import Reason
from meeting.intents import (
    CloseMeeting,
    GiveFloor,
    NextSpeaker,
    OpenMeeting,
    PauseMeeting,
    PlanMeeting,
    PostponeMeeting,
    ResumeMeeting,
)
from meeting.people import Interval
from meeting.refusal import Why
from meeting.state import Stage
from tests.clock import START
from tests.people import EVERYBODY, SAMI, planned
from tests.table import Table

NEXT_WEEK = START + timedelta(days=7)


class TestPutOff:
    def test_everything_in_the_plan_moves_to_the_new_day(self) -> None:
        sami = replace(SAMI, present=(Interval(START, START + timedelta(minutes=40)),))
        table = Table(planned(sami, *EVERYBODY[1:])).does(PostponeMeeting(NEXT_WEEK))
        assert (table.state.stage, table.state.ending.until) == (Stage.POSTPONED, NEXT_WEEK)
        table.wall = NEXT_WEEK + timedelta(minutes=5)
        table.opens()
        assert timebox.left_s(table.state, table.now) == 115 * 60
        assert [due.person.id for due in presence.due(table.state, table.after(40).now)] == ["sami"]

    def test_13_00_is_13_00_also_in_summer_time(self) -> None:
        spring = datetime(2027, 4, 7, 11, 0, tzinfo=UTC)
        table = Table(planned(replace(SAMI, leaves_at=START + timedelta(hours=1)), *EVERYBODY[1:]))
        table.does(PostponeMeeting(spring))
        assert presence.person(table.state, "sami").leaves_at == spring + timedelta(hours=1)

    def test_a_time_that_the_clocks_leave_out_comes_an_hour_later(self) -> None:
        night = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
        table = Table(planned(replace(SAMI, leaves_at=START + timedelta(hours=1)), *EVERYBODY[1:]))
        table.does(PostponeMeeting(night))
        assert presence.person(table.state, "sami").leaves_at == night + timedelta(hours=1)

    def test_without_a_date_it_is_planned_for_when_it_is_opened(self) -> None:
        table = Table().does(PostponeMeeting())
        table.wall = NEXT_WEEK
        assert timebox.left_s(table.opens().state, table.now) == 120 * 60

    def test_a_new_plan_settles_it(self) -> None:
        table = Table().does(PostponeMeeting(NEXT_WEEK)).does(PlanMeeting(replace(planned(), starts=NEXT_WEEK)))
        assert (table.state.stage, table.state.ending.until) == (Stage.PLANNED, None)
        assert table.opens().state.stage is Stage.OPEN

    def test_not_into_the_past_and_not_once_begun(self) -> None:
        Table().refuses(PostponeMeeting(START - timedelta(days=1)), Why.DATE_PAST)
        Table().opens().refuses(PostponeMeeting(NEXT_WEEK), Why.ALREADY_OPEN)


class TestBrokenOff:
    def test_goes_on_with_the_round_where_it_was_and_the_gap_counts_for_nobody(self) -> None:
        table = Table().opens().enters("descriptive").hears("sami").gives("amina").after(2)
        left = timebox.left_s(table.state, table.now)
        table.does(PauseMeeting(START + timedelta(days=1)))
        assert (table.state.stage, table.holder) == (Stage.PAUSED, "")
        table.refuses(GiveFloor("ida"), Why.NOT_OPEN)
        table.after(60 * 22).does(ResumeMeeting())
        assert (table.used_s("amina"), table.queue[0]) == (120, "amina")
        assert timebox.left_s(table.state, table.now) == left

    def test_in_a_break_the_break_ends(self) -> None:
        table = Table().opens().breaks().after(5).does(PauseMeeting()).after(30).does(ResumeMeeting())
        assert table.state.timebox.break_now is None
        assert timebox.elapsed_s(table.state, table.now) == 35 * 60

    def test_only_what_was_broken_off_goes_on(self) -> None:
        Table().refuses(ResumeMeeting(), Why.NOT_OPEN)
        Table().opens().refuses(ResumeMeeting(), Why.ALREADY_OPEN)
        Table().opens().does(CloseMeeting(Reason.OWN_WISH)).refuses(ResumeMeeting(), Why.CLOSED)


class TestClosed:
    @pytest.mark.rule("R32")
    def test_ending_early_is_easy_and_nothing_happens_after(self) -> None:
        table = Table().opens().after(40).does(CloseMeeting(Reason.OWN_WISH)).after(30)
        assert table.state.stage is Stage.CLOSED
        assert timebox.elapsed_s(table.state, table.now) == 40 * 60
        for intent in (NextSpeaker(), GiveFloor("ida"), PostponeMeeting(), OpenMeeting(("amina",)), CloseMeeting()):
            table.refuses(intent, Why.CLOSED)

    def test_who_has_the_floor_is_heard_and_a_break_ends(self) -> None:
        table = Table().opens().enters("descriptive").gives("ida").after(1).does(CloseMeeting(Reason.OWN_WISH))
        assert "ida" not in table.unheard("descriptive")
        table = Table().opens().breaks().does(CloseMeeting(Reason.OWN_WISH))
        assert table.state.timebox.break_now is None
