"""The days that a template names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.closed_days import is_closed, span, unreadable


@pytest.mark.parametrize(
    ("entry", "year", "first", "last"),
    [
        ("06-05", 2026, "2026-06-05", "2026-06-05"),
        ("2027-05-07", 2027, "2027-05-07", "2027-05-07"),
        ("12-23..01-02", 2026, "2026-12-23", "2027-01-02"),
        ("07-01..07-14", 2026, "2026-07-01", "2026-07-14"),
        ("2026-12-21..2027-01-08", 2026, "2026-12-21", "2027-01-08"),
        ("week 7", 2026, "2026-02-09", "2026-02-15"),
        ("week 7", 2027, "2027-02-15", "2027-02-21"),
        ("week 42", 2026, "2026-10-12", "2026-10-18"),
        ("weeks 27-32", 2026, "2026-06-29", "2026-08-09"),
        ("week 53", 2026, "2026-12-28", "2027-01-03"),
        ("easter", 2026, "2026-03-30", "2026-04-06"),
        ("02-29", 2028, "2028-02-29", "2028-02-29"),
    ],
)
def test_an_entry_is_a_span_of_days(entry: str, year: int, first: str, last: str) -> None:
    assert span(entry, year) == (date.fromisoformat(first), date.fromisoformat(last))
    assert is_closed(date.fromisoformat(first), [entry])
    assert is_closed(date.fromisoformat(last), ["week 1", entry])
    assert unreadable([entry]) == ()


@pytest.mark.parametrize(("entry", "year"), [("2027-05-07", 2026), ("week 53", 2027), ("02-29", 2026)])
def test_some_years_have_no_such_day(entry: str, year: int) -> None:
    assert span(entry, year) is None


def test_new_year_lies_in_the_span_that_began_in_the_old_one() -> None:
    assert is_closed(date(2027, 1, 2), ["12-23..01-02"])
    assert not is_closed(date(2027, 1, 3), ["12-23..01-02"])


@pytest.mark.parametrize(
    "entry",
    ["", "uge 7", "week 54", "week 0", "weeks 32-27", "13-01", "02-30", "5/6", "2026-12-21..2026-12-01", "påske"],
)
def test_what_is_no_day_is_said(entry: str) -> None:
    assert unreadable(["06-05", entry]) == (entry,)


@given(st.text(max_size=30), st.dates())
def test_any_text_holds_a_day_or_not(entry: str, day: date) -> None:
    unreadable([entry])
    is_closed(day.replace(year=2026), [entry])
