"""Which series of a store are to be erased, found in a list that is kept in step with every meeting (domain 13)."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.filing import filed_on
from meeting.intents import (
    EndSeries,
    GiveConsent,
    MarkSent,
    NoteStatement,
    PlanMeeting,
    SetNextMeeting,
    Undo,
    WithdrawConsent,
)
from meeting.papers import Paper
from meeting.plan import Plan
from meeting.presets import preset
from meeting.retention import Over, OverSeries, Retained
from meeting.statement_terms import Said
from store import retention_tables
from store.connection import transaction
from store.event_index import EventIndexer
from store.home import load_home
from store.indexing import IndexChange
from store.live import LiveMeeting
from store.log import Row
from store.opening import open_store
from store.reindexing import reindex
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held

TODAY = START.date()
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
ENDED = EndSeries("Sami trives, og der er ikke brug for flere møder.")
FILED = MarkSent(Paper.RECORD, TODAY)
DUE = TODAY + 30 * DAY


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert not kept.check()
    for ref in {row.ref for row in kept.meetings()}:
        assert not retention_tables.disagrees(kept._connection, ref)
    kept.close()


def numbered(ref: str, number: int = 1, *, weeks: int = 0, retention_days: int = 30) -> Plan:
    """A meeting of a series, so many weeks from today."""
    plan = planned(template=replace(preset("follow_up"), retention_days=retention_days))
    return replace(plan, series=replace(plan.series, ref=ref), number=number, starts=START + weeks * WEEK)


def ended(log: SqliteLog, plan: Plan) -> Held:
    """The last meeting of a series, closed on its day."""
    return Held(log, plan, FakeClock(plan.starts)).opens().does(ENDED).closes()


def due(log: SqliteLog, on: date) -> list[str]:
    """The references of what is to be erased on a day."""
    return [each.ref for each in log.retained(on, 9).due]


def test_nothing_is_due_in_a_store_without_meetings(log: SqliteLog) -> None:
    assert log.retained(TODAY, 9) == Retained()


@pytest.mark.rule("R143")
def test_a_series_that_is_over_waits_for_its_record_and_then_for_its_days(log: SqliteLog) -> None:
    last = ended(log, numbered("2026-014", 3))
    assert log.retained(TODAY, 9) == Retained(unfiled=(OverSeries("2026-014", Over(TODAY, unfiled=3)),))
    last.does(FILED)
    assert log.retained(TODAY, 9) == Retained()
    assert due(log, DUE - DAY) == []
    assert log.retained(DUE, 9) == Retained((OverSeries("2026-014", Over(TODAY, DUE)),))


def test_what_is_written_after_it_was_filed_keeps_it_until_it_is_filed_again(log: SqliteLog) -> None:
    last = ended(log, numbered("2026-014")).does(FILED, NoteStatement("s1", Said("ida", "Han er glad")))
    assert due(log, DUE) == []
    last.does(MarkSent(Paper.RECORD, TODAY + WEEK))
    assert due(log, DUE + WEEK) == ["2026-014"]
    last.does(Undo())
    assert log.retained(DUE + WEEK, 9).unfiled == (OverSeries("2026-014", Over(TODAY, unfiled=1)),)


def test_a_next_meeting_takes_a_series_out_of_the_list_and_its_end_puts_it_back(log: SqliteLog) -> None:
    ended(log, numbered("2026-014")).does(FILED)
    assert due(log, DUE) == ["2026-014"]
    reopened = Held(log, numbered("2026-014", 2, weeks=9), FakeClock(START + WEEK))
    assert due(log, DUE) == []
    reopened.clock.advance(minutes=8 * 7 * 24 * 60)
    reopened.opens().does(ENDED).closes().does(MarkSent(Paper.RECORD, TODAY + 9 * WEEK))
    assert due(log, DUE + 9 * WEEK - DAY) == []
    assert due(log, DUE + 9 * WEEK) == ["2026-014"]


def test_a_date_that_was_agreed_on_is_waited_for(log: SqliteLog) -> None:
    last = Held(log, numbered("2026-014")).opens().does(SetNextMeeting(START + 9 * WEEK, confirmed=True))
    last.closes().does(FILED)
    assert due(log, TODAY + 9 * WEEK + 30 * DAY) == []
    assert due(log, TODAY + 9 * WEEK + 31 * DAY) == ["2026-014"]


def test_how_long_a_series_is_kept_stands_in_its_own_template_also_in_a_plan_stored_anew(log: SqliteLog) -> None:
    plan = numbered("2026-014", retention_days=0)
    ended(log, plan).does(FILED)
    Held(log, numbered("2026-015"), FakeClock(START - DAY)).does(PlanMeeting(numbered("2026-015", retention_days=5)))
    assert due(log, TODAY) == ["2026-014"]
    ended(log, numbered("2026-016", retention_days=5)).does(FILED)
    assert due(log, TODAY + 5 * DAY) == ["2026-014", "2026-016"]


def test_so_many_are_told_and_that_there_are_more(log: SqliteLog) -> None:
    for number in range(3):
        ended(log, numbered(f"2026-01{number}", weeks=-number)).does(MarkSent(Paper.RECORD, TODAY - number * WEEK))
    found = log.retained(DUE, 2)
    assert ([each.ref for each in found.due], found.more) == (["2026-012", "2026-011"], True)
    assert not log.retained(DUE, 3).more
    assert load_home(log, DUE, 9).to_erase == 3
    assert load_home(log, DUE - DAY, 9).to_erase == 2


def test_an_erased_series_is_in_no_list(log: SqliteLog) -> None:
    ended(log, numbered("2026-014")).does(FILED)
    ended(log, numbered("2026-015"))
    log.erase("2026-014")
    log.erase("2026-015")
    assert log.retained(DUE, 9) == Retained()
    assert log._connection.execute("SELECT * FROM retention").fetchall() == []


def test_a_store_of_an_earlier_indexer_knows_what_is_over_when_it_is_opened_again(tmp_path: Path) -> None:
    class Earlier(EventIndexer):
        version = 14

        def index(self, row: Row) -> IndexChange | None:
            change = super().index(row)
            fields = change.meeting if change else None
            if change is None or fields is None or "retention_days" not in fields:
                return change
            return replace(change, meeting={k: v for k, v in fields.items() if k != "retention_days"})

    path = tmp_path / "store.db"
    before = open_store(path, None, create=True, plain=True, indexer=Earlier())
    ended(before, numbered("2026-014")).does(FILED)
    assert due(before, DUE) == []
    before.close()
    after = open_store(path, None, create=False, plain=True, indexer=EventIndexer())
    assert due(after, DUE) == ["2026-014"]
    assert not after.check()
    after.close()


def test_a_list_that_says_something_else_is_made_anew_from_the_log(log: SqliteLog) -> None:
    ended(log, numbered("2026-014")).does(FILED)
    log._connection.execute("UPDATE retention SET due = '2026-12-03'")
    log._connection.execute("INSERT INTO retention VALUES ('2026-099', '2026-12-02', '2026-12-02', 0)")
    assert retention_tables.disagrees(log._connection, "2026-014")
    with transaction(log._connection):
        reindex(log._connection, EventIndexer(), None)
    assert log.retained(DUE, 9) == Retained((OverSeries("2026-014", Over(TODAY, DUE)),))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_in_whatever_order_the_lists_say_what_the_log_says(log: SqliteLog, seed: int) -> None:
    """The fixture compares every table with the whole derivation at the end."""
    chance, clock = Random(seed), FakeClock()
    for number in (1, 2):
        Held(log, numbered("2026-014", number), clock).opens().does(ENDED).closes()
    panes = [LiveMeeting(log, f"2026-014/{number}", Face.MINUTES, clock) for number in (1, 1, 2, 2)]
    for step in range(25):
        clock.advance(60)
        acts = (
            MarkSent(Paper.RECORD, TODAY + step * DAY),
            NoteStatement(f"s{step}", Said("ida", "Han sover"), ("søvn",)),
            WithdrawConsent("søvn", "amina"),
            GiveConsent("søvn", "amina"),
            Undo(),
        )
        pane = chance.choice(panes)
        pane.do(chance.choice(acts))
        filed = {row.number: row.record_filed for row in log.meetings()}
        for live in panes:
            live.catch_up()
            on = filed_on(live.entries)
            assert filed[live.state.planned.number] == (on.isoformat() if on else None), (seed, step)


def test_each_question_is_answered_by_an_index(log: SqliteLog) -> None:
    """What is due is found as quickly among thousands of series that go on."""
    ended(log, numbered("2026-014"))
    asked: list[str] = []
    log._connection.set_trace_callback(asked.append)
    log.retained(DUE, 9)
    load_home(log, DUE, 9)
    log._connection.set_trace_callback(None)
    questions = [each for each in asked if "FROM retention" in each]
    assert len(questions) == 3
    for question in questions:
        steps = [str(row[-1]) for row in log._connection.execute(f"EXPLAIN QUERY PLAN {question}").fetchall()]
        assert any("SEARCH retention USING" in step and "INDEX retention_" in step for step in steps), steps
        assert not any("TEMP B-TREE" in step for step in steps), steps
