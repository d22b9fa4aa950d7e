"""Danish holidays and the 8–11 weeks to the next meeting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.calendar import danish_holidays, easter, is_workday, weeks_between, window

USUAL = (8, 11)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "sunday",
    [date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)],
)
def test_easter_is_where_the_almanac_has_it(sunday: date) -> None:
    assert easter(sunday.year) == sunday


@given(st.integers(1900, 2100))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    sunday = easter(year)
    assert sunday is not None
    assert sunday.isoweekday() == 7
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


def test_a_year_far_away_has_no_holidays_and_harms_nobody() -> None:
    assert (easter(2101), danish_holidays(2101)) == (None, frozenset())


def test_the_ten_holidays_of_2025() -> None:
    assert sorted(danish_holidays(2025)) == [
        date(2025, 1, 1),
        date(2025, 4, 17),
        date(2025, 4, 18),
        date(2025, 4, 20),
        date(2025, 4, 21),
        date(2025, 5, 29),
        date(2025, 6, 8),
        date(2025, 6, 9),
        date(2025, 12, 25),
        date(2025, 12, 26),
    ]


def test_store_bededag_ended_with_2023() -> None:
    assert date(2023, 5, 5) in danish_holidays(2023)
    assert date(2024, 4, 26) not in danish_holidays(2024)


def test_a_working_day_is_neither_weekend_nor_holiday() -> None:
    week = [date(2025, 4, 14 + n) for n in range(8)]
    assert [day.day for day in week if is_workday(day)] == [14, 15, 16]


@pytest.mark.rule("R86")
def test_eight_to_eleven_weeks_are_56_to_77_days() -> None:
    assert window(date(2025, 3, 3), USUAL) == (date(2025, 4, 28), date(2025, 5, 19))


@pytest.mark.rule("R86")
@pytest.mark.parametrize(
    ("distance", "said"), [(55, 7), (56, 8), (59, 8), (60, 9), (77, 11), (78, 12), (84, 12), (0, 0)]
)
def test_a_day_outside_the_window_is_never_said_to_be_a_usual_number_of_weeks_away(distance: int, said: int) -> None:
    held = date(2025, 3, 3)
    assert weeks_between(held, held + timedelta(days=distance), USUAL) == said


@given(days, st.integers(0, 400))
def test_the_weeks_said_and_the_window_agree(held: date, distance: int) -> None:
    day = held + timedelta(days=distance)
    first, last = window(held, USUAL)
    assert (USUAL[0] <= weeks_between(held, day, USUAL) <= USUAL[1]) == (first <= day <= last)
