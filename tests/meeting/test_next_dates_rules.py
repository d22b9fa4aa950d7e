"""What holds of every proposal, of a meeting that is put off, and of the day the agreement list is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.calendar import danish_holidays
from meeting.next_dates import (
    Unfit,
    Wanted,
    after_meeting,
    agreement_list_due,
    in_school_holiday,
    instead_of,
    propose,
    school_takes_part,
    unfit,
)
from meeting.people import Absence
from meeting.presets import PRESETS, preset
from meeting.template import Template
from tests.clock import START
from tests.people import AMINA, IDA, JONAS, METTE, NADIA, planned

SBST = preset("sbst")
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
absences = st.builds(
    lambda first, length: Absence(first, first + timedelta(days=length)), days, st.integers(0, 60)
).map(lambda absence: replace(AMINA, away=(absence,)))


@pytest.mark.rule("R86")
@given(days, st.integers(0, 12), st.integers(0, 12), st.booleans(), absences)
def test_every_proposed_day_is_open_and_wanted(first: date, weeks: int, more: int, early: bool, amina: object) -> None:
    assert isinstance(amina, type(AMINA))
    wanted = Wanted(first, first + timedelta(weeks=weeks + more), first.weekday(), early)
    found = propose(wanted, SBST, (amina, IDA))
    assert len(set(found.days)) == len(found.days) <= 3
    assert found.best in (found.days or (None,))
    assert not {left.day for left in found.left_out} & set(found.days)
    for day in found.days:
        assert wanted.first <= day <= wanted.last
        assert day not in danish_holidays(day.year)
        assert day.weekday() < 5 or day.weekday() == first.weekday()
        assert not in_school_holiday(day, SBST)
        assert not any(absence.first <= day <= absence.last for absence in amina.away)


@given(days)
def test_whatever_the_day_the_weekday_of_the_meeting_comes_first(held: date) -> None:
    plan = replace(planned(AMINA, template=SBST), starts=START.replace(year=held.year, month=held.month, day=held.day))
    found = propose(after_meeting(plan), SBST, (AMINA,))
    same = [day.weekday() == held.weekday() for day in found.days]
    assert same == sorted(same, reverse=True)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_knows_when_nobody_can_come(name: str) -> None:
    template = preset(name)
    why = {
        day: unfit(date.fromisoformat(day), template, (IDA,), weekday=2)
        for day in ("2026-06-05", "2026-12-24", "2026-12-31", "2026-02-11", "2026-04-01", "2026-07-15", "2026-10-14")
    }
    assert [why[day] for day in list(why)[:3]] == [Unfit.CLOSED] * 3
    assert [why[day] for day in list(why)[3:]] == [Unfit.SCHOOL_HOLIDAY] * 4


def test_a_template_that_names_no_days_closes_none() -> None:
    bare = replace(SBST, closed_days=(), school_holidays=())
    assert unfit(date(2026, 12, 24), bare, (IDA,), weekday=2) is None
    assert unfit(date(2026, 12, 25), bare, (IDA,), weekday=2) is Unfit.HOLIDAY
    assert unfit(date(2026, 12, 19), bare, (IDA,), weekday=2) is Unfit.WEEKEND


def test_school_staff_are_everyday_professionals() -> None:
    assert school_takes_part((AMINA, IDA))
    assert not school_takes_part((AMINA, JONAS, METTE, NADIA))


def test_one_day_away_is_the_first_and_the_last() -> None:
    here = replace(AMINA, away=(Absence(date(2027, 2, 3), date(2027, 2, 3)),))
    around = [unfit(date(2027, 2, day), SBST, (here,), weekday=2) for day in (2, 3, 4)]
    assert around == [None, Unfit.AWAY, None]


class TestPutOff:
    """A meeting that did not take place is held soon, not eight weeks on."""

    PLAN = planned(AMINA, IDA, template=SBST)

    def test_the_coming_weeks_on_the_same_weekday_the_sooner_the_better(self) -> None:
        # Planned for Wednesday 2 December: 9, 16 and 23 December; the last is juleferie, the 30th too.
        found = propose(instead_of(self.PLAN, START.date()), SBST, self.PLAN.participants)
        assert found.days == (date(2026, 12, 9), date(2026, 12, 16), date(2026, 12, 10))
        assert found.best == date(2026, 12, 9)
        assert [left.why for left in found.left_out] == [Unfit.SCHOOL_HOLIDAY, Unfit.SCHOOL_HOLIDAY]

    def test_put_off_in_good_time_it_is_held_after_the_day_that_was_planned(self) -> None:
        wanted = instead_of(self.PLAN, date(2026, 11, 20))
        assert (wanted.first, wanted.last) == (date(2026, 12, 9), date(2026, 12, 30))

    def test_put_off_late_it_is_counted_from_today(self) -> None:
        assert instead_of(self.PLAN, date(2026, 12, 20)).first == date(2026, 12, 27)

    @pytest.mark.rule("R86")
    def test_put_off_again_it_is_counted_from_today_and_not_from_a_day_that_was_given_up(self) -> None:
        # On 20 November put off from 2 to 16 December; on the 25th that day is given up too.
        moved = replace(self.PLAN, starts=START + timedelta(weeks=2))
        wanted = instead_of(moved, date(2026, 11, 25), again=True)
        assert (wanted.first, wanted.last) == (date(2026, 12, 2), date(2026, 12, 23))
        found = propose(wanted, SBST, self.PLAN.participants)
        assert found.days == (date(2026, 12, 2), date(2026, 12, 9), date(2026, 12, 3))
        assert [left.day for left in found.left_out] == [date(2026, 12, 23)]

    def test_how_soon_stands_in_the_template(self) -> None:
        later = replace(self.PLAN, template=replace(SBST, postponed_weeks=(2, 3)))
        wanted = instead_of(later, START.date())
        assert (wanted.first, wanted.last) == (date(2026, 12, 16), date(2026, 12, 23))


@pytest.mark.rule("R130")
@pytest.mark.parametrize(
    ("starts", "due"),
    [
        ("2025-05-05", "2025-04-16"),  # domain 11: the 21st is 2. påskedag, 17 and 18 April are holidays too
        ("2026-12-02", "2026-11-18"),  # an ordinary Wednesday
        ("2026-04-19", "2026-04-01"),  # a Sunday meeting: påskedag, and back over Easter to the Wednesday
        ("2026-01-07", "2025-12-23"),  # 24 December is closed
        ("2026-01-14", "2025-12-30"),  # 31 December is closed
        ("2026-06-19", "2026-06-04"),  # Grundlovsdag is closed
        ("2025-06-23", "2025-06-06"),  # 9 June is 2. pinsedag; back to the Friday
        ("2026-10-28", "2026-10-14"),  # schools are closed in week 42, the town hall is not
    ],
)
def test_the_agreement_list_is_due_on_a_working_day(starts: str, due: str) -> None:
    assert agreement_list_due(date.fromisoformat(starts), SBST) == date.fromisoformat(due)


@pytest.mark.rule("R130")
@given(days)
def test_the_agreement_list_is_never_late_and_hardly_early(starts: date) -> None:
    due = agreement_list_due(starts, SBST)
    assert timedelta(days=14) <= starts - due <= timedelta(days=14 + 5)


def test_a_template_in_which_every_day_is_closed_still_has_a_day() -> None:
    never: Template = replace(SBST, closed_days=("01-01..12-31",))
    assert agreement_list_due(date(2026, 12, 2), never) == date(2026, 11, 18)
    assert propose(Wanted(date(2027, 1, 27), date(2027, 2, 17), 2), never, ()).days == ()
