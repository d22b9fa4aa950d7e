"""Dates as people write them, seen from Wednesday 2 December 2026 in week 49."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.dates import DateProblem, Use, is_next_meeting, read_date

TODAY = date(2026, 12, 2)
days = st.dates(date(2001, 1, 1), date(2090, 12, 31))
uses = st.sampled_from(Use)

WRITTEN = {
    date(2026, 12, 9): (
        "9/12",
        "09/12",
        " 9 / 12 ",
        "9.12",
        "9.12.",
        "9-12",
        "9/12-2026",
        "9/12 2026",
        "9/12-26",
        "09.12.2026",
        "9. december",
        "9 december",
        "9. dec",
        "9. dec.",
        "9. DECEMBER 2026",
        "den 9. december",
        "d. 9/12",
        "senest 9/12",
        "senest den 9. december",
        "onsdag den 9. december",
        "Onsdag d. 9. december 2026",
        "ons 9/12",
        "2026-12-09",
        "December 9",
        "the 9th of December",
        "9 Dec 2026",
        "om en uge",
        "1 uge",
        "in a week",
        "in 7 days",
        "ons",
        "onsdag",
        "på onsdag",
        "on Wednesday",
        "wed",
        "næste onsdag",
        "onsdag i næste uge",
        "ons uge 50",
    ),
    date(2026, 12, 2): ("i dag", "I  DAG", "idag", "today", "2/12", "om 0 dage"),
    date(2026, 12, 3): ("i morgen", "imorgen", "Tomorrow", "om 1 dag", "torsdag", "tors", "thu"),
    date(2026, 12, 4): ("i overmorgen", "fre", "fre.", "FREDAG", "på fredag", "friday", "fri", "førstkommende fredag"),
    date(2026, 12, 11): ("næste fredag", "naeste fredag", "next Friday", "fredag i uge 50"),
    date(2026, 12, 5): ("lør", "lørdag", "LØRDAG", "loerdag", "om 3 dage", "in three days"),
    date(2026, 12, 6): ("søndag", "søn", "sunday"),
    date(2026, 12, 16): ("om 2 uger", "om to uger", "in 2 weeks", "om 14 dage"),
    date(2027, 1, 2): ("om 1 måned", "om en måned", "om  1  MÅNED", "om 1 ma\u030aned", "in one month"),
    date(2027, 2, 2): ("om 2 mdr", "om to måneder"),
    date(2027, 12, 1): ("1/12", "1. december"),
    date(2027, 2, 3): ("3/2", "3. februar", "3 feb 2027"),
}


@pytest.mark.rule("R122")
@pytest.mark.parametrize(("day", "text"), [(day, text) for day, texts in WRITTEN.items() for text in texts])
def test_a_written_date_is_the_day_people_mean(day: date, text: str) -> None:
    assert read_date(text, TODAY, use=Use.START) == day
    assert read_date(text, TODAY, use=Use.FOLLOW_UP) == day


@pytest.mark.parametrize(
    "text", ["uge 50", "Uge50", "u50", "u 50", "i uge 50", "week 50", "w50", "uge 50 2026", "næste uge"]
)
def test_a_week_is_its_monday_for_a_start_and_its_friday_for_a_follow_up(text: str) -> None:
    assert read_date(text, TODAY, use=Use.START) == date(2026, 12, 7)
    assert read_date(text, TODAY, use=Use.FOLLOW_UP) == date(2026, 12, 11)


def test_a_week_that_is_over_is_meant_next_year_and_the_running_one_begins_today() -> None:
    assert read_date("uge 48", TODAY, use=Use.START) == date(2027, 11, 29)
    assert read_date("uge 49", TODAY, use=Use.START) == TODAY
    assert read_date("uge 49", TODAY, use=Use.FOLLOW_UP) == date(2026, 12, 4)
    assert read_date("uge 49", date(2026, 12, 5), use=Use.FOLLOW_UP) == date(2026, 12, 5)


def test_week_53_is_read_only_in_a_year_that_has_it() -> None:
    assert read_date("uge 53", TODAY, use=Use.START) == date(2026, 12, 28)
    assert read_date("uge 53", date(2027, 1, 2), use=Use.START) == date(2027, 1, 2)
    assert read_date("uge 1", date(2027, 1, 1), use=Use.START) == date(2027, 1, 4)
    assert read_date("uge 53", date(2027, 1, 4), use=Use.START) is DateProblem.UNREADABLE
    assert read_date("uge 53", date(2025, 3, 3), use=Use.START) is DateProblem.UNREADABLE


def test_the_last_days_of_december_can_belong_to_week_1() -> None:
    assert read_date("uge 1", date(2024, 12, 30), use=Use.FOLLOW_UP) == date(2025, 1, 3)
    assert read_date("uge 52", date(2024, 12, 30), use=Use.START) == date(2025, 12, 22)


def test_on_a_friday_fre_is_a_week_ahead() -> None:
    friday = date(2026, 12, 4)
    assert read_date("fre", friday, use=Use.START) == date(2026, 12, 11)


def test_a_month_ahead_of_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert read_date("om 1 måned", date(2027, 1, 31), use=Use.START) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "text", ["1/12-2026", "2025-12-09", "9. december 2025", "uge 48 2026", "i går", "ons uge 48 2026"]
)
def test_a_date_that_has_been_is_past_when_its_year_says_so(text: str) -> None:
    assert read_date(text, TODAY, use=Use.START) is DateProblem.PAST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "30/2",
        "31/11",
        "29/2",
        "0/12",
        "12/13",
        "9/12/",
        "9",
        "12",
        "uge",
        "uge 0",
        "uge 54",
        "snart",
        "på næste møde",
        "fredag 9/12",
        "om uger",
        "om 2000 uger",
        "om fredagen",
        "2026-02-30",
        "9. foo",
        "[b]9/12[/b]",
        "9/12\x1b[0m",
        "0000-01-01",
        "1" * 5000,
        "9/12" + 100 * " " + "not",
        "den " * 3000,
    ],
)
def test_what_is_no_date_is_unreadable(text: str) -> None:
    assert read_date(text, TODAY, use=Use.START) is DateProblem.UNREADABLE


@pytest.mark.parametrize(
    "text", ["på næste møde", "næste møde", " På  NÆSTE møde ", "next meeting", "at the next meeting"]
)
def test_the_next_meeting_is_a_follow_up_of_its_own(text: str) -> None:
    assert is_next_meeting(text)


@pytest.mark.parametrize("text", ["", "næste", "møde", "næste fredag", "9/12"])
def test_anything_else_is_not_the_next_meeting(text: str) -> None:
    assert not is_next_meeting(text)


@given(st.text(max_size=40), days, uses)
def test_no_text_gives_a_day_before_today_or_an_exception(text: str, today: date, use: Use) -> None:
    read = read_date(text, today, use=use)
    assert isinstance(read, DateProblem) or read >= today
    is_next_meeting(text)


@given(days, st.integers(0, 364), uses)
def test_a_day_and_month_within_a_year_come_back_as_that_day(today: date, ahead: int, use: Use) -> None:
    day = today + timedelta(days=ahead)
    for text in (f"{day.day}/{day.month}", f"{day.day}.{day.month}-{day.year}", day.isoformat()):
        assert read_date(text, today, use=use) == day


@given(days, st.integers(0, 6), uses)
def test_a_weekday_is_within_the_next_seven_days_and_never_today(today: date, number: int, use: Use) -> None:
    text = ("man", "tir", "ons", "tor", "fre", "lør", "søn")[number]
    read = read_date(text, today, use=use)
    assert isinstance(read, date)
    assert read.weekday() == number
    assert 1 <= (read - today).days <= 7


@given(days, st.integers(1, 52), uses)
def test_a_week_number_is_read_within_a_year_in_that_week(today: date, week: int, use: Use) -> None:
    read = read_date(f"uge {week}", today, use=use)
    assert isinstance(read, date)
    assert read.isocalendar().week == week
    assert today <= read < today + timedelta(weeks=54)
