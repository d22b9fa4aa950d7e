"""A store of an earlier ordstyrer is brought up to date by whoever opens it to write, and by nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import OlderVersion
from store.keys import RawKey
from store.schema import LATEST
from store.sqlite_log import SqliteLog
from tests.store.support import event, keep, reopen

_LAST_CHANGE = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name = 'meeting_to_come'"


def made_older(log: SqliteLog) -> None:
    """Take the last change of the tables out of a store, as if it had never been made."""
    for index in ("meeting_put_off", "meeting_to_come"):
        log._connection.execute(f"DROP INDEX {index}")
    log._connection.execute("DELETE FROM _sqlite_migrations WHERE name = '004_put_off'")
    log._connection.execute(f"PRAGMA user_version = {LATEST - 1}")


def test_it_is_not_read_as_it_is_and_stays_as_it_was(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, "2026-014/1", event())
    made_older(log)
    log.close()
    before = path.read_bytes()
    with pytest.raises(OlderVersion, match="of an earlier ordstyrer"):
        reopen(path, key, read_only=True)
    assert path.read_bytes() == before


def test_opened_to_write_it_keeps_every_event_and_can_be_read_again(log: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(log, "2026-014/1", event())
    made_older(log)
    log.close()
    newer = reopen(path, key)
    assert newer.since("2026-014/1", 0) == kept
    assert newer._connection.execute(_LAST_CHANGE).fetchall()
    assert newer.check() == []
    newer.close()
    reopen(path, key, read_only=True).close()
