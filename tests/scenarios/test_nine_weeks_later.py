"""Scenario 17: a follow-up meeting nine weeks later asks for seven agreements, 3 kept, 2 partly, 1 not, 1 lapsed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.agreements import unanswered
from meeting.events import Reason
from meeting.intents import CloseMeeting, EnterPhase, FollowUpAgreement, HandOver, OpenMeeting, Past
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.presence import expected
from meeting.presets import preset
from meeting.series import agreements
from meeting.series_agreements import Fate, asked_for
from meeting.state import Stage
from meeting.template import PhaseKind, RuleId
from store.event_index import EventIndexer
from store.opening import open_store
from store.series import load_series, open_agreements
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.scenarios.cast import AMINA, IDA, JONAS, KAREN, MORMOR, YUSUF, meeting_of
from tests.store.meetings import Held
from tests.table import terms
from tests.tui.driver import leading
from tests.tui.live import Evening
from tui.screens.lead import Lead
from tui.view.earlier import OUTCOMES

TABLE = (replace(AMINA, speaks=""), YUSUF, MORMOR, IDA, KAREN, JONAS)
AGREED = {
    "1.1": ("ida", "ringer hver fredag"),
    "1.2": ("mormor", "henter om onsdagen"),
    "1.3": ("yusuf", "går med til fodbold"),
    "1.4": ("karen", "måler og vejer"),
    "1.5": ("amina", "læser højt om aftenen"),
    "1.6": ("jonas", "søger om aflastning"),
    "1.7": ("jonas", "undersøger en cykel"),
}
BECAME = {
    "1.1": (Outcome.KEPT, "Hver uge"),
    "1.2": (Outcome.KEPT, ""),
    "1.3": (Outcome.KEPT, ""),
    "1.4": (Outcome.PARTLY, "To gange"),
    "1.5": (Outcome.PARTLY, ""),
    "1.6": (Outcome.NOT_KEPT, "Ventelisten er lang"),
    "1.7": (Outcome.LAPSED, "Han fik en cykel af Omar"),
}
DIGITS = dict(zip(OUTCOMES, "12345", strict=True))
NINE_WEEKS = timedelta(weeks=9)


def called(people: Sequence[Participant]) -> Mapping[str, str]:
    """What people are called."""
    return {person.id: person.name for person in people}


def follow_up(number: int) -> Plan:
    """The plan of a later meeting of these people."""
    return replace(meeting_of(*TABLE, template=preset("follow_up")), number=number, starts=START + NINE_WEEKS)


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A store with the first meeting and its seven agreements."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    first = Held(kept, meeting_of(*TABLE)).opens()
    for who, what in AGREED.values():
        first.agrees(terms(what, who), f"{who} {what}.")
    first.closes()
    yield kept
    kept.close()


@pytest.mark.rule("R48", "R129", "R131")
def test_scenario_17_what_is_done_is_done_and_the_rest_comes_back_to_whoever_has_it_now(log: SqliteLog) -> None:
    second = follow_up(2)
    held = Held(log, second, FakeClock(START + NINE_WEEKS)).opens(open_agreements(log, second.ref, called))
    assert [earlier.ref for earlier in held.live.state.agreements.earlier] == [*AGREED]
    held.does(*(FollowUpAgreement(ref, *became) for ref, became in BECAME.items()), HandOver("1.6", "karen")).closes()
    assert unanswered(held.live.state) == ()

    series = load_series(log, "2026-014")
    fates = Counter(step.fate for promise in agreements(series) if (step := promise.at(2)))
    assert fates == {Fate.KEPT: 3, Fate.PARTLY: 2, Fate.NOT_KEPT: 1, Fate.LAPSED: 1}
    assert asked_for(agreements(series), 2) == ()
    comes_back = open_agreements(log, "2026-014/3", called)
    assert {item.ref: item.responsible for item in comes_back} == {"1.4": "Karen", "1.5": "Amina", "1.6": "Karen"}


@pytest.mark.rule("R48", "R96", "R129", "R131")
@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_scenario_17_each_is_asked_for_by_keys_and_one_is_handed_over(size: tuple[int, int]) -> None:
    plan = follow_up(2)
    evening = Evening(plan)
    earlier = tuple(EarlierAgreement(ref, what, who.capitalize()) for ref, (who, what) in AGREED.items())
    evening.do(OpenMeeting(expected(plan), earlier))
    (part,) = (phase.id for phase in plan.template.phases if phase.kind is PhaseKind.FOLLOW_UP)
    past = tuple(Past(rule, Reason.LEADER_DECIDES) for rule in RuleId)
    evening.do(EnterPhase(part, past))
    async with leading(evening, size, language="en") as leader:
        await leader.press("enter")
        for ref, (outcome, sentence) in BECAME.items():
            await leader.shows(f"► {ref} ")
            if outcome is Outcome.NOT_KEPT:
                await leader.press("6")
                await leader.type("kar")
                await leader.press("enter")
                await leader.shows("► 1.6 Jonas → Karen søger om aflastning")
            await leader.press(DIGITS[outcome])
            await leader.type(sentence)
            await leader.press("enter")
        await leader.shows("All agreements of last time are gone through.")
        await leader.hides("Ventelisten")
        assert isinstance(leader.screen, Lead)
        leader.screen.act(CloseMeeting(Reason.NOT_ENOUGH_TIME))
        await leader.until(lambda: evening.state.stage is Stage.CLOSED)
    answers = {each.ref: (each.outcome, each.sentence) for each in evening.state.agreements.followed_up}
    assert answers == BECAME
    assert [(each.ref, each.person) for each in evening.state.agreements.handed_over] == [("1.6", "karen")]
