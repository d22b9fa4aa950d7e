"""The meetings of the demo are held by the real rules, and hang together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from meeting import breaks, closing, phases, speakers
from meeting.agreement_terms import Outcome
from meeting.before import Lack, LackKind, bookings, lacking, lacking_after
from meeting.danish_time import local_day
from meeting.evaluation_terms import Group
from meeting.events import Face, Reason
from meeting.intents import AnswerInvitation
from meeting.own_speech import own_speech
from meeting.papers import Paper
from meeting.plan_file import plan_problems
from meeting.prepared import Answer, Item
from meeting.problem import Severity
from meeting.series_aims import scale_lines
from meeting.series_evaluation import evaluations
from meeting.state import Meeting, Stage
from meeting.template import RuleId
from store.event_index import EventIndexer
from store.live import LiveMeeting, load
from store.opening import open_store
from store.series import load_series
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tui.demo import MEETING, series
from tui.series import brought_along


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteLog]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    made = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    series.make(made, FakeClock())
    yield made
    made.close()


@pytest.fixture(scope="module")
def held(log: SqliteLog) -> list[Meeting]:
    return [load(log, f"2026-014/{number}") for number in (1, 2, 3)]


def test_the_fourth_meeting_is_about_to_start(log: SqliteLog) -> None:
    fourth = load(log, MEETING)
    assert fourth.stage is Stage.PLANNED
    assert timedelta() < fourth.planned.starts - START < timedelta(minutes=8)
    assert fourth.planned.interpreted
    assert fourth.planned.template.id == "follow_up"


def test_fourteen_people_are_in_the_round(log: SqliteLog) -> None:
    fourth = load(log, MEETING)
    for phase in phases.rounds(fourth):
        assert len(speakers.line_up(fourth, phase.id)) == 14


@pytest.mark.parametrize(
    ("now", "starts"),
    [("12:00:00", "12:05"), ("12:02:00", "12:05"), ("12:02:01", "12:10"), ("12:56:59", "13:00"), ("23:58:00", "00:05")],
)
def test_soon_is_at_five_minutes_and_three_ahead(now: str, starts: str) -> None:
    instant = datetime.fromisoformat(f"2026-12-02T{now}").replace(tzinfo=UTC)
    assert f"{series.soon(instant):%H:%M}" == starts


@pytest.mark.rule("R35", "R86", "R120")
def test_every_meeting_was_closed_with_its_breaks_its_agreements_and_its_next_date(held: list[Meeting]) -> None:
    for meeting, next_starts in zip(held, [*(each.planned.starts for each in held[1:]), None], strict=True):
        assert meeting.stage is Stage.CLOSED
        assert breaks.breaks_owed(meeting) == 0
        assert meeting.ending.evaluated
        assert all(item.wording.endswith(".") for item in meeting.agreements.items)
        assert {item.rule for item in closing.missing(meeting)} <= {override.rule for override in meeting.overrides}
        if next_starts is not None:
            assert meeting.ending.next_starts == next_starts


def test_the_meetings_agree_on_the_next_one_inside_the_weeks_but_for_one_with_a_reason(
    log: SqliteLog, held: list[Meeting]
) -> None:
    days = [local_day(load(log, f"2026-014/{number}").planned.starts) for number in (1, 2, 3, 4)]
    weeks = [(later - earlier).days / 7 for earlier, later in pairwise(days)]
    assert [8 <= each <= 11 for each in weeks] == [True, False, True]
    [override] = [each for each in held[1].overrides if each.rule is RuleId.NEXT_MEETING_INTERVAL]
    assert override.reason is Reason.LEADER_DECIDES


def test_nobody_worked_for_more_than_an_hour_without_a_break(held: list[Meeting]) -> None:
    for meeting in held:
        box = meeting.timebox
        assert box.opened_at is not None
        assert box.closed_at is not None
        begins = [box.opened_at, *(each.end for each in box.breaks if each.end)]
        ends = [*(each.start for each in box.breaks), box.closed_at]
        assert all(end - begin <= timedelta(minutes=60) for begin, end in zip(begins, ends, strict=True))


@pytest.mark.rule("R30")
def test_everybody_ended_in_a_final_state_and_who_went_unheard_was_named(held: list[Meeting]) -> None:
    for meeting in held:
        for phase in phases.rounds(meeting):
            assert speakers.unheard(meeting, phase.id) == ()
    assert [slot.person.id for slot in speakers.left_unheard(held[1], "reflection")] == ["anne"]
    assert Reason.WRITTEN_LATER in [each.reason for each in held[1].overrides if "anne" in each.about]


def test_what_was_agreed_was_asked_for_and_four_things_wait(log: SqliteLog, held: list[Meeting]) -> None:
    outcomes = {answer.ref: answer.outcome for meeting in held for answer in meeting.agreements.followed_up}
    assert outcomes == {
        "1.1": Outcome.KEPT,
        "1.2": Outcome.KEPT,
        "1.3": Outcome.CHANGED,
        "2.1": Outcome.KEPT,
        "2.2": Outcome.LAPSED,
        "2.3": Outcome.PARTLY,
    }
    waiting = [(each.ref, each.responsible) for each in brought_along(log, MEETING).agreements]
    assert waiting == [("1.3", "Yusuf"), ("2.3", "Jonas"), ("3.1", "Ida"), ("3.2", "Amina, Karen")]


def test_a_meeting_that_nobody_opened_is_moved_to_soon_again(tmp_path: Path) -> None:
    clock = FakeClock()
    log = open_store(tmp_path / "demo.db", None, create=True, plain=True, indexer=EventIndexer())
    series.make(log, clock)
    clock.advance(minutes=60 * 20)
    series.start_again_soon(log, clock)
    moved = load(log, MEETING).planned
    assert moved.starts == series.soon(clock.now())
    assert moved.participants[0].present[0].start == moved.starts
    log.close()


@pytest.mark.rule("R44", "R125")
def test_one_answer_and_a_talk_with_the_child_are_missing_before_the_fourth_meeting_and_nothing_after_the_others(
    log: SqliteLog, held: list[Meeting]
) -> None:
    fourth = load(log, MEETING)
    assert lacking(fourth) == (
        Lack(LackKind.UNASKED, by="amina", people=("tove",)),
        Lack(LackKind.ITEM, item=Item.CHILD_TALKED_WITH),
    )
    assert all(booked.enough for booked in bookings(fourth.planned))
    assert [lacking_after(meeting) for meeting in held] == [(), (), ()]
    assert not any(problem.severity is Severity.ERROR for problem in plan_problems(fourth.planned))


def test_what_is_settled_in_the_demo_stays_when_it_is_started_again(tmp_path: Path) -> None:
    clock = FakeClock()
    log = open_store(tmp_path / "demo.db", None, create=True, plain=True, indexer=EventIndexer())
    series.make(log, clock)
    home = LiveMeeting(log, MEETING, Face.HOME, clock)
    assert home.do(AnswerInvitation("tove", "amina", Answer.YES)) is None
    assert home.do(AnswerInvitation("ida", "amina", Answer.NO)) is None
    clock.advance(minutes=60 * 20)
    series.start_again_soon(log, clock)
    answers = load(log, MEETING).prepared.answers
    assert (answers["tove"]["amina"], answers["ida"]["amina"]) == (Answer.YES, Answer.NO)
    log.close()


@pytest.mark.rule("R9", "R49")
def test_the_series_has_what_its_review_shows(log: SqliteLog) -> None:
    found = load_series(log, "2026-014")
    assert [(line.goal, line.answers) for line in scale_lines(found)] == [
        ("En god skoledag", {1: (3,), 2: (4,), 3: (6,)}),
        ("Ro derhjemme", {1: (2,), 2: (4,), 3: (4,)}),
    ]
    assert [list(each.groups) for each in evaluations(found)] == [[], [Group.PROFESSIONALS], [Group.PROFESSIONALS]]
    for meeting in found.held:
        assert len(own_speech(meeting).shares) == 3
        assert {*meeting.papers} == {*Paper}
        assert {each.by for each in meeting.minutes.statements} == {"jonas"}


def test_no_child_s_words_are_in_an_agreement_or_a_kept_question(held: list[Meeting]) -> None:
    said = [each.said.text for meeting in held for each in meeting.minutes.statements if each.said.person == "sami"]
    shown = [item.wording for meeting in held for item in meeting.agreements.items]
    shown += [question.text for meeting in held for question in meeting.questions]
    assert said
    assert not any(text in other for text in said for other in shown)
