"""Scenarios 11, 12 and 13: an agreement of nobody, a close without a date, and too many people."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting import agreements, closing
from meeting.agreement_terms import Terms
from meeting.closing import CheckKind
from meeting.events import Reason
from meeting.intents import CloseMeeting, EndSeries, FillEvaluation, PutAside, ReadBack
from meeting.people import Network
from meeting.plan_file import plan_problems
from meeting.presets import preset
from meeting.problem import Severity
from meeting.refusal import Why
from meeting.speech_budget import own_speech_s, speakers
from meeting.state import Stage, Standing
from meeting.template import RuleId
from store.event_index import EventIndexer
from store.opening import open_store
from store.series import open_agreements
from tests.people import somebody
from tests.scenarios.cast import FOURTEEN, meeting_of
from tests.store.meetings import Held
from tests.table import Table

DANISH = (*FOURTEEN[:1], replace(FOURTEEN[1], speaks=""), *FOURTEEN[2:])
VAGUE = Terms("ser på det")


@pytest.fixture
def table() -> Table:
    """Everybody was heard in both rounds; now we agree."""
    table = Table(meeting_of(*DANISH)).opens()
    for part in ("descriptive", "reflection"):
        table.enters(part).hears_everyone()
    return table.enters("agreements")


@pytest.mark.rule("R113", "R122")
def test_scenario_11_the_school_looks_at_it(table: Table) -> None:
    """Without person/date → cannot be closed; shown as hængeparti."""
    agreed = table.proposes(VAGUE)
    assert agreements.standing(table.agreement(agreed)) is Standing.INCOMPLETE
    table.refuses(ReadBack(agreed), Why.LACKS_WHO)
    missing = {check.kind for check in closing.missing(table.state) if check.agreement == agreed}
    assert missing == {CheckKind.LACKS_WHO, CheckKind.LACKS_WHEN}
    assert table.refuses(CloseMeeting(), Why.CLOSING_CHECKS).needs_reason

    table.does(PutAside(agreed))
    assert agreements.standing(table.agreement(agreed)) is Standing.PUT_ASIDE
    assert all(check.agreement != agreed for check in closing.missing(table.state))


@pytest.mark.rule("R131")
def test_scenario_11_it_comes_back_at_the_next_meeting(tmp_path: Path) -> None:
    log = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    held = Held(log, meeting_of(*DANISH)).opens()
    held.proposes(VAGUE)
    held.closes()
    (waiting,) = open_agreements(log, "2026-014/2", lambda _: {})
    assert (waiting.ref, waiting.what, waiting.responsible) == ("1.1", "ser på det", "")
    log.close()


@pytest.mark.rule("R85", "R105", "R144")
def test_scenario_12_we_would_close_without_the_next_date(table: Table) -> None:
    """R144 stops us; we can say that the series ends, and why."""
    table.enters("next_meeting").enters("evaluation").does(FillEvaluation())
    refused = table.refuses(CloseMeeting(), Why.CLOSING_CHECKS)
    assert (refused.rule, refused.needs_reason) == (RuleId.NEXT_MEETING_SET, True)
    table.refuses(EndSeries(""), Why.LACKS_WHAT)
    table.does(EndSeries("Sami bor nu hos sin far i Aarhus")).does(CloseMeeting())
    assert (table.state.stage, table.state.ending.series_ended) == (Stage.CLOSED, "Sami bor nu hos sin far i Aarhus")
    assert all(override.rule is not RuleId.NEXT_MEETING_SET for override in table.state.overrides)


def test_scenario_12_or_we_close_all_the_same_and_say_why(table: Table) -> None:
    table.does(CloseMeeting(Reason.OWN_WISH))
    kept = {override.rule: override.reason for override in table.state.overrides}
    assert kept[RuleId.NEXT_MEETING_SET] is Reason.OWN_WISH


@pytest.mark.rule("R17", "R30", "R31")
def test_scenario_13_twenty_people_in_ninety_minutes() -> None:
    """Planning warning (1:00 each)."""
    template = preset("involving_2023")
    short = replace(template, frame=replace(template.frame, target_min=90))
    more = tuple(somebody(f"nabo{number}", "nabo", Network.PRIVATE) for number in range(6))
    plan = meeting_of(*DANISH, *more, template=short)
    assert (len(speakers(plan)), own_speech_s(plan)) == (20, 60)
    warned = [problem for problem in plan_problems(plan) if problem.source == template.rule(RuleId.OWN_SPEECH).source]
    assert [problem.severity for problem in warned] == [Severity.WARNING]
