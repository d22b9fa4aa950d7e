"""The date of the next meeting as people write it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.dates import DateProblem
from meeting.next_meeting_text import Appointment, read_appointment

HELD = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
"""A Wednesday at 13.00 in Denmark."""
TODAY = date(2026, 12, 2)
PROPOSED = (date(2027, 2, 3), date(2027, 2, 10), date(2027, 2, 17))


def read(text: str) -> Appointment | DateProblem:
    return read_appointment(text, HELD, TODAY, PROPOSED)


def at(month: int, day: int, hour: int = 12, minute: int = 0, place: str = "") -> Appointment:
    """Return an appointment in 2027, its hour in UTC."""
    return Appointment(datetime(2027, month, day, hour, minute, tzinfo=UTC), place)


@pytest.mark.rule("R144")
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10/2", at(2, 10)),
        ("10/2 kl. 9", at(2, 10, 8)),
        ("10/2 kl 9.30", at(2, 10, 8, 30)),
        ("10/2 KL.14:15", at(2, 10, 13, 15)),
        ("10/2 13", at(2, 10)),
        ("10/2, 13.30", at(2, 10, 12, 30)),
        ("tirsdag den 9/2 klokken 10", at(2, 9, 9)),
        ("9 february at 10", at(2, 9, 9)),
        ("uge 6", at(2, 10)),
        ("uge 6 kl. 10", at(2, 10, 9)),
        ("torsdag uge 6", at(2, 11)),
        ("om 10 uger", at(2, 10)),
        ("2", at(2, 10)),
        ("2 kl. 10", at(2, 10, 9)),
    ],
)
def test_a_date_with_or_without_a_time(text: str, meant: Appointment) -> None:
    assert read(text) == meant


def test_a_weekday_is_the_coming_one_at_the_usual_time() -> None:
    assert read("tirsdag") == Appointment(datetime(2026, 12, 8, 12, 0, tzinfo=UTC))
    assert read("tirsdag 9.30") == Appointment(datetime(2026, 12, 8, 8, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("10/2, biblioteket", "biblioteket"),
        ("10/2 kl. 13, lokale 3, 2. sal", "lokale 3, 2. sal"),
        ("onsdag, den 10/2 kl. 13, Rådhuset", "Rådhuset"),
        ("2, skolen", "skolen"),
    ],
)
def test_what_follows_a_comma_is_the_place(text: str, place: str) -> None:
    assert read(text) == at(2, 10, place=place)


def test_we_meet_at_the_same_clock_time_in_summer() -> None:
    assert read("7/4") == at(4, 7, 11)
    held_in_summer = datetime(2026, 9, 16, 11, 0, tzinfo=UTC)
    assert read_appointment("25/11", held_in_summer, date(2026, 9, 16)) == Appointment(
        datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    "text", ["", " ", "snart", "4", "kl. 13", "10/2 kl. 25", "10/2 kl. 13.75", "28/3 kl. 2.30", ","]
)
def test_what_says_no_time_there_is_says_nothing(text: str) -> None:
    assert read(text) is DateProblem.UNREADABLE


def test_a_date_that_has_been_is_past() -> None:
    assert read("1/12/2026") is DateProblem.PAST
    assert read("1/12/2026 kl. 13") is DateProblem.PAST


@pytest.mark.parametrize(
    "text", ["1/12", "1/12 kl. 10", "1/12 10", "7/10", "uge 48", "tirsdag uge 47 kl 9", "1. dec, skolen"]
)
def test_a_day_that_has_been_lately_is_not_taken_for_one_next_year(text: str) -> None:
    assert read(text) is DateProblem.JUST_PAST


@pytest.mark.parametrize(
    ("text", "year"), [("1/12 2027", 2027), ("1/12-27 kl 10", 2027), ("6/10", 2027), ("uge 40", 2027)]
)
def test_next_year_is_meant_where_it_is_written_or_the_day_is_long_gone(text: str, year: int) -> None:
    said = read(text)
    assert isinstance(said, Appointment)
    assert said.starts.year == year


@pytest.mark.parametrize(
    "text", ["31/11", "31/11 kl 10", "31/11 2026 kl. 10", "30. februar", "2027-02-29", "32/12, skolen"]
)
def test_a_day_that_its_month_does_not_have_is_no_day(text: str) -> None:
    assert read(text) is DateProblem.NO_SUCH_DAY


def test_the_weekday_of_a_week_that_has_begun_may_be_past() -> None:
    assert read_appointment("uge 49", HELD, date(2026, 12, 3)) is DateProblem.PAST


@given(st.text("0123456789/.: ,-klugeomtirsdag²٣", max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text)
