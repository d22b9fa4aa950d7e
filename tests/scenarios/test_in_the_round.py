"""Scenarios 5, 6, 14 and 16: a long turn, a pass, a power cut and a mistaken key."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting import notices, speakers, timebox
from meeting.events import Face, Undone
from meeting.intents import (
    FreeFloor,
    GiveFloor,
    Intent,
    NextSpeaker,
    OpenMeeting,
    PlanMeeting,
    RoundOff,
    TakeLead,
    Undo,
)
from meeting.notices import NoticeKind
from meeting.presence import expected
from meeting.speakers import Status
from meeting.state import TurnEnd
from store.event_index import EventIndexer
from store.live import LiveMeeting, load
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.scenarios.cast import FOURTEEN, meeting_of
from tests.table import Table

DANISH = (*FOURTEEN[:1], replace(FOURTEEN[1], speaks=""), *FOURTEEN[2:])
PLAN = meeting_of(*DANISH)
ON_THE_WALL = {NoticeKind.ROUNDING_OFF, NoticeKind.SHORTER_TURNS}


@pytest.fixture
def table() -> Table:
    """Fourteen people in their descriptive round, 2:30 each."""
    return Table(PLAN).opens().after(15).enters("descriptive")


@pytest.mark.rule("R14", "R70", "R99")
def test_scenario_5_the_teacher_speaks_nine_minutes_on_a_budget_of_two_and_a_half(table: Table) -> None:
    """Silent colour only; mødeleder key "rund af"."""
    assert timebox.budget_s(table.state, "ida") == 150
    table.gives("ida")
    for _ in range(9):
        table.after(1)
        shown = notices.frame_notice(table.state, table.now)
        assert shown is None or (shown.kind in ON_THE_WALL and shown.people == ())
    aside = {notice.kind: notice for notice in notices.person_notices(table.state, table.now)}
    assert aside[NoticeKind.LONG_TURN].people == ("ida",)
    assert (aside[NoticeKind.LONG_TURN].minutes, table.holder) == (9, "ida")

    table.does(RoundOff())
    shown = notices.frame_notice(table.state, table.now)
    assert shown is not None
    assert (shown.kind, shown.people) == (NoticeKind.ROUNDING_OFF, ())
    table.space()
    assert (table.holder, table.used_s("ida")) == ("sami", 9 * 60 + 2)


@pytest.mark.rule("R149", "R100")
def test_scenario_6_grandmother_passes_is_asked_again_and_passes_again(table: Table) -> None:
    """Offered again at end; passes again → counted as heard ("passet 2 gange")."""
    table.gives("mormor").passes()
    assert (table.status("mormor"), table.queue[-1]) == (Status.PASSED, "mormor")
    assert not speakers.finished(table.state)
    while table.holder != "mormor":
        table.space().after(1)
    table.passes()
    assert table.status("mormor") is Status.PASSED_TWICE
    assert (table.unheard(), speakers.finished(table.state)) == ((), True)
    passes = [turn.ended_by for turn in table.state.floor.turns if turn.person == "mormor"]
    assert passes == [TurnEnd.PASSED, TurnEnd.PASSED]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is."""
    return tmp_path / "store.db"


@pytest.fixture
def opened(path: Path) -> Generator[Callable[[], SqliteLog]]:
    """Open the store, as each start of the program does."""
    logs: list[SqliteLog] = []

    def opens() -> SqliteLog:
        logs.append(open_store(path, None, create=True, plain=True, indexer=EventIndexer()))
        return logs[-1]

    yield opens
    for log in logs:
        log.close()


def led(log: SqliteLog, clock: FakeClock) -> LiveMeeting:
    """A leading pane in the welcome; Sami has the floor."""
    pane = LiveMeeting(log, PLAN.ref, Face.LEAD, clock)
    do(pane, PlanMeeting(PLAN), TakeLead(), OpenMeeting(expected(PLAN)), GiveFloor("sami"))
    return pane


def do(pane: LiveMeeting, *acts: Intent) -> None:
    """Carry acts out; none may be refused."""
    for intent in acts:
        assert pane.do(intent) is None, intent


def used_s(pane: LiveMeeting, person: str) -> float:
    """What a person has used."""
    return sum(timebox.used_s(turn, pane.now()) for turn in pane.state.floor.turns if turn.person == person)


def test_scenario_14_power_loss_in_the_middle_of_a_turn(opened: Callable[[], SqliteLog]) -> None:
    """Resume, gap logged as "afbrudt"."""
    clock = FakeClock()
    before = led(opened(), clock)
    clock.advance(30)
    do(before, NextSpeaker())
    dies_at = before.state.last_at
    clock.advance(minutes=4)

    after = LiveMeeting(opened(), PLAN.ref, Face.LEAD, clock)
    assert after.state == before.state
    assert (after.state.floor.holder, used_s(after, "mette"), used_s(after, "sami")) == ("mette", 240, 30)
    do(after, TakeLead())
    (gap,) = after.state.lead.broken_off
    assert (gap.start, gap.end) == (dies_at, dies_at + timedelta(minutes=4))
    clock.advance(60)
    do(after, FreeFloor())
    assert used_s(after, "mette") == 300


def test_scenario_16_the_wrong_person_got_the_floor(opened: Callable[[], SqliteLog]) -> None:
    """Undo without a trace in equity."""
    clock, log = FakeClock(), opened()
    leader = led(log, clock)
    minutes = LiveMeeting(log, PLAN.ref, Face.MINUTES, clock)
    clock.advance(100)
    do(leader, GiveFloor("tove"))
    clock.advance(10)
    do(leader, Undo())
    clock.advance(10)
    minutes.catch_up()

    for pane in (leader, minutes):
        assert pane.state.floor.holder == "sami"
        assert (used_s(pane, "sami"), used_s(pane, "tove")) == (120, 0)
        assert all(turn.person != "tove" for turn in pane.state.floor.turns)
        tove = next(slot for slot in speakers.line_up(pane.state) if slot.person.id == "tove")
        assert tove.status is Status.WAITING
    assert load(log, PLAN.ref) == leader.state
    kinds = [row.kind for row in log.since(PLAN.ref, 0)]
    assert (kinds[-1], kinds.count("FloorGiven")) == (Undone.__name__, 2), "the log keeps both"
