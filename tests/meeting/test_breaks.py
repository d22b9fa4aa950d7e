"""Breaks: owed with an interpreter, with a latest start; nothing is refused and nothing is cut (R35)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meeting import breaks, notices
from meeting.breaks import BreakNeed
from meeting.intents import PauseMeeting, ResumeMeeting, TakeBreak
from meeting.notices import NoticeKind
from meeting.refusal import Why
from tests.clock import START
from tests.people import interpreted
from tests.table import LOCAL, Table

SAID = (NoticeKind.BREAK_SOON, NoticeKind.BREAK_DUE, NoticeKind.BREAK_OVERDUE)


@pytest.fixture
def table() -> Table:
    """A meeting with an interpreter, 180 minutes from 13:00, opened on time."""
    return Table(interpreted()).opens()


def clock(instant: datetime | None) -> str:
    """A clock time in Denmark."""
    assert instant is not None
    return instant.astimezone(LOCAL).strftime("%H:%M")


def need(table: Table) -> BreakNeed:
    """How much a break is needed now."""
    return breaks.break_need(table.state, table.now)


@pytest.mark.rule("R35")
class TestLines:
    @pytest.mark.parametrize(
        ("minutes", "needed", "said"),
        [
            (44, BreakNeed.NONE, None),
            (45, BreakNeed.SOON, NoticeKind.BREAK_SOON),
            (49, BreakNeed.SOON, NoticeKind.BREAK_SOON),
            (50, BreakNeed.DUE, NoticeKind.BREAK_DUE),
            (59, BreakNeed.DUE, NoticeKind.BREAK_DUE),
            (60, BreakNeed.OVERDUE, NoticeKind.BREAK_OVERDUE),
        ],
    )
    def test_come_at_45_50_and_60_minutes_of_work(
        self, table: Table, minutes: int, needed: BreakNeed, said: NoticeKind | None
    ) -> None:
        table.enters("descriptive").after(minutes).gives("ida")
        notice = notices.frame_notice(table.state, table.now)
        assert need(table) is needed
        assert (notice.kind if notice and notice.kind in SAID else None) == said

    def test_say_after_whom_and_in_how_many_minutes(self, table: Table) -> None:
        table.enters("descriptive").gives("ida").after(46.5)
        notice = notices.frame_notice(table.state, table.now)
        assert notice is not None
        assert (notice.people, notice.minutes, notice.source) == (("ida",), 4, ())

    def test_nothing_is_refused_at_60(self, table: Table) -> None:
        assert table.enters("descriptive").after(90).space().holder == "sami"

    def test_work_counts_floor_or_no_floor_and_not_the_break(self, table: Table) -> None:
        table.after(30)
        assert breaks.work_s(table.state, table.now) == 30 * 60
        table.breaks().after(10)
        assert (breaks.work_s(table.state, table.now), need(table)) == (0, BreakNeed.NONE)
        table.space().after(44)
        assert need(table) is BreakNeed.NONE
        table.after(1)
        assert need(table) is BreakNeed.SOON

    def test_work_begins_again_when_a_meeting_goes_on(self, table: Table) -> None:
        table.after(40).does(PauseMeeting()).after(60 * 24).does(ResumeMeeting()).after(5)
        assert breaks.work_s(table.state, table.now) == 300


@pytest.mark.rule("R35", "R141")
def test_without_an_interpreter_no_line_comes_and_the_key_works() -> None:
    table = Table().opens().enters("descriptive").space()
    for _ in range(24):
        table.after(5)
        assert need(table) is BreakNeed.NONE
        assert breaks.break_due_at(table.state) is None
    table.breaks().breaks()
    assert table.state.timebox.break_now is not None
    assert breaks.breaks_owed(table.state) == 0


@pytest.mark.rule("R35")
class TestLatestStart:
    """The earlier of 60 minutes of work and planned end - closing - (n-k+1) breaks; the meeting ends at 16:00."""

    @pytest.mark.parametrize(
        ("opened", "taken", "latest"),
        [
            ("13:00", (), "14:00"),
            ("13:00", ("13:50",), "15:00"),
            ("13:00", ("14:00",), "15:10"),
            ("13:00", ("14:10",), "15:15"),
            ("13:20", (), "14:20"),
            ("14:00", (), "15:00"),
            ("14:10", (), "15:05"),
        ],
    )
    def test_of_the_next_owed_break(self, opened: str, taken: tuple[str, ...], latest: str) -> None:
        table = Table(interpreted()).at(opened).opens()
        for start in taken:
            table.at(start).breaks().after(10).space()
        assert clock(breaks.latest_break_start(table.state)) == latest

    def test_none_is_left_when_both_were_held(self, table: Table) -> None:
        table.at("13:50").breaks().after(10).space().at("14:50").breaks().after(10).space()
        assert breaks.latest_break_start(table.state) is None
        assert breaks.breaks_owed(table.state) == 0

    def test_a_break_that_the_end_presses_on_is_due_then_and_not_later(self) -> None:
        table = Table(interpreted()).at("14:20").opens()
        assert clock(breaks.break_due_at(table.state)) == "15:05"
        assert need(table.at("15:05")) is BreakNeed.DUE

    def test_with_both_held_a_third_is_asked_for_only_before_the_closing(self, table: Table) -> None:
        table.at("13:30").breaks().after(10).space().at("14:10").breaks().after(10).space()
        assert clock(breaks.break_due_at(table.state)) == "15:10"
        late = Table(interpreted()).opens().at("13:50").breaks().after(10).space().at("14:50").breaks().after(10)
        assert breaks.break_due_at(late.space().state) is None


class TestComingBreaks:
    def test_before_the_meeting_as_planned(self) -> None:
        table = Table(interpreted(), wall=START - timedelta(minutes=10))
        coming = breaks.coming_breaks(table.state, table.now)
        assert [(clock(start), clock(end)) for start, end in coming] == [("13:50", "14:00"), ("14:50", "15:00")]

    def test_one_that_runs_is_not_coming(self, table: Table) -> None:
        table.at("13:45").breaks().after(2)
        assert [clock(start) for start, _ in breaks.coming_breaks(table.state, table.now)] == ["14:45"]

    def test_one_that_is_late_comes_now(self, table: Table) -> None:
        table.at("14:05")
        assert [clock(start) for start, _ in breaks.coming_breaks(table.state, table.now)] == ["14:05", "15:05"]

    def test_none_without_an_interpreter(self) -> None:
        assert breaks.coming_breaks(Table().opens().state, START) == ()


def test_a_break_is_asked_for_once_and_taken_once(table: Table) -> None:
    table.enters("descriptive").gives("ida").breaks()
    notice = notices.frame_notice(table.state, table.now)
    assert notice is not None
    assert (notice.kind, notice.people) == (NoticeKind.BREAK_AFTER_TURN, ("ida",))
    table.breaks().refuses(TakeBreak(), Why.IN_BREAK)
    assert notices.frame_notice(table.state, table.now) is None
