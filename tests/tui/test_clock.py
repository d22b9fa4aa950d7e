"""Time in words, against the drawings of the wall and over the change of summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.danish_time import local_day
from tui.view import clock
from tui.view.words import words_in

DA, EN = words_in("da"), words_in("en")
TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("minutes", "danish", "english"),
    [
        (180, "3 timer tilbage", "3 hours left"),
        (176, "3 timer tilbage", "3 hours left"),
        (175, "knap 3 timer tilbage", "just under 3 hours left"),
        (139, "knap 2½ time tilbage", "just under 2½ hours left"),
        (135, "godt 2 timer tilbage", "a good 2 hours left"),
        (130, "godt 2 timer tilbage", "a good 2 hours left"),
        (104, "godt halvanden time tilbage", "a good hour and a half left"),
        (86, "halvanden time tilbage", "an hour and a half left"),
        (76, "knap halvanden time tilbage", "just under an hour and a half left"),
        (66, "godt en time tilbage", "a good hour left"),
        (46, "tre kvarter tilbage", "45 minutes left"),
        (38, "knap tre kvarter tilbage", "just under 45 minutes left"),
        (29, "en halv time tilbage", "half an hour left"),
        (20, "godt et kvarter tilbage", "a good quarter of an hour left"),
        (15, "et kvarter tilbage", "a quarter of an hour left"),
        (8, "10 minutter tilbage", "10 minutes left"),
        (3, "5 minutter tilbage", "5 minutes left"),
        (2, "vi runder af", "we are closing"),
        (0, "vi runder af", "we are closing"),
        (-40, "vi runder af", "we are closing"),
        (215, "knap 4 timer tilbage", "just under 4 hours left"),
        (305, "godt 5 timer tilbage", "a good 5 hours left"),
    ],
)
def test_the_head_says_what_is_left_in_words(minutes: int, danish: str, english: str) -> None:
    assert clock.time_left(DA, minutes * 60) == danish
    assert clock.time_left(EN, minutes * 60) == english


@given(st.integers(-7200, 36000))
def test_what_is_left_is_never_a_minus_never_only_and_fits_the_head(seconds: int) -> None:
    for words in (DA, EN):
        said = clock.time_left(words, seconds)
        assert "-" not in said
        assert "−" not in said
        assert "kun" not in said.split()
        assert len(said) <= 34


def test_a_bare_clock_has_a_colon_and_a_danish_sentence_a_full_stop() -> None:
    instant = datetime(2026, 12, 2, 13, 2, 7, tzinfo=UTC)
    assert clock.clock(instant) == "14:02"
    assert clock.clock_in_sentence(DA, instant) == "14.02"
    assert clock.clock_in_sentence(EN, instant) == "14:02"
    assert clock.clock_with_seconds(instant) == "14:02:07"


def test_denmark_is_shown_whatever_the_host_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    late = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert clock.clock(late) == "00:30"
    assert local_day(late) == date(2026, 7, 2)


def test_the_night_summer_time_ends_shows_its_hour_twice_and_loses_none() -> None:
    start = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    shown = [clock.clock(start + timedelta(minutes=30 * n)) for n in range(5)]
    assert shown == ["02:00", "02:30", "02:00", "02:30", "03:00"]


def test_the_night_summer_time_begins_leaves_an_hour_out() -> None:
    start = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert [clock.clock(start + timedelta(minutes=30 * n)) for n in range(3)] == ["01:30", "03:00", "03:30"]


def test_a_date_carries_its_weekday_and_its_year_only_when_it_is_another() -> None:
    assert clock.long_date(DA, date(2026, 12, 4), TODAY) == "fredag den 4. december"
    assert clock.long_date(EN, date(2026, 12, 4), TODAY) == "Friday 4 December"
    assert clock.long_date(DA, date(2027, 2, 10), TODAY) == "onsdag den 10. februar 2027"


def test_a_list_writes_a_short_date() -> None:
    assert clock.short_date(DA, date(2026, 12, 9), TODAY) == "9/12"
    assert clock.short_date(DA, date(2026, 4, 15), date(2027, 1, 1)) == "15/4-2026"
