"""When a series is over, and from when it is to be erased here (domain 13)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.presets import PRESETS, preset
from meeting.retention import Kept, Over, may_be_led, over
from meeting.state import Stage
from tests.clock import START

WEDNESDAY = date(2026, 12, 2)
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FIRST = Kept(1, Stage.CLOSED, WEDNESDAY - 9 * WEEK, WEDNESDAY - 9 * WEEK, WEDNESDAY - 8 * WEEK, WEDNESDAY, 30)
LAST = Kept(2, Stage.CLOSED, WEDNESDAY, WEDNESDAY, WEDNESDAY + WEEK, None, 30)
NEXT = Kept(3, Stage.PLANNED, WEDNESDAY + 9 * WEEK, retention_days=30)


@pytest.mark.parametrize("hours", [-24, 0, 11, 12])
@pytest.mark.parametrize("stage", Stage)
def test_a_meeting_that_was_not_ended_may_be_led_for_half_a_day(stage: Stage, hours: int) -> None:
    begun = stage in (Stage.OPEN, Stage.PAUSED)
    assert may_be_led(stage, START, START + timedelta(hours=hours)) is (begun and hours < 12)


def test_every_preset_keeps_a_series_for_thirty_days() -> None:
    assert {preset(name).retention_days for name in PRESETS} == {30}


def test_it_is_due_so_many_days_after_the_last_record_was_filed() -> None:
    assert over([FIRST, LAST]) == Over(WEDNESDAY, WEDNESDAY + WEEK + 30 * DAY)
    again = replace(FIRST, filed_on=WEDNESDAY + 3 * WEEK)
    assert over([again, LAST]) == Over(WEDNESDAY, WEDNESDAY + 3 * WEEK + 30 * DAY)


def test_how_many_days_stands_in_the_template_of_the_last_meeting() -> None:
    assert over([FIRST, replace(LAST, retention_days=0)]) == Over(WEDNESDAY, WEDNESDAY + WEEK)
    assert over([replace(FIRST, retention_days=0), LAST]) == over([FIRST, LAST])
    assert over([replace(LAST, retention_days=None)]) is None


@pytest.mark.rule("R143")
def test_it_waits_for_the_first_record_that_is_not_filed() -> None:
    assert over([replace(FIRST, filed_on=None), LAST]) == Over(WEDNESDAY, unfiled=1)
    assert over([FIRST, replace(LAST, filed_on=None)]) == Over(WEDNESDAY, unfiled=2)


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.POSTPONED, Stage.OPEN, Stage.PAUSED, Stage.EMPTY])
def test_a_series_with_a_meeting_after_the_last_one_goes_on(stage: Stage) -> None:
    assert over([FIRST, LAST, replace(NEXT, stage=stage)]) is None
    assert over([FIRST, LAST, replace(NEXT, stage=stage, planned_on=None)]) is None
    assert over([FIRST, LAST, replace(NEXT, stage=stage, planned_on=WEDNESDAY - WEEK)]) is None


def test_one_in_which_nothing_was_held_never_began() -> None:
    assert over([]) is None
    assert over([NEXT]) is None


def test_a_day_that_was_agreed_on_is_to_come_until_it_has_gone_by() -> None:
    agreed = WEDNESDAY + 8 * WEEK
    assert over([FIRST, replace(LAST, next_on=agreed)]) == Over(agreed + DAY, agreed + DAY + 30 * DAY)


def test_a_meeting_that_was_left_out_on_the_way_keeps_nothing_back_once_its_day_has_gone_by() -> None:
    left_out = Kept(2, Stage.PLANNED, WEDNESDAY - WEEK, retention_days=30)
    last = replace(LAST, number=3)
    assert over([FIRST, left_out, last]) == over([FIRST, last])
    assert over([FIRST, replace(left_out, stage=Stage.PAUSED), last]) is None


DAYS = st.dates(WEDNESDAY - 20 * WEEK, WEDNESDAY + 20 * WEEK)
MEETINGS = st.lists(
    st.builds(
        Kept,
        number=st.integers(1, 9),
        stage=st.sampled_from(Stage),
        planned_on=st.none() | DAYS,
        closed_on=DAYS,
        filed_on=st.none() | DAYS,
        next_on=st.none() | DAYS,
        retention_days=st.integers(0, 60),
    ),
    max_size=5,
    unique_by=lambda each: each.number,
)


def is_due(meetings: list[Kept], today: date) -> bool:
    """Whether it is to be erased on a day."""
    found = over(meetings)
    return found is not None and found.due is not None and found.due <= today


@given(MEETINGS, DAYS)
def test_what_is_due_has_nothing_to_come_and_everything_filed(meetings: list[Kept], today: date) -> None:
    if is_due(meetings, today):
        last = max((each for each in meetings if each.stage is Stage.CLOSED), key=lambda each: each.number)
        assert not any(each.stage in (Stage.OPEN, Stage.PAUSED) for each in meetings)
        assert not any(each.number > last.number for each in meetings)
        assert not any(each.planned_on and each.planned_on >= today for each in meetings if each.stage != Stage.CLOSED)
        assert last.next_on is None or last.next_on < today
        filed = [each.filed_on for each in meetings if each.stage is Stage.CLOSED]
        assert all(day and day <= today - (last.retention_days or 0) * DAY for day in filed)


@given(MEETINGS, DAYS, st.integers(0, 400))
def test_what_is_due_stays_so_until_somebody_does_something(meetings: list[Kept], today: date, later: int) -> None:
    assert is_due(meetings, today) <= is_due(meetings, today + later * DAY)
