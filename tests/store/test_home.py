"""What the home screen finds in a store: today, what is owed, and the series by their newest event."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.home import Home
from meeting.intents import (
    Confirm,
    EndSeries,
    FollowUpAgreement,
    MarkSent,
    PauseMeeting,
    PostponeMeeting,
    Propose,
    ReadBack,
    ResumeMeeting,
    SetNextMeeting,
    TakeLead,
    Undo,
)
from meeting.owed import Duty
from meeting.papers import Paper
from meeting.plan import Plan
from meeting.presets import preset
from meeting.state import Stage
from store.event_index import EventIndexer
from store.home import load_home
from store.opening import open_store
from store.series import open_agreements
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import interpreted, planned
from tests.store.meetings import Held
from tests.store.test_series import called
from tests.table import terms

TODAY = START.date()
WEEK = timedelta(weeks=1)


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def numbered(ref: str, number: int = 1, *, weeks: float = 0, plan: Plan | None = None) -> Plan:
    """A meeting of a series, so many weeks from today."""
    plan = plan or planned(template=preset("follow_up"))
    return replace(plan, series=replace(plan.series, ref=ref), number=number, starts=START + weeks * WEEK)


def held(log: SqliteLog, plan: Plan) -> Held:
    """A meeting that is planned at its own start."""
    return Held(log, plan, FakeClock(plan.starts))


def agrees(meeting: Held, agreed: Terms) -> None:
    """Agree on something at a meeting, whenever that was."""
    meeting.does(Propose(agreed, meeting.clock.now().date()))
    (*_, last) = meeting.live.state.agreements.items
    meeting.does(ReadBack(last.id), Confirm(last.id, "Det har vi aftalt."))


def duties(home: Home) -> list[tuple[str, Duty, date]]:
    """What is owed, of which meeting and by when."""
    return [(each.meeting, each.duty, each.due) for each in home.owed]


def test_an_empty_store_has_nothing(log: SqliteLog) -> None:
    assert load_home(log, TODAY, 9) == Home(TODAY)


def test_todays_meetings_stand_by_their_time_with_what_is_known_of_them(log: SqliteLog) -> None:
    held(log, numbered("2026-014", 4, plan=interpreted(template=preset("follow_up"))))
    held(log, replace(numbered("2026-011"), starts=START - timedelta(hours=2), place="Skolen"))
    held(log, numbered("2026-009", weeks=1))
    home = load_home(log, TODAY, 9)
    assert [(each.meeting, each.number, each.place, each.interprets) for each in home.meetings] == [
        ("2026-011/1", 1, "Skolen", ()),
        ("2026-014/4", 4, "Rådhuset, lokale 3", ("ar",)),
    ]
    assert [each.starts for each in home.meetings] == [START - timedelta(hours=2), START]
    assert home.coming["2026-014/4"].planned.series.ref == "2026-014"


def test_a_day_is_one_in_denmark(log: SqliteLog) -> None:
    late = replace(numbered("2026-014"), starts=START.replace(hour=23, minute=30))
    held(log, late)
    assert load_home(log, TODAY, 9).meetings == ()
    assert [each.ref for each in load_home(log, TODAY + timedelta(days=1), 9).meetings] == ["2026-014"]


def test_a_meeting_that_was_broken_off_stands_on_the_day_it_goes_on(log: SqliteLog) -> None:
    meeting = held(log, numbered("2026-014", weeks=-1)).opens()
    meeting.does(PauseMeeting(START + timedelta(hours=1)))
    (listed,) = load_home(log, TODAY, 9).meetings
    assert (listed.stage, listed.starts) == (Stage.PAUSED, START + timedelta(hours=1))
    assert duties(load_home(log, TODAY, 9)) == []
    assert duties(load_home(log, TODAY + timedelta(days=1), 9)) == [("2026-014/1", Duty.CLOSE, TODAY)]
    meeting.does(ResumeMeeting())
    assert load_home(log, TODAY, 9).meetings == ()


@pytest.mark.rule("R121", "R128")
def test_minutes_are_owed_until_they_are_marked_as_sent_and_again_when_that_is_taken_back(log: SqliteLog) -> None:
    meeting = held(log, numbered("2026-014", weeks=-1)).opens().closes()
    owed = [("2026-014/1", Duty.MINUTES, date(2026, 11, 27))]
    assert duties(load_home(log, TODAY, 9)) == owed
    meeting.does(MarkSent(Paper.MINUTES, TODAY))
    assert duties(load_home(log, TODAY, 9)) == []
    meeting.does(Undo())
    assert duties(load_home(log, TODAY, 9)) == owed


@pytest.mark.rule("R130")
def test_the_agreement_list_is_owed_before_the_next_meeting_whether_agreed_or_planned(log: SqliteLog) -> None:
    meeting = held(log, numbered("2026-014", weeks=-8)).opens()
    meeting.does(SetNextMeeting(START + 2 * WEEK, confirmed=True)).closes().does(MarkSent(Paper.MINUTES, TODAY))
    assert duties(load_home(log, TODAY, 9)) == [
        ("2026-014/1", Duty.PLAN, TODAY),
        ("2026-014/1", Duty.AGREEMENT_LIST, TODAY),
    ]
    following = held(log, numbered("2026-014", 2, weeks=2))
    assert duties(load_home(log, TODAY, 9)) == [("2026-014/1", Duty.AGREEMENT_LIST, TODAY)]
    following.does(PostponeMeeting(START + 3 * WEEK))
    assert duties(load_home(log, TODAY, 9)) == [("2026-014/1", Duty.AGREEMENT_LIST, TODAY + WEEK)]
    meeting.does(MarkSent(Paper.AGREEMENT_LIST, TODAY))
    assert duties(load_home(log, TODAY, 9)) == []


@pytest.mark.rule("R85", "R144")
def test_a_meeting_put_off_without_a_date_waits_for_one_and_the_day_that_was_agreed_on_is_forgotten(
    log: SqliteLog,
) -> None:
    first = held(log, numbered("2026-014", weeks=-8)).opens()
    first.does(SetNextMeeting(START + 2 * WEEK, confirmed=True)).closes().does(MarkSent(Paper.MINUTES, TODAY))
    second = Held(log, numbered("2026-014", 2, weeks=2), FakeClock(START - timedelta(days=2)))
    second.does(PostponeMeeting())
    second.clock.advance(minutes=24 * 60)
    second.does(TakeLead())
    home = load_home(log, TODAY, 9)
    assert duties(home) == [("2026-014/2", Duty.NEW_DATE, TODAY - timedelta(days=2))]
    assert (home.series[0].next, home.series[0].put_off) == (None, True)
    second.does(PostponeMeeting(START + 3 * WEEK))
    home = load_home(log, TODAY, 9)
    assert duties(home) == [("2026-014/1", Duty.AGREEMENT_LIST, TODAY + WEEK)]
    assert (home.series[0].next, home.series[0].put_off) == (local(3), False)


@pytest.mark.rule("R85")
def test_a_meeting_whose_day_went_by_is_not_forgotten_until_it_has_another_day_or_is_held(log: SqliteLog) -> None:
    yesterday = held(log, numbered("2026-014", weeks=-1))
    home = load_home(log, TODAY, 9)
    assert (duties(home), home.series[0].next) == ([("2026-014/1", Duty.MISSED, TODAY - WEEK)], None)
    yesterday.does(PostponeMeeting(START - timedelta(days=1)))
    assert duties(load_home(log, TODAY, 9)) == [("2026-014/1", Duty.MISSED, TODAY - timedelta(days=1))]
    yesterday.does(PostponeMeeting(START))
    assert duties(load_home(log, TODAY, 9)) == []
    held(log, numbered("2026-011", weeks=-1)).opens()
    assert duties(load_home(log, TODAY, 9)) == [("2026-011/1", Duty.CLOSE, TODAY - WEEK)]


@pytest.mark.rule("R85")
def test_no_date_is_owed_for_a_meeting_that_a_later_one_has_taken_over(log: SqliteLog) -> None:
    held(log, numbered("2026-014", weeks=-1)).does(PostponeMeeting())
    assert duties(load_home(log, TODAY, 9)) == [("2026-014/1", Duty.NEW_DATE, TODAY - WEEK)]
    held(log, numbered("2026-014", 2, weeks=1))
    home = load_home(log, TODAY, 9)
    assert (duties(home), home.series[0].next, home.series[0].put_off) == ([], local(1), False)


@pytest.mark.rule("R48", "R131")
def test_agreements_past_their_dates_are_told_until_the_next_meeting_begins(log: SqliteLog) -> None:
    first = held(log, numbered("2026-014", weeks=-4)).opens()
    agrees(first, terms("ringer", starts=date(2026, 11, 20)))
    agrees(first, terms("skriver", starts=date(2027, 1, 4), follow_up=FollowUp(date(2026, 12, 7))))
    assert duties(load_home(log, TODAY, 9)) == [("2026-014/1", Duty.CLOSE, date(2026, 11, 4))]
    first.closes().does(MarkSent(Paper.MINUTES, TODAY))
    assert duties(load_home(log, TODAY, 9)) == [
        ("2026-014/1", Duty.BEGIN, date(2026, 11, 20)),
        ("2026-014/1", Duty.FOLLOW_UP, date(2026, 12, 7)),
    ]
    second = numbered("2026-014", 2, weeks=0)
    held(log, second).opens(open_agreements(log, second.ref, called))
    assert duties(load_home(log, TODAY, 9)) == []


def test_nothing_is_owed_for_agreements_of_a_series_that_was_ended(log: SqliteLog) -> None:
    only = held(log, numbered("2026-014", weeks=-4)).opens()
    agrees(only, terms("ringer", starts=date(2026, 11, 20)))
    only.does(EndSeries("Sami trives.")).closes().does(MarkSent(Paper.MINUTES, TODAY))
    home = load_home(log, TODAY, 9)
    assert (duties(home), home.series[0].next) == ([], None)


@pytest.mark.rule("R131")
def test_a_series_tells_its_meetings_and_the_agreements_nobody_has_called_kept(log: SqliteLog) -> None:
    first = held(log, numbered("2026-014", weeks=-20)).opens()
    agrees(first, terms("ringer"))
    agrees(first, terms("skriver"))
    first.closes()
    second = numbered("2026-014", 2, weeks=-10)
    again = held(log, second).opens(open_agreements(log, second.ref, called))
    again.does(FollowUpAgreement("1.1", Outcome.KEPT), FollowUpAgreement("1.2", Outcome.PARTLY, "Halvdelen"))
    agrees(again, terms("henter"))
    again.does(SetNextMeeting(START + 3 * WEEK, confirmed=True)).closes()
    (line,) = load_home(log, TODAY, 9).series
    assert (line.ref, line.held, line.last, line.next, line.waiting) == (
        "2026-014",
        2,
        local(-10),
        local(3),
        2,
    )
    held(log, numbered("2026-014", 3, weeks=1))
    assert load_home(log, TODAY, 9).series[0].next == local(1)


def local(weeks: int) -> date:
    """The day so many weeks from today."""
    return TODAY + weeks * WEEK


def test_the_series_in_which_something_happened_last_comes_first_and_the_rest_on_asking(log: SqliteLog) -> None:
    for number, ref in enumerate(("2026-001", "2026-002", "2026-003")):
        Held(log, numbered(ref, weeks=2), FakeClock(START + timedelta(minutes=number)))
    Held(log, numbered("2026-001", 2, weeks=9), FakeClock(START + timedelta(hours=1)))
    some, all_ = load_home(log, TODAY, 2), load_home(log, TODAY, 3)
    assert ([line.ref for line in some.series], some.more) == (["2026-001", "2026-003"], True)
    assert ([line.ref for line in all_.series], all_.more) == (["2026-001", "2026-003", "2026-002"], False)
    assert some.names["2026-003"] == "Familien A."


def test_each_question_is_answered_by_an_index(log: SqliteLog) -> None:
    """Nothing is looked through: what home costs must not grow with the store."""
    asked: list[str] = []
    log._connection.set_trace_callback(asked.append)
    held(log, numbered("2026-014", weeks=-4)).opens().closes()
    held(log, numbered("2026-015", weeks=2)).does(PostponeMeeting())
    asked.clear()
    load_home(log, TODAY, 9)
    log._connection.set_trace_callback(None)
    questions = [each for each in asked if each.lstrip().startswith("SELECT")]
    assert questions
    for question in questions:
        steps = [str(row[-1]) for row in log._connection.execute(f"EXPLAIN QUERY PLAN {question}").fetchall()]
        looked_through = [step for step in steps if step.startswith("SCAN") and "INDEX" not in step]
        assert not any("meeting" in step or "agreement" in step or "event" in step for step in looked_through), question
        assert not any("TEMP B-TREE" in step for step in steps if "starts" not in question), (question, steps)
