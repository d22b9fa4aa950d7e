"""Time: what is left, how late we are, what a turn may take; and clocks that people set."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import timebox
from meeting.intents import KeepTurns, PauseMeeting, ResumeMeeting, ShortenTurns
from meeting.refusal import Why
from tests.clock import START
from tests.people import AUNT, ROUND, interpreted, planned
from tests.table import Table

MINUTE = timedelta(minutes=1)


@pytest.fixture
def table() -> Table:
    """The descriptive round of a meeting that takes 120 minutes from 13:00."""
    return Table().opens().enters("descriptive")


class TestBudget:
    @pytest.mark.rule("R70", "R83", "R108", "R137")
    def test_is_the_same_for_all_and_shares_what_the_fixed_parts_leave(self, table: Table) -> None:
        budgets = {person: timebox.budget_s(table.state, person) for person in ROUND if person != "sami"}
        assert set(budgets.values()) == {(120 - 15 - 20 - 5 - 10) * 60 / 14}

    @pytest.mark.rule("R42")
    def test_a_child_has_none(self, table: Table) -> None:
        assert timebox.budget_s(table.state, "sami") is None

    def test_outside_a_round_nobody_has_one(self) -> None:
        assert timebox.budget_s(Table().opens().state, "ida") is None

    @pytest.mark.rule("R34", "R84")
    def test_the_interpreters_frame_makes_turns_longer(self) -> None:
        table = Table(interpreted()).opens().enters("descriptive")
        assert timebox.frame(table.state).target_min == 180
        assert timebox.turn_s(table.state) == (180 - 20 - 50) * 60 / 14

    def test_one_more_at_the_table_makes_them_shorter(self, table: Table) -> None:
        before = timebox.turn_s(table.state)
        assert timebox.turn_s(table.walks_in(AUNT).state) == before * 14 / 16


@pytest.mark.rule("R32", "R99")
class TestEnd:
    def test_a_late_start_does_not_move_it(self) -> None:
        table = Table().after(12).opens()
        assert timebox.left_s(table.state, table.now) == 108 * 60

    def test_starting_late_is_not_being_behind(self) -> None:
        table = Table().after(12).opens()
        offsets = timebox.offsets(table.state, table.now)
        assert (round(offsets.plan_s), round(offsets.own_start_s)) == (12 * 60, 0)

    def test_nothing_goes_on_or_longer_by_itself(self, table: Table) -> None:
        table.space().after(180)
        assert (table.state.phases.current, table.holder) == ("descriptive", "sami")
        assert timebox.left_s(table.state, table.now) < 0

    def test_the_closing_is_protected_and_said_when_the_rounds_begin_to_eat_it(self, table: Table) -> None:
        assert timebox.closing_starts(table.state) == START + 85 * MINUTE
        assert not timebox.closing_is_due(table.state, START + 84 * MINUTE)
        assert timebox.closing_is_due(table.state, START + 85 * MINUTE)
        table.leaves("sami").hears_everyone().enters("reflection").hears_everyone().enters("agreements")
        assert not timebox.closing_is_due(table.state, START + 100 * MINUTE)

    def test_being_broken_off_moves_it(self, table: Table) -> None:
        table.after(10).does(PauseMeeting()).after(15).does(ResumeMeeting())
        assert timebox.planned_end(table.state) == START + 135 * MINUTE


@pytest.mark.rule("R32", "R99")
class TestShorterTurns:
    def test_late_enough_the_leader_gets_one_proposal_that_ends_on_time(self) -> None:
        table = Table().after(20).opens().leaves("sami").arrives("sami").enters("descriptive")
        proposed = timebox.shortening(table.state, table.now)
        assert proposed is not None
        assert proposed < timebox.turn_s(table.state)
        table.does(ShortenTurns())
        assert timebox.turn_s(table.state) == proposed
        assert abs(timebox.offsets(table.state, table.now).plan_s) < 14
        table.refuses(ShortenTurns(), Why.NOTHING_TO_SHORTEN)

    def test_it_never_goes_below_the_templates_least(self) -> None:
        table = Table().after(80).opens().enters("descriptive")
        assert timebox.shortening(table.state, table.now) == 60

    def test_declined_it_does_not_come_again_in_this_part(self) -> None:
        table = Table().after(20).opens().enters("descriptive").does(KeepTurns())
        assert timebox.shortening(table.state, table.after(10).now) is None
        table.hears_everyone(minutes=3).enters("reflection")
        assert timebox.shortening(table.state, table.now) is not None

    def test_on_time_there_is_none(self, table: Table) -> None:
        assert timebox.shortening(table.state, table.now) is None
        table.refuses(KeepTurns(), Why.NOTHING_TO_SHORTEN)

    def test_a_little_late_there_is_none_either(self) -> None:
        table = Table().after(15 + 1.9).opens().enters("descriptive")
        assert timebox.shortening(table.state, table.now) is None
        assert timebox.shortening(table.state, table.after(0.2).now) is not None

    def test_the_running_turn_is_not_touched(self) -> None:
        table = Table().after(20).opens().enters("descriptive").space().after(1)
        turn = table.state.floor.turn
        assert table.does(ShortenTurns()).state.floor.turn == turn

    def test_with_nobody_left_to_hear_there_is_none(self, table: Table) -> None:
        table.hears_everyone().enters("reflection").after(90).hears_everyone()
        assert timebox.shortening(table.state, table.now) is None


class TestClocks:
    @pytest.mark.parametrize("minutes", [60, -60, 24 * 60, -24 * 60])
    def test_a_clock_that_is_set_changes_no_time_that_was_used(self, table: Table, minutes: int) -> None:
        table.gives("ida").after(3).clock_jumps(minutes=minutes).after(2)
        assert table.used_s("ida") == 300
        table.gives("karen").after(1).clock_jumps(minutes=-minutes).after(1)
        assert (table.used_s("ida"), table.used_s("karen")) == (300, 120)
        assert timebox.elapsed_s(table.state, table.now) == 7 * 60

    def test_the_wall_shows_the_clock_as_it_was_set(self, table: Table) -> None:
        table.after(10).clock_jumps(minutes=60)
        assert table.state.wall(table.now) == table.wall
        assert timebox.left_s(table.state, table.now) == 50 * 60

    def test_a_lid_closed_for_twenty_minutes_is_twenty_minutes(self, table: Table) -> None:
        table.gives("ida").after(1).after(20)
        assert table.used_s("ida") == 21 * 60

    def test_an_earlier_stamp_counts_as_the_last_one(self, table: Table) -> None:
        table.gives("ida").after(2)
        table.wall -= timedelta(minutes=1)
        table.gives("karen").after(1)
        assert (table.used_s("ida"), table.used_s("karen")) == (60, 60)

    def test_an_unnoticed_step_back_makes_no_time_negative(self, table: Table) -> None:
        table.gives("ida").after(2)
        table.wall -= timedelta(minutes=30)
        assert table.used_s("ida") == 0
        assert table.now == table.state.last_at


def test_before_the_opening_the_plan_is_all_there_is() -> None:
    table = Table(replace(planned(), starts=START + 5 * MINUTE))
    assert timebox.started(table.state) == START + 5 * MINUTE
    assert timebox.elapsed_s(table.state, table.now) == 0
