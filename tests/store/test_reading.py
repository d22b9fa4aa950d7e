"""A store opened to read gives nothing else: no change, no copy, no other file (measurements 9.2)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store.driver import dbapi
from store.errors import OpenedForReading
from store.keys import RawKey
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, contents, event, keep, reopen


@pytest.mark.parametrize(
    "statement",
    [
        "VACUUM INTO 'copy.db'",
        "ATTACH 'other.db' AS other",
        "CREATE TEMP TABLE t (x)",
        "PRAGMA query_only = off",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA writable_schema = on",
        "DELETE FROM event",
        "UPDATE draft SET text = ''",
        "INSERT INTO draft VALUES ('', '', '', '', '')",
        "INSERT INTO said_fts (said_fts) VALUES ('rebuild')",
        "DROP TABLE event",
        "SELECT load_extension('x')",
    ],
)
def test_no_statement_gets_past(
    log: SqliteLog, path: Path, key: RawKey, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(log, "2026-014/1", event())
    log.close()
    monkeypatch.chdir(path.parent)
    reader = reopen(path, key, read_only=True)
    before = contents(path.parent)
    with pytest.raises(dbapi.DatabaseError, match=r"not authorized|authorization denied|prohibited"):
        reader._connection.execute(statement)
    assert contents(path.parent) == before
    reader.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda log: log.append("2026-014/1", 0, lambda _: []),
        lambda log: log.erase("2026-014"),
        lambda log: log.save_draft("2026-014/1", "minutes", "statement", "halv", NOON),
        lambda log: log.drop_draft("2026-014/1", "minutes", "statement"),
    ],
    ids=["append", "erase", "save_draft", "drop_draft"],
)
def test_every_change_is_refused_in_one_sentence(
    log: SqliteLog, path: Path, key: RawKey, change: Callable[[SqliteLog], object]
) -> None:
    reader = reopen(path, key, read_only=True)
    with pytest.raises(OpenedForReading, match="open for reading only; nothing was saved"):
        change(reader)
    reader.close()
    assert log.newest() == 0


def test_a_reader_sees_everything_a_writer_keeps(log: SqliteLog, path: Path, key: RawKey) -> None:
    reader = reopen(path, key, read_only=True)
    kept = keep(log, "2026-014/1", event("Planned", name="Familien A.", starts="2026-12-02T12:00:00+00:00"), event())
    log.save_draft("2026-014/1", "minutes", "statement", "halv", NOON)
    assert reader.since("2026-014/1", 0) == kept
    assert reader.series_events("2026-014") == kept
    assert [meeting.series_name for meeting in reader.meetings()] == ["Familien A."]
    assert [hit.number for hit in reader.search("skolen")] == [kept[1].number]
    assert [draft.text for draft in reader.drafts("2026-014/1")] == ["halv"]
    assert reader.check() == []
    reader.close()
