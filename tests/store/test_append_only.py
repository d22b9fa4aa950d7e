"""What is kept is never changed, and writing it changes no table definition."""

from __future__ import annotations

import pytest

from store.driver import dbapi
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, event, keep


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET seq = seq + 1",
        "DELETE FROM event",
        "REPLACE INTO event SELECT * FROM event",
        "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT (id) DO UPDATE SET payload = '{}'",
    ],
)
def test_the_file_itself_refuses_to_change_the_log(log: SqliteLog, statement: str) -> None:
    kept = keep(log, "2026-014/1", event())
    with pytest.raises(dbapi.IntegrityError, match="the log is only added to"):
        log._connection.execute(statement)
    assert log.since("2026-014/1", 0) == kept


def test_naming_one_series_to_erase_gives_no_other_free(log: SqliteLog) -> None:
    keep(log, "A/1", event())
    keep(log, "AB/1", event())
    log._connection.execute("INSERT INTO erasing (ref) VALUES ('A')")
    with pytest.raises(dbapi.IntegrityError, match="the log is only added to"):
        log._connection.execute("DELETE FROM event WHERE meeting = 'AB/1'")


def test_two_rows_of_a_meeting_cannot_have_the_same_seq(log: SqliteLog) -> None:
    keep(log, "2026-014/1", event())
    with pytest.raises(dbapi.IntegrityError, match="UNIQUE"):
        log._connection.execute(
            "INSERT INTO event (id, act, at, pane, kind, version, payload, meeting, seq)"
            " SELECT 'other', act, at, pane, kind, version, payload, meeting, seq FROM event"
        )


def test_writing_never_changes_the_table_definitions(log: SqliteLog) -> None:
    before = log._connection.execute("PRAGMA schema_version").fetchone()
    keep(log, "2026-014/1", event(), event("Agreed", agreement="a1", what="Ida ringer"))
    log.save_draft("2026-014/1", "minutes", "statement", "halv", NOON)
    log.save_draft("2026-014/1", "minutes", "statement", "halvt", NOON)
    log.drop_draft("2026-014/1", "minutes", "statement")
    log.search("ringer")
    assert log._connection.execute("PRAGMA schema_version").fetchone() == before
