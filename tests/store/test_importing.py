"""Logs that were kept elsewhere are taken in together, or none of them is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from store.errors import Differs, NotIndexed, OpenedForReading
from store.indexing import IndexChange
from store.keys import RawKey
from store.log import NewRow, Row
from store.sqlite_log import SqliteLog
from tests.store.support import NotesIndexer, event, keep, reopen

PLANNED = event("Planned", name="Familien A.", starts="2026-12-02T12:00:00+00:00")


def whole() -> dict[str, Sequence[NewRow]]:
    return {"A/1": (PLANNED, event()), "A/2": (event("Planned", name="Familien A.", starts=""), event())}


def rows(log: SqliteLog) -> list[str]:
    return [row.id for row in log.follow(0)]


def test_what_is_lacking_is_added_meeting_by_meeting_and_the_tables_are_right(log: SqliteLog) -> None:
    given = whole()
    keep(log, "A/1", given["A/1"][0])
    assert log.take_in("A", given) == {"A/1": 1, "A/2": 2}
    assert log.take_in("A", given) == {"A/1": 0, "A/2": 0}
    assert [row.seq for row in log.since("A/2", 0)] == [1, 2]
    assert log.check() == []
    assert {row.ref for row in log.meetings()} == {"A"}


def test_one_row_that_differs_keeps_out_all_of_them(log: SqliteLog) -> None:
    keep(log, "A/2", event())
    before = rows(log)
    with pytest.raises(Differs) as refused:
        log.take_in("A", whole())
    assert refused.value.params == {"meeting": "A/2", "seq": 1}
    assert rows(log) == before
    assert log.check() == []


def test_an_id_of_another_series_keeps_out_all_of_them(log: SqliteLog) -> None:
    given = whole()
    keep(log, "B/1", given["A/2"][1])
    with pytest.raises(Differs) as refused:
        log.take_in("A", given)
    assert refused.value.params == {"meeting": "A/2", "seq": 2}
    assert rows(log) == [given["A/2"][1].id]


def test_what_no_list_can_be_made_of_is_not_taken_in(log: SqliteLog, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: NotesIndexer, row: Row) -> IndexChange | None:
        raise KeyError(row.kind)

    monkeypatch.setattr(NotesIndexer, "index", fail)
    with pytest.raises(NotIndexed):
        log.take_in("A", whole())
    assert rows(log) == []


def test_whoever_opened_the_store_to_read_takes_nothing_in(log: SqliteLog, path: Path, key: RawKey) -> None:
    reader = reopen(path, key, read_only=True)
    with pytest.raises(OpenedForReading):
        reader.take_in("A", whole())
    reader.close()
    assert rows(log) == []


def test_rows_that_the_store_has_beyond_the_given_ones_stay(log: SqliteLog) -> None:
    given = whole()
    log.take_in("A", given)
    keep(log, "A/1", event())
    assert log.take_in("A", given) == {"A/1": 0, "A/2": 0}
    assert len(log.since("A/1", 0)) == 3
