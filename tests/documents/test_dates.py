"""Dates and times as papers write them: Danish time, 24 hours, and nobody has to guess which day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dates import clock, length, long_date, period, plain_date, when
from documents.phrases import languages
from meeting.danish_time import COPENHAGEN, local_day
from meeting.text import clean

APRIL = date(2026, 4, 9)
SUMMER = datetime(2026, 4, 9, 13, tzinfo=UTC)
WINTER = datetime(2026, 1, 22, 14, tzinfo=UTC)


def test_danish_is_written_as_danes_write_it() -> None:
    assert long_date(APRIL) == "torsdag den 9. april 2026"
    assert when(SUMMER) == "torsdag den 9. april 2026 kl. 15.00"
    assert when(WINTER) == "torsdag den 22. januar 2026 kl. 15.00"
    assert clock(SUMMER) == "15.00"


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "Thursday, 9 April 2026 (09.04.2026)"),
        ("ar", "الخميس، 9 أبريل 2026 (09.04.2026)"),
        ("so", "Khamiis, Abriil 9, 2026 (09.04.2026)"),
        ("ti", "ሓሙስ፣ 9 ሚያዝያ 2026 (09.04.2026)"),
        ("uk", "четвер, 9 квітня 2026\u00a0р. (09.04.2026)"),
        ("fa", "پنجشنبه 9 آوریل 2026 (09.04.2026)"),
    ],
)
def test_another_language_names_the_day_and_gives_its_danish_figures(lang: str, written: str) -> None:
    assert long_date(APRIL, lang) == written


@pytest.mark.rule("R52")
@pytest.mark.parametrize("lang", languages()[1:])
def test_times_are_in_24_hours_and_in_danish_beside_it(lang: str) -> None:
    assert clock(SUMMER, lang) == "15:00"
    assert when(SUMMER, lang).endswith(" 15:00 (09.04.2026 kl. 15.00)")


def test_from_when_to_when() -> None:
    end = SUMMER + timedelta(hours=2)
    assert period(SUMMER, end) == "torsdag den 9. april 2026 kl. 15.00–17.00"
    assert period(SUMMER, end, "en") == "Thursday, 9 April 2026 15:00–17:00 (09.04.2026 kl. 15.00–17.00)"
    over = SUMMER + timedelta(hours=10)
    assert period(SUMMER, over) == "torsdag den 9. april 2026 kl. 15.00 – fredag den 10. april 2026 kl. 01.00"


def test_a_narrow_column_has_the_day_alone() -> None:
    assert (plain_date(APRIL), plain_date(APRIL, "ar")) == ("9. april 2026", "09.04.2026")


def test_a_language_that_nobody_has_told_the_months_of_has_them_in_danish() -> None:
    assert long_date(APRIL, "qq") == "torsdag den 9. april 2026 (09.04.2026)"
    assert long_date(APRIL, "not a code") == "torsdag den 9. april 2026 (09.04.2026)"


def test_the_day_is_the_one_in_denmark() -> None:
    late = datetime(2026, 7, 31, 22, 30, tzinfo=UTC)
    assert when(late) == "lørdag den 1. august 2026 kl. 00.30"


def test_both_hours_of_the_night_when_summer_time_ends() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert [clock(first + timedelta(hours=hour)) for hour in (0, 1)] == ["02.30", "02.30"]


@given(st.integers(0, 50_000_000), st.sampled_from(languages()))
def test_year_and_figures_are_always_gregorian_and_in_plain_digits(minutes: int, lang: str) -> None:
    instant = datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    text, day = when(instant, lang), local_day(instant)
    assert str(day.year) in text
    assert f"{instant.astimezone(COPENHAGEN):%H.%M}" in text
    assert {sign for sign in text if sign.isdigit()} <= set("0123456789")
    assert clean(text) == text
    if lang != "da":
        assert f"{day:%d.%m.%Y}" in text


@pytest.mark.parametrize(
    ("minutes", "lang", "told"),
    [
        (180, "da", "3 timer"),
        (60, "da", "1 time"),
        (150, "da", "2 timer og 30 minutter"),
        (45, "da", "45 minutter"),
        (150, "en", "2 hours and 30 minutes"),
        (150, "zz", "2 timer og 30 minutter"),
    ],
)
def test_a_length_is_told_in_hours(minutes: int, lang: str, told: str) -> None:
    assert length(minutes, lang) == told
