"""A meeting beside its plan: the minutes of each part, the breaks and the work between them, on one line of time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting import course
from meeting.events import Reason
from meeting.intents import CloseMeeting, PauseMeeting, ResumeMeeting
from meeting.spans import Span, length_s, without
from meeting.state import Meeting
from meeting.stretches import Stretch, held_stretches, planned_stretches
from tests.clock import START
from tests.people import interpreted
from tests.scenes import held
from tests.table import Table

LATER = Reason.WRITTEN_LATER


@pytest.fixture
def third() -> Meeting:
    return held.third().meeting


def on_line(stretches: tuple[Stretch, ...]) -> list[tuple[int | None, float, float]]:
    return [(each.part, each.from_min, each.to_min) for each in stretches]


@pytest.mark.rule("R35", "R99")
def test_the_plan_has_each_break_after_the_work_that_makes_it_due(third: Meeting) -> None:
    assert on_line(planned_stretches(third)) == [
        (0, 0, 15),
        (1, 15, 30),
        (2, 30, 50),
        (None, 50, 60),
        (2, 60, 90),
        (3, 90, 110),
        (None, 110, 120),
        (3, 120, 145),
        (4, 145, 165),
        (5, 165, 170),
        (6, 170, 180),
    ]


def test_what_was_lies_where_it_was_in_minutes_from_the_planned_start(third: Meeting) -> None:
    assert on_line(held_stretches(third, third.last_at)) == [
        (0, 12, 25),
        (1, 25, 45),
        (2, 45, 61),
        (None, 61, 71),
        (2, 71, 103),
        (3, 103, 125),
        (None, 125, 135),
        (3, 135, 149),
        (4, 149, 167),
        (5, 167, 172),
        (6, 172, 179),
    ]


@pytest.mark.rule("R59", "R99")
def test_a_part_counts_without_its_breaks(third: Meeting) -> None:
    parts = course.parts(third, third.last_at)
    assert [(part.phase.id, part.planned_min, part.held_s / 60) for part in parts] == [
        ("welcome", 15, 13),
        ("since_last_time", 15, 20),
        ("descriptive", 50, 48),
        ("reflection", 45, 36),
        ("agreements", 20, 18),
        ("next_meeting", 5, 5),
        ("evaluation", 10, 7),
    ]


@pytest.mark.rule("R35")
def test_the_work_before_each_break_and_how_late_it_was(third: Meeting) -> None:
    assert [seconds / 60 for seconds in course.work_before_breaks_s(third, third.last_at)] == [49, 54]
    assert [length_s((span,)) / 60 for span in course.work(third, third.last_at)] == [49, 54, 44]
    assert course.offsets(third) == course.Offsets(12 * 60, -60)


def test_a_part_that_was_gone_back_to_has_both_its_visits() -> None:
    table = Table().opens().after(10).enters("descriptive").after(20).enters("reflection", LATER).after(5)
    table.enters("descriptive", LATER).after(7)
    parts = {part.phase.id: part for part in course.parts(table.state, table.now)}
    assert len(parts["descriptive"].visits) == 2
    assert parts["descriptive"].held_s == 27 * 60
    assert [each.part for each in held_stretches(table.state, table.now)] == [0, 1, 2, 1]


def test_a_night_between_two_halves_of_a_meeting_is_no_part_of_it() -> None:
    table = Table(interpreted()).opens().after(10).enters("descriptive").after(20)
    table.does(PauseMeeting(START + timedelta(days=1)))
    assert course.end_of(table.state, table.after(60).now) == START + timedelta(minutes=30)
    table.wall = START + timedelta(days=1)
    table.does(ResumeMeeting()).after(15)
    assert on_line(held_stretches(table.state, table.now)) == [(0, 0, 10), (1, 10, 30), (1, 30, 45)]
    assert {part.phase.id: part.held_s for part in course.parts(table.state, table.now)}["descriptive"] == 35 * 60
    assert [length_s((span,)) / 60 for span in course.work(table.state, table.now)] == [30, 15]


def test_a_break_that_the_close_cut_short_ends_with_it() -> None:
    table = Table(interpreted()).opens().after(40).breaks().after(3)
    assert table.tries(CloseMeeting(Reason.WRITTEN_LATER)) is None
    table.after(30)
    assert course.breaks(table.state, table.now) == ((START + timedelta(minutes=40), START + timedelta(minutes=43)),)
    assert course.work_before_breaks_s(table.state, table.now) == (40 * 60,)


def test_before_the_opening_there_is_a_plan_and_nothing_else() -> None:
    table = Table(interpreted())
    assert planned_stretches(table.state)[-1].to_min == 180
    assert held_stretches(table.state, table.now) == ()
    assert course.work(table.state, table.now) == ()
    assert course.offsets(table.state) == course.Offsets()
    assert {part.held_s for part in course.parts(table.state, table.now)} == {0}


def test_who_comes_before_the_planned_start_begins_before_zero() -> None:
    table = Table(wall=START - timedelta(minutes=5)).opens().after(10)
    assert on_line(held_stretches(table.state, table.now)) == [(0, -5, 5)]
    assert course.offsets(table.state).began_s == -300


instants = st.integers(0, 60).map(lambda minutes: START + timedelta(minutes=minutes))
spans = st.tuples(instants, instants).map(lambda pair: (min(pair), max(pair)))


@given(spans, st.lists(spans, max_size=6))
def test_what_is_left_of_a_span_is_every_minute_of_it_that_nothing_takes(whole: Span, taken: list[Span]) -> None:
    covered = {minute for span in taken for minute in _minutes(span)}
    left = [minute for span in without(whole, taken) for minute in _minutes(span)]
    assert left == [minute for minute in _minutes(whole) if minute not in covered]


def _minutes(span: Span) -> range:
    since, until = ((at - START) // timedelta(minutes=1) for at in span)
    return range(since, until)
