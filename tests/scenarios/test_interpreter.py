"""Scenarios 1, 2, 7 and 19: the interpreter is late, does not come, is one of two, is one of three."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meeting import breaks, notices, order, presence, timebox
from meeting.breaks import BreakNeed
from meeting.events import WaitFor
from meeting.intents import (
    AwaitInterpreter,
    Interpret,
    OpenMeeting,
    PostponeMeeting,
    ShortenTurns,
    TickPoint,
)
from meeting.next_dates import instead_of, propose
from meeting.notices import NoticeKind
from meeting.people import Mode, Network, participants_only
from meeting.refusal import Why
from meeting.speakers import Status
from meeting.speech_budget import interpreting_factor, own_speech_s
from meeting.state import Stage
from tests.clock import START
from tests.people import somebody
from tests.scenarios.cast import AMINA, FOURTEEN, NADIA, SAMI, meeting_of
from tests.table import Table

EVERYONE_BUT_NADIA = tuple(person.id for person in meeting_of(*FOURTEEN).participants)
MINUTE = timedelta(minutes=1)


def speak(table: Table) -> None:
    """The round is spoken through, each turn as long as it may be; a break is taken after the turn when it is due."""
    while table.queue:
        table.space().after(seconds=timebox.turn_s(table.state) - 2)
        if breaks.break_need(table.state, table.now) in {BreakNeed.DUE, BreakNeed.OVERDUE}:
            table.breaks().space().after(breaks.break_min(table.state)).space()
    table.frees()


class TestScenario1:
    """14 speakers + Arabic interpreter, 180 min, 2 breaks; interpreter 20 min late → wait/phone/postpone choice."""

    @pytest.fixture
    def table(self) -> Table:
        """It is 13:00, and everybody is here but Nadia."""
        return Table(meeting_of(*FOURTEEN, NADIA))

    @pytest.mark.rule("R46", "R34", "R84")
    def test_at_one_the_meeting_does_not_begin_and_the_leader_has_a_choice(self, table: Table) -> None:
        assert timebox.frame(table.state).target_min == 180
        refused = table.refuses(OpenMeeting(EVERYONE_BUT_NADIA), Why.INTERPRETER_MISSING)
        assert (refused.people, refused.what) == (("amina",), "ar")
        table.does(AwaitInterpreter("nadia", WaitFor.ARRIVAL))
        assert (table.state.stage, table.state.presence.awaited) == (Stage.PLANNED, "nadia")

    @pytest.mark.rule("R30", "R32", "R35", "R99", "R100")
    def test_waiting_twenty_minutes_the_plan_is_made_anew_and_the_closing_is_kept(self, table: Table) -> None:
        table.does(AwaitInterpreter("nadia", WaitFor.ARRIVAL)).after(20).opens()
        assert timebox.planned_end(table.state) == START + 180 * MINUTE
        assert round(timebox.offsets(table.state, table.now).plan_s) == 20 * 60

        before = timebox.turn_s(table.state)
        shorter = timebox.shortening(table.state, table.now)
        notice = notices.frame_notice(table.state, table.now)
        assert shorter is not None
        assert notice is not None
        assert notice.kind is NoticeKind.SHORTER_TURNS
        assert (round(before), round(shorter)) == (236, 193)
        table.does(ShortenTurns())

        table.after(15).does(TickPoint("authority_role")).enters("descriptive")
        speak(table)
        table.enters("reflection")
        speak(table)
        table.enters("agreements")
        assert abs((table.now - timebox.closing_starts(table.state)).total_seconds()) < 60
        assert (len(table.state.timebox.breaks), breaks.breaks_owed(table.state)) == (2, 0)
        for phase in ("descriptive", "reflection"):
            assert set(table.statuses(phase).values()) == {Status.HEARD}

    def test_on_the_phone_it_begins_at_once(self, table: Table) -> None:
        table.does(AwaitInterpreter("nadia", WaitFor.PHONE)).opens()
        assert presence.person(table.state, "nadia").mode is Mode.PHONE
        assert timebox.shortening(table.state, table.now) is None

    def test_or_it_is_put_off(self, table: Table) -> None:
        assert table.does(PostponeMeeting()).state.stage is Stage.POSTPONED


@pytest.mark.rule("R46")
def test_scenario_2_the_interpreter_does_not_come_and_the_meeting_is_put_off() -> None:
    table = Table(meeting_of(*FOURTEEN, NADIA)).after(30)
    table.refuses(OpenMeeting(EVERYONE_BUT_NADIA), Why.INTERPRETER_MISSING)
    wanted = instead_of(table.plan, table.today)
    day = propose(wanted, table.plan.template, table.plan.participants).best
    assert day == date(2026, 12, 9), "a week later: the interpreter can be booked, and everybody has the time"
    new_day = START + (day - START.date())
    table.does(PostponeMeeting(new_day))
    assert (table.state.stage, table.state.planned.starts) == (Stage.POSTPONED, new_day)

    table.wall = new_day
    table.opens()
    assert (table.state.stage, timebox.left_s(table.state, table.now)) == (Stage.OPEN, 180 * 60)


class TestScenario7:
    """Two languages (Arabic mother, Dari stepfather), factor 3."""

    RAHIM = replace(somebody("rahim", "stedfar", Network.FAMILY), speaks="prs")
    FATIMA = replace(somebody("fatima", "tolk", Network.PROFESSIONAL), interprets="prs")
    PEOPLE = (SAMI, AMINA, RAHIM, *FOURTEEN[3:], NADIA, FATIMA)

    def test_everything_is_said_three_times_and_one_nineteen_is_left_of_a_turn(self) -> None:
        plan = meeting_of(*self.PEOPLE)
        assert interpreting_factor(plan) == 3
        own = own_speech_s(plan)
        assert own is not None
        assert round(own) == 79

    @pytest.mark.rule("R46")
    def test_one_interpreter_is_not_enough(self) -> None:
        table = Table(meeting_of(*self.PEOPLE))
        here = tuple(person.id for person in table.plan.participants if person.id != "fatima")
        refused = table.refuses(OpenMeeting(here), Why.INTERPRETER_MISSING)
        assert (refused.people, refused.what) == (("rahim",), "prs")

    @pytest.mark.rule("R29", "R108")
    def test_both_are_outside_the_round_and_own_speech_is_told_apart(self) -> None:
        table = Table(meeting_of(*self.PEOPLE)).opens().enters("descriptive")
        assert {"nadia", "fatima"}.isdisjoint(table.queue)
        table.gives("rahim").after(1).does(Interpret()).after(2).frees()
        turn = table.state.floor.turns[-1]
        assert (timebox.used_s(turn, table.now), timebox.own_speech_s(turn, table.now)) == (180, 60)
        assert timebox.budget_s(table.state, "rahim") == timebox.budget_s(table.state, "jonas")


class TestScenario19:
    """Deaf grandparent + sign interpreter (two interpreters alternating) besides spoken interpreter."""

    MORFAR = replace(somebody("morfar", "morfar", Network.PRIVATE), speaks="dts")
    LONE = replace(somebody("lone", "tegnsprogstolk", Network.PROFESSIONAL), interprets="dts")
    KIM = replace(somebody("kim", "tegnsprogstolk", Network.PROFESSIONAL), interprets="dts")
    PLAN = meeting_of(SAMI, AMINA, MORFAR, *FOURTEEN[6:9], NADIA, LONE, KIM)

    @pytest.mark.rule("R29")
    def test_three_interpreters_are_neither_counted_nor_in_the_round_and_are_presented(self) -> None:
        table = Table(self.PLAN).opens()
        assert table.queue[:4] == ("mette", "nadia", "lone", "kim")
        assert len(participants_only(self.PLAN.participants)) == 7
        table.hears_everyone().does(TickPoint("authority_role")).enters()
        assert table.queue == ("sami", "amina", "morfar", "ida", "jens", "lise")
        assert order.group_of(self.LONE) == order.group_of(NADIA)

    def test_two_who_take_turns_count_once(self) -> None:
        assert interpreting_factor(self.PLAN) == 3

    @pytest.mark.rule("R46")
    def test_while_one_of_the_two_rests_nothing_is_missing(self) -> None:
        table = Table(self.PLAN).opens().leaves("lone")
        assert presence.missing_interpreters(table.state) == ()
        table.leaves("kim")
        said = notices.frame_notice(table.state, table.now)
        assert said is not None
        assert (said.kind, set(said.people)) == (NoticeKind.INTERPRETER_AWAITED, {"lone", "kim"})

    def test_the_key_is_the_same_for_all_of_them(self) -> None:
        table = Table(self.PLAN).opens().enters("descriptive").gives("morfar").after(1).does(Interpret()).leaves("kim")
        assert table.state.floor.interpreting
        table.after(1).leaves("lone").leaves("nadia")
        assert not table.state.floor.interpreting
