"""Scenarios 9, 10, 18 and 20: who writes, who leads, who supports, and who would record."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import eligible, notices
from meeting.codec import pack, unpack
from meeting.events import MeetingPlanned, Reason
from meeting.intents import OpenMeeting, Past, Propose, ReplaceLeader, ReplaceMinuteTaker
from meeting.notices import NoticeKind
from meeting.people import Network
from meeting.plan_file import plan_problems
from meeting.presets import PRESETS, preset
from meeting.problem import Severity
from meeting.refusal import Why
from meeting.state import Stage
from meeting.template import RuleId
from tests.people import somebody
from tests.scenarios.cast import FOURTEEN, KAREN, meeting_of
from tests.table import Table, terms

DANISH = (*FOURTEEN[:1], replace(FOURTEEN[1], speaks=""), *FOURTEEN[2:])
BODIL = replace(somebody("bodil", "bisidder", Network.PRIVATE), supports="amina")


@pytest.mark.rule("R53", "R54")
def test_scenario_9_the_minute_taker_is_ill_and_the_leader_would_write() -> None:
    """Adv R53 + pick another inviter."""
    table = Table(meeting_of(*DANISH)).opens(without=["karen"])
    refused = table.refuses(ReplaceMinuteTaker("mette"), Why.LEADER_WRITES)
    assert (refused.rule, refused.needs_confirm) == (RuleId.LEADER_TAKES_MINUTES, True)

    offered = [person.id for person in eligible.writing(table.state)]
    assert "jonas" in offered
    assert {"sami", "amina", "yusuf"}.isdisjoint(offered)
    assert offered[-1] == "mette"
    table.does(ReplaceMinuteTaker("jonas"))
    assert table.state.lead.minute_taker == "jonas"
    assert all(override.rule is not RuleId.LEADER_TAKES_MINUTES for override in table.state.overrides)

    table.does(ReplaceMinuteTaker("mette", confirmed=True))
    aside = {notice.kind for notice in notices.person_notices(table.state, table.now)}
    assert NoticeKind.LEADER_WRITES in aside


@pytest.mark.rule("R69", "R81", "R115", "R136")
@pytest.mark.parametrize("template", PRESETS)
def test_scenario_10_the_authoritys_adviser_is_set_to_lead(template: str) -> None:
    """R69 stops us."""
    plan = replace(meeting_of(*DANISH, template=preset(template)), leader="jonas")
    problems = [problem for problem in plan_problems(plan) if "R69" in problem.source or "R81" in problem.source]
    assert [problem.severity for problem in problems] == [Severity.ERROR]

    table = Table(plan)
    everybody = tuple(person.id for person in plan.participants)
    refused = table.refuses(OpenMeeting(everybody), Why.CASEWORKER_LEADS)
    assert (refused.people, refused.needs_reason) == (("jonas",), True)
    table.does(ReplaceLeader("mette")).opens()
    assert (table.state.stage, table.state.lead.leader, table.state.overrides) == (Stage.OPEN, "mette", ())


def test_scenario_10_with_a_reason_it_is_kept_for_all_to_see_later() -> None:
    table = Table(replace(meeting_of(*DANISH), leader="jonas"))
    table.opens(past=(Past(RuleId.CASEWORKER_LEADS, Reason.WRITTEN_LATER),))
    assert [(kept.rule, kept.about) for kept in table.state.overrides] == [(RuleId.CASEWORKER_LEADS, ("jonas",))]


@pytest.mark.rule("R114", "R14")
def test_scenario_18_the_companion_starts_negotiating() -> None:
    """Role reminder card."""
    table = Table(meeting_of(*DANISH, BODIL)).opens().enters("descriptive")
    assert "bodil" not in table.queue
    table.gives("bodil").after(0.5)
    aside = {notice.kind: notice.people for notice in notices.person_notices(table.state, table.now)}
    assert aside[NoticeKind.COMPANION_SPEAKS] == ("bodil",)
    on_the_wall = notices.frame_notice(table.state, table.now)
    assert on_the_wall is None or "bodil" not in on_the_wall.people

    refused = table.refuses(Propose(terms("betaler for Amina", "bodil"), table.today), Why.COMPANION_AGREES)
    assert (refused.people, refused.needs_reason) == (("bodil",), False)
    assert BODIL not in eligible.responsible(table.state)
    assert BODIL in eligible.voices(table.state, "amina"), "but she may say it for her"


def test_scenario_20_someone_asks_to_record() -> None:
    """Card with the municipality's rule (configurable text)."""
    rule = "Hos os optager ingen lyd. Spørg mødelederen om et referat."
    plan = meeting_of(KAREN, *DANISH[:3], template=replace(preset("involving_2023"), recording_notice=rule))
    planned = MeetingPlanned(plan)
    assert unpack(*pack(planned)) == planned
    assert Table(plan).opens().state.planned.template.recording_notice == rule
    assert all(preset(name).recording_notice == "" for name in PRESETS), "no text of ours stands for a municipality's"
