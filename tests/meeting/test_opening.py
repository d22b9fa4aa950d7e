"""Before the meeting: who must be there to begin, who leads and who writes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import presence
from meeting.events import Reason, WaitFor
from meeting.intents import (
    AwaitInterpreter,
    NextSpeaker,
    OpenMeeting,
    Past,
    PlanMeeting,
    PostponeMeeting,
    ReplaceLeader,
    ReplaceMinuteTaker,
    ResumeMeeting,
)
from meeting.people import Mode, Network
from meeting.plan import EarlierAgreement, Override
from meeting.refusal import Why
from meeting.state import Stage
from meeting.template import RuleId, Strength
from tests.clock import START
from tests.people import EVERYBODY, form, interpreted, planned, somebody
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


def test_where_the_template_only_notes_it_the_caseworker_takes_over_without_a_reason_and_it_is_kept() -> None:
    noted = form({RuleId.CASEWORKER_LEADS: Strength.NOTE})
    table = Table(planned(template=noted)).does(ReplaceLeader("jonas"))
    kept = table.state.overrides[0]
    assert (table.state.lead.leader, kept.rule, kept.about) == ("jonas", RuleId.CASEWORKER_LEADS, ("jonas",))


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


def test_without_a_plan_everything_is_refused_and_nothing_breaks() -> None:
    table = Table()
    table.state, table.log = replace(table.state, plan=None, stage=Stage.EMPTY), []
    for intent in (OpenMeeting(()), PostponeMeeting(), NextSpeaker(), ResumeMeeting()):
        table.refuses(intent, Why.NOT_OPEN)
