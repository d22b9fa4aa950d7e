"""Appending: one transaction that sees what came before, numbers without gaps, and retries that change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import asdict, replace

from store.errors import StoreError
from store.log import NewRow, Row
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, event, keep


def test_rows_are_numbered_from_one_in_each_meeting(log: SqliteLog) -> None:
    keep(log, "2026-014/1", event(), event())
    keep(log, "2026-014/2", event())
    keep(log, "2026-014/1", event())

    assert [row.seq for row in log.since("2026-014/1", 0)] == [1, 2, 3]
    assert [row.seq for row in log.since("2026-014/2", 0)] == [1]
    assert [row.meeting for row in log.follow(0)] == ["2026-014/1", "2026-014/1", "2026-014/2", "2026-014/1"]


def test_a_row_comes_out_as_it_went_in(log: SqliteLog) -> None:
    new = event("Said", who="Amina", text="Æblegrød på Østerø – ‘ja’", at=NOON + timedelta(microseconds=7))
    [row] = keep(log, "2026-014/1", new)

    assert asdict(row) == {**asdict(new), "meeting": "2026-014/1", "seq": 1, "number": row.number}
    assert log.since("2026-014/1", 0) == [row]


def test_an_instant_of_another_zone_is_kept_as_the_same_moment(log: SqliteLog) -> None:
    danish = NOON.astimezone(timezone(timedelta(hours=1)))
    [row] = keep(log, "2026-014/1", event(at=danish))
    assert row.at == danish
    assert row.at.utcoffset() == timedelta(0)


def test_decide_sees_what_another_pane_kept_meanwhile(log: SqliteLog) -> None:
    [mine] = keep(log, "2026-014/1", event())
    [theirs] = log.append("2026-014/1", mine.seq, lambda _: [event()])
    seen: list[Row] = []

    def decide(rows: Sequence[Row]) -> Sequence[NewRow]:
        seen.extend(rows)
        return [event()]

    returned = log.append("2026-014/1", mine.seq, decide)
    assert seen == [theirs]
    assert returned == log.since("2026-014/1", mine.seq)
    assert [row.seq for row in returned] == [2, 3]


def test_deciding_on_nothing_keeps_nothing(log: SqliteLog) -> None:
    assert log.append("2026-014/1", 0, lambda _: []) == []
    assert log.newest() == 0


def test_a_retry_changes_nothing(log: SqliteLog) -> None:
    new = event()
    first = keep(log, "2026-014/1", new)
    assert log.append("2026-014/1", 0, lambda _: [new]) == first
    assert log.append("2026-014/1", first[0].seq, lambda _: [new]) == []
    assert keep(log, "2026-014/1", new, event())[0].seq == 2


def test_an_exception_in_decide_leaves_everything_as_it_was(log: SqliteLog) -> None:
    def decide(_: Sequence[Row]) -> Sequence[NewRow]:
        raise KeyboardInterrupt

    keep(log, "2026-014/1", event())
    with pytest.raises(KeyboardInterrupt):
        log.append("2026-014/1", 0, decide)
    assert len(log.since("2026-014/1", 0)) == 1
    assert len(keep(log, "2026-014/1", event())) == 1


def test_of_several_events_all_are_kept_or_none(log: SqliteLog) -> None:
    with pytest.raises(StoreError, match="json_valid"):
        keep(log, "2026-014/1", event(), replace(event(), payload="{half"))
    assert log.since("2026-014/1", 0) == []
    assert log.meetings() == []


def test_an_instant_without_a_zone_is_refused(log: SqliteLog) -> None:
    with pytest.raises(ValueError, match="time zone"):
        keep(log, "2026-014/1", event(at=datetime(2026, 12, 2, 13, 0)))  # noqa: DTZ001 - the point of the test
    assert log.since("2026-014/1", 0) == []


@pytest.mark.parametrize(
    "meeting", ["", "2026-014", "2026-014/", "/1", "2026-014/x", "2026-014/01", "2026\x1b/1", "r/²"]
)
def test_a_meeting_is_a_reference_and_a_number(log: SqliteLog, meeting: str) -> None:
    with pytest.raises(ValueError, match="REF/NUMBER"):
        log.append(meeting, 0, lambda _: [event()])
    with pytest.raises(ValueError, match="REF/NUMBER"):
        log.save_draft(meeting, "minutes", "statement", "halv", NOON)


def test_a_series_is_read_meeting_by_meeting_in_the_order_of_their_numbers(log: SqliteLog) -> None:
    for meeting in ("A/10", "A/2", "A/B/1", "A0/1", "AB/1", "A/10"):
        keep(log, meeting, event())
    assert [(row.meeting, row.seq) for row in log.series_events("A")] == [("A/2", 1), ("A/10", 1), ("A/10", 2)]
    assert [row.meeting for row in log.series_events("A/B")] == ["A/B/1"]
    assert log.series_events("B") == []
