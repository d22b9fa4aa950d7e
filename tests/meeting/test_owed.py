"""What is owed between the meetings, by date (domain 7: R47, R48, R85, R121, R128, R130, R142, R144)."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from meeting.owed import Begun, Duty, Owed, WithoutDay, minutes_due, owed
from meeting.papers import Paper
from meeting.presets import preset

FOLLOW_UP = preset("follow_up")
WEDNESDAY = date(2026, 12, 2)
HELD = Begun("2026-011/2", FOLLOW_UP, date(2026, 11, 30), date(2026, 11, 30))
ALL_SENT = replace(HELD, sent=frozenset(Paper))


def duties(*meetings: Begun | WithoutDay, on: date = WEDNESDAY) -> list[tuple[Duty, date]]:
    """What is owed on a day, and by when."""
    return [(each.duty, each.due) for each in owed(meetings, on)]


@pytest.mark.rule("R121", "R128")
@pytest.mark.parametrize(
    ("closed", "due"),
    [
        (date(2026, 11, 30), date(2026, 12, 2)),
        (date(2026, 12, 3), date(2026, 12, 7)),
        (date(2026, 12, 4), date(2026, 12, 8)),
        (date(2026, 12, 5), date(2026, 12, 8)),
        # Maundy Thursday to Easter Monday are no working days.
        (date(2027, 3, 24), date(2027, 3, 31)),
    ],
)
def test_the_minutes_go_out_within_two_working_days(closed: date, due: date) -> None:
    assert minutes_due(closed, FOLLOW_UP) == due


def test_how_many_days_and_which_are_closed_stands_in_the_template() -> None:
    slow = replace(FOLLOW_UP, minutes_days=5, closed_days=("2026-12-04",))
    assert minutes_due(date(2026, 11, 30), slow) == date(2026, 12, 8)
    assert minutes_due(date(2026, 12, 5), replace(FOLLOW_UP, minutes_days=0)) == date(2026, 12, 5)


@pytest.mark.rule("R47", "R121", "R142")
def test_the_minutes_are_owed_until_they_are_sent_however_late_it_is() -> None:
    assert owed([HELD], WEDNESDAY) == (Owed(WEDNESDAY, Duty.MINUTES, "2026-011/2", date(2026, 11, 30)),)
    assert duties(HELD, on=date(2027, 6, 1)) == [(Duty.MINUTES, WEDNESDAY)]
    assert duties(replace(HELD, sent=frozenset({Paper.MINUTES}))) == []
    assert duties(replace(HELD, sent=frozenset({Paper.AGREEMENT_LIST}))) == [(Duty.MINUTES, WEDNESDAY)]


@pytest.mark.rule("R130")
@pytest.mark.parametrize(
    ("next_on", "due"),
    [
        (date(2026, 12, 18), date(2026, 12, 4)),
        (date(2026, 12, 20), date(2026, 12, 4)),
        # 14 days before 8 January is Christmas Day.
        (date(2027, 1, 8), date(2026, 12, 23)),
    ],
)
def test_the_agreements_go_out_fourteen_days_before_the_next_meeting_on_a_working_day(next_on: date, due: date) -> None:
    sent = replace(ALL_SENT, sent=frozenset({Paper.MINUTES}), next_on=next_on, next_planned=True)
    assert owed([sent], due) == (Owed(due, Duty.AGREEMENT_LIST, "2026-011/2", next_on, 14),)
    assert duties(replace(sent, sent=frozenset(Paper)), on=due) == []


def test_what_is_due_is_told_a_week_before() -> None:
    soon = replace(ALL_SENT, sent=frozenset({Paper.MINUTES}), next_on=date(2026, 12, 18), next_planned=True)
    assert duties(soon, on=date(2026, 11, 26)) == []
    assert duties(soon, on=date(2026, 11, 27)) == [(Duty.AGREEMENT_LIST, date(2026, 12, 4))]


def test_a_next_meeting_without_a_plan_is_to_be_planned_by_the_day_the_list_goes_out() -> None:
    waiting = replace(ALL_SENT, next_on=date(2026, 12, 18))
    assert owed([waiting], WEDNESDAY) == (Owed(date(2026, 12, 4), Duty.PLAN, "2026-011/2", date(2026, 12, 18)),)
    assert duties(replace(waiting, next_planned=True)) == []


@pytest.mark.rule("R48")
def test_agreements_past_their_dates_are_counted_by_day() -> None:
    seventh, tenth = date(2026, 12, 7), date(2026, 12, 10)
    promised = replace(ALL_SENT, begins=(seventh, seventh, tenth), follow_ups=(WEDNESDAY,))
    assert [(each.duty, each.due, each.count) for each in owed([promised], WEDNESDAY)] == [
        (Duty.FOLLOW_UP, WEDNESDAY, 1),
        (Duty.BEGIN, seventh, 2),
    ]


def test_a_meeting_that_was_never_closed_is_owed_from_the_day_after_and_nothing_else_of_it() -> None:
    left_open = Begun("2026-009/5", FOLLOW_UP, date(2026, 12, 1), begins=(date(2026, 12, 1),))
    assert duties(left_open, on=date(2026, 12, 1)) == []
    assert duties(left_open) == [(Duty.CLOSE, date(2026, 12, 1))]


@pytest.mark.rule("R85", "R144")
def test_a_meeting_put_off_without_a_date_needs_one_from_that_day_on_among_what_one_does_oneself() -> None:
    put_off = WithoutDay("2026-014/4", date(2026, 12, 1))
    assert owed([put_off], WEDNESDAY) == (Owed(put_off.on, Duty.NEW_DATE, "2026-014/4", put_off.on),)
    went_by = WithoutDay("2026-014/4", date(2026, 12, 1), put_off=False)
    assert duties(went_by) == [(Duty.MISSED, went_by.on)]
    promised = replace(ALL_SENT, begins=(date(2026, 11, 20),))
    assert duties(promised, HELD, put_off) == [
        (Duty.NEW_DATE, put_off.on),
        (Duty.MINUTES, WEDNESDAY),
        (Duty.BEGIN, date(2026, 11, 20)),
    ]


def test_what_one_does_oneself_comes_first_then_what_others_promised() -> None:
    promised = replace(ALL_SENT, meeting="2026-003/1", begins=(date(2026, 11, 20),))
    assert duties(promised, HELD) == [(Duty.MINUTES, WEDNESDAY), (Duty.BEGIN, date(2026, 11, 20))]
