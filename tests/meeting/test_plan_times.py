"""The times of a plan file, on the nights too when the clocks are changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.meeting.plan_texts import (
    PLAN,
    changed,
    errors_of,
    plan_of,
    said,
    sentence,
)


def test_a_start_in_the_hour_that_comes_twice_asks_for_the_offset() -> None:
    night = changed(PLAN, ("2026-12-02T13:00:00", "2026-10-25T02:30:00"))
    [line] = said(errors_of(night))
    assert line.startswith("meeting starts: The clock shows this time twice: summer time ends in that hour.")
    assert line.endswith(
        "Write 2026-10-25T02:30:00+02:00 for summer time or 2026-10-25T02:30:00+01:00 for winter time."
    )
    for offset, hour in (("+02:00", 0), ("+01:00", 1)):
        plan = plan_of(changed(PLAN, ("2026-12-02T13:00:00", f"2026-10-25T02:30:00{offset}")))
        assert plan.starts == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_a_start_in_the_hour_that_is_left_out_is_a_problem() -> None:
    [line] = said(errors_of(changed(PLAN, ("2026-12-02T13:00:00", "2026-03-29T02:30:00"))))
    assert (
        line == "meeting starts: The clock never shows this time: summer time begins in that hour. Write another time."
    )


def test_a_meeting_over_the_hour_when_summer_time_ends_is_as_long_as_any() -> None:
    stays = 'role = "barn"\npresent = [["01:15", "02:30+02:00"], ["02:30+01:00", "02:55+01:00"]]'
    night = ("2026-12-02T13:00:00", "2026-10-25T01:00:00\nminutes = 180")
    plan = plan_of(changed(PLAN, night, ('role = "barn"', stays)))
    first, second = plan.participants[0].present
    assert first.end - first.start == timedelta(minutes=75)
    assert second.start - first.end == timedelta(minutes=60)


def test_a_clock_time_that_the_meeting_passes_twice_asks_for_the_offset() -> None:
    night = changed(
        PLAN, ("2026-12-02T13:00:00", "2026-10-25T01:00:00\nminutes = 180"), ('"mor"', '"mor"\nleaves_at = "02:45"')
    )
    [line] = said(errors_of(night))
    assert line.endswith('Write "02:45+02:00" for summer time or "02:45+01:00" for winter time.')


def test_a_clock_time_that_the_meeting_passes_once_needs_no_offset() -> None:
    early = changed(PLAN, ("2026-12-02T13:00:00", "2026-10-25T00:30:00"), ('"mor"', '"mor"\nleaves_at = "02:15"'))
    assert plan_of(early).participants[1].leaves_at == datetime(2026, 10, 25, 0, 15, tzinfo=UTC)


def test_a_meeting_over_midnight_has_the_times_of_the_next_day() -> None:
    late = changed(PLAN, ("2026-12-02T13:00:00", "2026-12-02T23:00:00"), ('"mor"', '"mor"\nleaves_at = "00:45"'))
    assert plan_of(late).participants[1].leaves_at == datetime(2026, 12, 2, 23, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ('present = [["12:30", "13:40"]]', "Write a time from 13:00 to 15:00."),
        ('present = [["13:40", "13:10"]]', "Write the stays in their order; each ends after it begins."),
        (
            'present = [["14:00", "14:40"], ["13:10", "13:20"]]',
            "Write the stays in their order; each ends after it begins.",
        ),
        (
            'present = ["13:00", "13:40"]',
            'Write from and to of each stay, as in [["13:00", "13:40"], ["14:50", "15:10"]].',
        ),
        ("present = []", 'Write from and to of each stay, as in [["13:00", "13:40"], ["14:50", "15:10"]].'),
        ('present = [["13", "14"]]', 'Write it as in "13:40".'),
        ('leaves_at = "15:30"', "Write a time from 13:00 to 15:00."),
        ("leaves_at = 14", 'Write it as in "13:40".'),
        ('leaves_at = "25:00"', 'Write it as in "13:40".'),
    ],
)
def test_a_time_that_does_not_fit_says_what_would(key: str, right: str) -> None:
    [problem] = errors_of(changed(PLAN, ('role = "barn"', f'role = "barn"\n{key}')))
    assert (problem.where.entry, problem.where.field) == ("sami", key.split(maxsplit=1)[0])
    assert sentence(problem).endswith(right)


@pytest.mark.parametrize("value", ['"2026-12-02 13:00"', "2026-12-02", "13:00:00", "1999-12-02T13:00:00", "20261202"])
def test_a_start_that_is_no_date_with_time_says_how_to_write_it(value: str) -> None:
    [line] = said(errors_of(changed(PLAN, ("2026-12-02T13:00:00", value))))
    assert line == "meeting starts: This does not fit. Write date and time without quotes, as in 2026-12-02T13:00:00."
