"""A pane of a live meeting on a real store: what it does is kept, what others do reaches it, and no clock lies."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from meeting import timebox
from meeting.events import ClockJumped, Face
from meeting.intents import (
    FreeFloor,
    GiveFloor,
    Intent,
    NextSpeaker,
    NoteClockJump,
    OpenMeeting,
    ParkQuestion,
    PlanMeeting,
    TakeLead,
    Undo,
)
from meeting.presence import expected
from meeting.refusal import Why
from meeting.state import Meeting
from store.errors import DiskFull, NewerEvent, StoreError
from store.event_index import EventIndexer
from store.live import LiveMeeting, load
from store.log import NewRow, Row
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.support import NotesIndexer

PLAN = planned()


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    kept.close()


@pytest.fixture
def clock() -> FakeClock:
    """The clock of this machine."""
    return FakeClock()


@pytest.fixture
def leader(log: SqliteLog, clock: FakeClock) -> LiveMeeting:
    """The leading pane; the welcome has begun."""
    leader = LiveMeeting(log, PLAN.ref, Face.LEAD, clock)
    for intent in (PlanMeeting(PLAN), TakeLead(), OpenMeeting(expected(PLAN))):
        assert leader.do(intent) is None
    return leader


@pytest.fixture
def minutes(log: SqliteLog, clock: FakeClock, leader: LiveMeeting) -> LiveMeeting:
    """The minute-taker's pane of the same meeting."""
    return LiveMeeting(log, leader.ref, Face.MINUTES, clock)


def used_s(pane: LiveMeeting, person: str) -> float:
    """The seconds a person has used, as a pane sees it."""
    return sum(timebox.used_s(turn, pane.now()) for turn in pane.state.floor.turns if turn.person == person)


def jumps(pane: LiveMeeting) -> list[float]:
    """The jumps of the clock that the log knows of."""
    return [entry.event.by_s for entry in pane.entries if isinstance(entry.event, ClockJumped)]


class TestTwoPanes:
    def test_what_one_does_the_other_sees_when_it_looks(self, leader: LiveMeeting, minutes: LiveMeeting) -> None:
        assert not minutes.catch_up()
        assert leader.do(GiveFloor("amina")) is None
        assert minutes.state.floor.holder == ""
        assert minutes.catch_up()
        assert minutes.state == leader.state

    def test_an_act_looks_at_what_came_before_it(self, leader: LiveMeeting, minutes: LiveMeeting) -> None:
        leader.do(GiveFloor("amina"))
        assert minutes.do(ParkQuestion("Hvem henter?")) is None
        assert [question.person for question in minutes.state.questions] == ["amina"]

    def test_a_refusal_keeps_nothing_and_learns_what_came(self, leader: LiveMeeting, minutes: LiveMeeting) -> None:
        leader.do(GiveFloor("amina"))
        seq = leader.state.last_seq
        refused = minutes.do(NextSpeaker())
        assert refused is not None
        assert (refused.why, minutes.state.last_seq) == (Why.NOT_LEADING, seq)

    def test_two_leaders_never_give_the_floor_twice(
        self, log: SqliteLog, leader: LiveMeeting, clock: FakeClock
    ) -> None:
        other = LiveMeeting(log, leader.ref, Face.LEAD, clock)
        other.do(TakeLead())
        assert leader.do(GiveFloor("ida")) is not None
        assert other.do(GiveFloor("karen")) is None
        assert leader.state == load(log, leader.ref) or leader.catch_up()
        assert leader.state.floor.holder == "karen"

    def test_undo_reaches_the_other_pane_too(self, leader: LiveMeeting, minutes: LiveMeeting, clock: FakeClock) -> None:
        leader.do(GiveFloor("amina"))
        clock.advance(60)
        minutes.catch_up()
        leader.do(GiveFloor("ida"))
        leader.do(Undo())
        minutes.catch_up()
        assert minutes.state == leader.state
        assert (minutes.state.floor.holder, used_s(minutes, "amina")) == ("amina", 60)


class TestKept:
    def test_the_events_of_one_act_share_it_and_every_id_is_its_own(self, leader: LiveMeeting, log: SqliteLog) -> None:
        rows = log.since(leader.ref, 0)
        assert len({row.id for row in rows}) == len(rows)
        assert len({row.act for row in rows}) == 3
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))

    def test_what_could_not_be_kept_has_not_happened(
        self, leader: LiveMeeting, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> Sequence[Row]:
            raise DiskFull(path="store.db")

        before = leader.state
        with monkeypatch.context() as broken:
            broken.setattr(leader._log, "append", full)
            with pytest.raises(StoreError):
                leader.do(GiveFloor("ida"))
        assert leader.state == before
        assert leader.do(GiveFloor("ida")) is None

    def test_an_empty_log_is_an_empty_meeting(self, log: SqliteLog) -> None:
        assert load(log, "2099-001/1") == Meeting()

    def test_a_fact_of_a_newer_program_is_named(self, tmp_path: Path) -> None:
        log = open_store(tmp_path / "newer.db", None, create=True, plain=True, indexer=NotesIndexer())
        newer = NewRow("x-0", "x", START, "lead", "FloorSung", 1, "{}")
        log.append(PLAN.ref, 0, lambda _: [newer])
        with pytest.raises(NewerEvent, match="FloorSung"):
            load(log, PLAN.ref)
        log.close()


class TestSetClock:
    """Domain 9 asks for crash and jump; a jump is a fact, and no turn is longer or shorter by it."""

    @pytest.mark.parametrize("by_s", [3600, -3600, 86400, -86400])
    def test_before_the_next_act_it_is_noted_once(
        self, leader: LiveMeeting, minutes: LiveMeeting, clock: FakeClock, by_s: float
    ) -> None:
        leader.do(GiveFloor("amina"))
        clock.advance(120)
        clock.jump(by_s)
        clock.advance(60)
        assert used_s(leader, "amina") == 180
        minutes.catch_up()
        assert used_s(minutes, "amina") == 180
        assert minutes.do(ParkQuestion()) is None
        assert leader.do(FreeFloor()) is None
        minutes.catch_up()
        assert jumps(minutes) == [by_s]
        assert (used_s(leader, "amina"), minutes.state) == (180, leader.state)
        assert leader.state.wall(leader.now()) == clock.now()

    def test_a_screen_that_notes_it_at_once_notes_it_once(
        self, leader: LiveMeeting, minutes: LiveMeeting, clock: FakeClock
    ) -> None:
        clock.jump(-3600)
        for pane in (leader, minutes, leader):
            assert pane.do(NoteClockJump(-3600)) is None
        assert jumps(leader) == [-3600]
        clock.jump(3600)
        leader.do(NoteClockJump(3600))
        assert jumps(leader) == [-3600, 3600]

    def test_a_closed_lid_and_a_little_drift_are_no_jumps(self, leader: LiveMeeting, clock: FakeClock) -> None:
        leader.do(GiveFloor("amina"))
        clock.advance(minutes=20)
        for _ in range(5):
            clock.jump(1.5)
            leader.now()
        leader.do(FreeFloor())
        assert jumps(leader) == []
        assert used_s(leader, "amina") == 20 * 60 + 7.5

    def test_a_jump_is_not_taken_back_with_the_act_that_noted_it(self, leader: LiveMeeting, clock: FakeClock) -> None:
        clock.jump(3600)
        leader.do(GiveFloor("amina"))
        clock.advance(30)
        leader.do(Undo())
        assert jumps(leader) == [3600]
        assert leader.state.wall(leader.now()) == clock.now()

    def test_set_back_while_no_screen_ran_time_goes_on(
        self, leader: LiveMeeting, log: SqliteLog, clock: FakeClock
    ) -> None:
        leader.do(GiveFloor("amina"))
        clock.advance(60)
        leader.do(ParkQuestion())
        clock.jump(-3600)
        again = LiveMeeting(log, leader.ref, Face.LEAD, clock)
        clock.advance(30)
        assert used_s(again, "amina") == 90
        again.do(TakeLead())
        clock.advance(30)
        again.do(FreeFloor())
        assert used_s(again, "amina") == 120
        assert again.state.wall(again.now()) == clock.now()


@pytest.mark.parametrize("intent", [None, GiveFloor("ida")], ids=["in a turn", "after an act"])
def test_killed_and_started_again_it_is_where_it_was(
    leader: LiveMeeting, log: SqliteLog, clock: FakeClock, intent: Intent | None
) -> None:
    leader.do(GiveFloor("amina"))
    clock.advance(100)
    if intent is not None:
        leader.do(intent)
    clock.advance(20)
    before = (leader.state, leader.now(), used_s(leader, "amina"), used_s(leader, "ida"))
    again = LiveMeeting(log, leader.ref, Face.LEAD, clock)
    assert (again.state, again.now(), used_s(again, "amina"), used_s(again, "ida")) == before
    assert again.now() - leader.state.last_at < timedelta(minutes=3)


def found(pane: LiveMeeting) -> str:
    """Return what a pane finds half typed of a new agreement."""
    draft = pane.draft("agreement")
    return draft.text if draft else ""


def test_a_pane_forgets_its_own_draft_and_what_it_went_on_with_but_not_what_is_typed_meanwhile(
    log: SqliteLog, leader: LiveMeeting, clock: FakeClock
) -> None:
    first, second = (LiveMeeting(log, leader.ref, Face.MINUTES, clock) for _ in range(2))
    first.keep_draft("agreement", "Ida")
    assert found(second) == "Ida"
    first.keep_draft("agreement", "Ida ringer")
    second.keep_draft("agreement", "Per")
    second.drop_draft("agreement")
    assert found(second) == "Ida ringer"
    second.drop_draft("agreement")
    assert found(first) == ""


def test_an_act_that_is_tried_again_by_its_name_is_done_once_and_anew_after_it_was_taken_back(
    leader: LiveMeeting,
) -> None:
    before = len(leader.entries)
    for _ in range(2):
        assert leader.do(ParkQuestion("Hvem henter?"), "one") is None
    assert len(leader.state.questions) == 1
    assert leader.do(Undo()) is None
    assert leader.do(ParkQuestion("Hvem henter?"), "one") is None
    assert (len(leader.state.questions), len(leader.entries)) == (1, before + 3)


def test_what_was_half_typed_is_there_for_the_next_pane_of_the_same_face_until_it_is_dropped(
    log: SqliteLog, leader: LiveMeeting, minutes: LiveMeeting, clock: FakeClock
) -> None:
    leader.keep_draft("agreement", "Ida ri")
    clock.advance(1)
    leader.keep_draft("agreement", "Ida ringer")
    clock.advance(1)
    minutes.keep_draft("agreement", "fra referenten")
    again = LiveMeeting(log, leader.ref, Face.LEAD, clock)
    assert (found(again), found(minutes)) == ("Ida ringer", "fra referenten")
    clock.advance(1)
    again.keep_draft("agreement", "Ida ringer til PPR")
    assert found(LiveMeeting(log, leader.ref, Face.LEAD, clock)) == "Ida ringer til PPR"
    again.drop_draft("agreement")
    assert (found(leader), found(minutes)) == ("", "fra referenten")
    assert len(log.since(leader.ref, 0)) == len(leader.entries)
