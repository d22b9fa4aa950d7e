"""Before, around and after: who must be there to begin, put off, broken off, closed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting import presence, timebox
from meeting.events import Reason, WaitFor
from meeting.intents import (
    AwaitInterpreter,
    CloseMeeting,
    GiveFloor,
    NextSpeaker,
    OpenMeeting,
    Past,
    PauseMeeting,
    PlanMeeting,
    PostponeMeeting,
    ReplaceLeader,
    ReplaceMinuteTaker,
    ResumeMeeting,
)
from meeting.people import Interval, Mode, Network
from meeting.plan import EarlierAgreement, Override
from meeting.refusal import Why
from meeting.state import Stage
from meeting.template import RuleId, Strength
from tests.clock import START
from tests.people import EVERYBODY, SAMI, form, interpreted, planned, somebody
from tests.table import Table

NEXT_WEEK = START + timedelta(days=7)


@pytest.mark.rule("R18")
class TestParents:
    def test_without_a_parent_it_does_not_begin_unless_for_a_reason(self) -> None:
        table = Table()
        refused = table.refuses(OpenMeeting(("sami", "ida", "mette")), Why.NO_PARENT)
        assert refused.needs_reason
        past = (Past(RuleId.PARENT_PRESENT, Reason.SAID_OTHERWISE),)
        table.does(OpenMeeting(("sami", "ida", "mette"), past=past))
        override = table.state.overrides[0]
        assert (override.rule, override.reason) == (RuleId.PARENT_PRESENT, Reason.SAID_OTHERWISE)

    def test_one_of_them_is_enough(self) -> None:
        assert Table().opens(without=["amina"]).state.stage is Stage.OPEN


@pytest.mark.rule("R46")
class TestInterpreter:
    def test_without_one_it_does_not_begin_unless_for_a_reason(self) -> None:
        table = Table(interpreted())
        refused = table.refuses(OpenMeeting(("amina", "ida", "mette")), Why.INTERPRETER_MISSING)
        assert (refused.people, refused.what, refused.needs_reason) == (("amina",), "ar", True)

    def test_the_reason_for_a_missing_parent_is_none_for_a_missing_interpreter(self) -> None:
        people = (*(person for person in EVERYBODY if person.id != "mormor"),)
        mormor = replace(next(person for person in EVERYBODY if person.id == "mormor"), speaks="ar")
        table = Table(interpreted(*people, mormor))
        past = (Past(RuleId.PARENT_PRESENT, Reason.OWN_WISH),)
        table.refuses(OpenMeeting(("mormor", "ida", "mette"), past=past), Why.INTERPRETER_MISSING)

    def test_one_on_the_phone_is_there(self) -> None:
        table = Table(interpreted()).does(AwaitInterpreter("nadia", WaitFor.PHONE))
        assert presence.person(table.state, "nadia").mode is Mode.PHONE
        assert table.opens().state.stage is Stage.OPEN

    def test_one_of_another_language_does_not_help(self) -> None:
        plan = interpreted(*(replace(person, speaks="prs") if person.id == "yusuf" else person for person in EVERYBODY))
        table = Table(plan)
        here = tuple(person.id for person in plan.participants)
        assert table.refuses(OpenMeeting(here), Why.INTERPRETER_MISSING).people == ("yusuf",)


@pytest.mark.rule("R69", "R115", "R136")
class TestWhoLeads:
    def test_the_caseworker_does_not_lead_without_a_reason(self) -> None:
        table = Table(replace(planned(), leader="jonas"))
        refused = table.refuses(OpenMeeting(tuple(person.id for person in EVERYBODY)), Why.CASEWORKER_LEADS)
        assert (refused.people, refused.needs_reason) == (("jonas",), True)

    def test_a_reason_in_the_plan_is_enough(self) -> None:
        plan = replace(planned(), leader="jonas", overrides=(Override(RuleId.CASEWORKER_LEADS, "Mette er syg"),))
        assert Table(plan).opens().state.stage is Stage.OPEN

    def test_nor_takes_over_on_the_day_without_one(self) -> None:
        table = Table()
        assert table.refuses(ReplaceLeader("jonas"), Why.CASEWORKER_LEADS).needs_reason
        table.refuses(ReplaceLeader("jonas", reason_text="   "), Why.CASEWORKER_LEADS)
        table.does(ReplaceLeader("jonas", reason_text="Mette er syg"))
        assert (table.state.lead.leader, table.state.overrides[0].text) == ("jonas", "Mette er syg")

    def test_or_a_reason_by_its_number(self) -> None:
        table = Table().does(ReplaceLeader("jonas", Reason.WRITTEN_LATER))
        assert [(kept.reason, kept.about) for kept in table.state.overrides] == [(Reason.WRITTEN_LATER, ("jonas",))]

    def test_the_reason_for_one_is_no_reason_for_another(self) -> None:
        other = somebody("lone", "socialrådgiver", Network.AUTHORITY)
        table = Table(planned(*EVERYBODY, other)).does(ReplaceLeader("jonas", reason_text="Mette er syg"))
        table.does(PlanMeeting(replace(planned(*EVERYBODY, other), leader="lone")))
        here = tuple(person.id for person in EVERYBODY)
        assert table.refuses(OpenMeeting(here), Why.CASEWORKER_LEADS).people == ("lone",)

    def test_who_leads_or_writes_already_is_not_put_there_again(self) -> None:
        Table().refuses(ReplaceLeader("mette"), Why.NO_CHANGE)
        Table().refuses(ReplaceMinuteTaker("karen"), Why.NO_CHANGE)

    @pytest.mark.parametrize("person", ["sami", "amina", "nadia"])
    def test_child_parent_and_interpreter_never_do(self, person: str) -> None:
        table = Table(interpreted())
        table.refuses(ReplaceLeader(person), Why.CANNOT_LEAD)
        table.refuses(ReplaceMinuteTaker(person, confirmed=True), Why.CANNOT_WRITE)


@pytest.mark.rule("R53")
def test_the_leader_writes_only_when_asked_twice() -> None:
    table = Table()
    assert table.refuses(ReplaceMinuteTaker("mette"), Why.LEADER_WRITES).needs_confirm
    table.does(ReplaceMinuteTaker("mette", confirmed=True))
    assert table.state.lead.minute_taker == "mette"
    assert table.state.overrides[0].rule is RuleId.LEADER_TAKES_MINUTES


def test_a_rule_that_a_template_blocks_can_be_gone_past_by_what_the_act_offers() -> None:
    strict = form({RuleId.LEADER_TAKES_MINUTES: Strength.BLOCK, RuleId.PARENT_PRESENT: Strength.WARN})
    table = Table(planned(template=strict))
    assert table.refuses(ReplaceMinuteTaker("mette"), Why.LEADER_WRITES).needs_confirm
    assert table.refuses(OpenMeeting(("mette",)), Why.NO_PARENT).needs_reason


def test_a_rule_that_is_only_noted_stops_nobody_and_leaves_its_trace() -> None:
    table = Table(planned(template=form({RuleId.PARENT_PRESENT: Strength.NOTE}))).does(OpenMeeting(("mette",)))
    assert [override.rule for override in table.state.overrides] == [RuleId.PARENT_PRESENT]


def test_the_first_part_begins_with_the_meeting() -> None:
    table = Table().after(12).opens()
    assert (table.state.phases.current, table.state.timebox.opened_at) == ("welcome", START + timedelta(minutes=12))


def test_agreements_of_earlier_meetings_are_laid_on_the_table() -> None:
    earlier = EarlierAgreement("1.2", "henter Sami", "Mormor")
    table = Table().does(OpenMeeting(("amina", "mette"), (earlier,)))
    assert table.state.agreements.earlier == (earlier,)


def test_nobody_unknown_is_called_up() -> None:
    assert Table().refuses(OpenMeeting(("amina", "ole")), Why.UNKNOWN_PERSON).people == ("ole",)


class TestPlannedAgain:
    def test_a_new_plan_replaces_one_that_was_not_opened(self) -> None:
        table = Table()
        plan = replace(planned(), place="Skolen")
        assert table.does(PlanMeeting(plan)).state.planned.place == "Skolen"

    def test_the_same_plan_again_leaves_no_fact(self) -> None:
        table = Table()
        before = len(table.log)
        assert len(table.does(PlanMeeting(planned())).log) == before

    def test_not_once_it_has_begun(self) -> None:
        Table().opens().refuses(PlanMeeting(replace(planned(), place="Skolen")), Why.ALREADY_OPEN)


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


def test_without_a_plan_everything_is_refused_and_nothing_breaks() -> None:
    table = Table()
    table.state, table.log = replace(table.state, plan=None, stage=Stage.EMPTY), []
    for intent in (OpenMeeting(()), PostponeMeeting(), NextSpeaker(), ResumeMeeting()):
        table.refuses(intent, Why.NOT_OPEN)
