"""Every preset, without and with an interpreter, led from the roll call to a close at which nothing is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import closing, phases
from meeting.agreement_terms import Outcome
from meeting.breaks import breaks_owed
from meeting.intents import CloseMeeting, FillEvaluation, FollowUpAgreement, NextSpeaker, SetNextMeeting, TickPoint
from meeting.plan import EarlierAgreement, Plan
from meeting.presets import PRESETS, preset
from meeting.speakers import FINAL
from meeting.state import Stage
from meeting.template import PhaseKind
from tests.people import interpreted, planned
from tests.table import Table, terms

EARLIER = (EarlierAgreement("1.1", "ringer til PPR", "Ida"), EarlierAgreement("1.2", "henter om onsdagen", "Mormor"))


def work(table: Table) -> None:
    """Do what the phase is for."""
    phase = phases.current(table.state)
    assert phase is not None
    for point in phases.open_points(table.state):
        table.does(TickPoint(point))
    match phase.kind:
        case PhaseKind.PRESENTATION | PhaseKind.ROUND:
            table.hears_everyone()
        case PhaseKind.FOLLOW_UP:
            for earlier in EARLIER:
                table.does(FollowUpAgreement(earlier.ref, Outcome.KEPT))
        case PhaseKind.AGREEMENTS:
            table.agrees(terms())
        case PhaseKind.NEXT_MEETING:
            table.does(SetNextMeeting(table.plan.starts + timedelta(weeks=9)))
        case PhaseKind.EVALUATION:
            table.does(FillEvaluation())


@pytest.mark.rule("R30", "R35", "R84", "R102", "R106", "R112", "R144")
@pytest.mark.parametrize("plan", [planned(), interpreted()], ids=["alone", "with an interpreter"])
@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_runs_to_the_end(name: str, plan: Plan) -> None:
    template = preset(name)
    follows_up = any(phase.kind is PhaseKind.FOLLOW_UP for phase in template.phases)
    table = Table(replace(plan, template=template, open_agreements=EARLIER if follows_up else ()))
    table.opens()
    while True:
        work(table)
        if breaks_owed(table.state):
            table.breaks().after(10).does(NextSpeaker())
        if phases.following(table.state) is None:
            break
        table.after(1).enters()
    assert closing.missing(table.state) == ()
    table.does(CloseMeeting())
    assert table.state.stage is Stage.CLOSED
    rounds = phases.rounds(table.state)
    assert len(rounds) == 2
    assert all(set(table.statuses(phase.id).values()) <= FINAL for phase in rounds)
