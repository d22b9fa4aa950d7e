"""Another program holds the store: a pane waits, then says so, and goes on when it is free."""

from __future__ import annotations

from pathlib import Path

import filelock
import pytest

from store import file_lock
from store.errors import Locked
from store.keys import RawKey
from store.opening import open_store
from store.sqlite_log import SqliteLog
from store.taking_place import coming, make_coming
from tests.store.support import NOON, NotesIndexer, event, keep, reopen


@pytest.fixture
def impatient(log: SqliteLog) -> SqliteLog:
    log._connection.execute("PRAGMA busy_timeout = 20")
    return log


def test_what_cannot_be_kept_is_said_and_can_be_kept_later(impatient: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(impatient, "2026-014/1", event())
    other = reopen(path, key)
    other._connection.execute("BEGIN IMMEDIATE")
    new = event()
    with pytest.raises(Locked, match="nothing was saved"):
        keep(impatient, "2026-014/1", new)
    with pytest.raises(Locked):
        impatient.save_draft("2026-014/1", "minutes", "statement", "halv", NOON)
    assert impatient.since("2026-014/1", 0) == kept

    other._connection.execute("ROLLBACK")
    assert [row.id for row in keep(impatient, "2026-014/1", new)] == [new.id]
    other.close()


def test_a_first_opening_that_never_ends_is_not_waited_for_for_ever(
    path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_lock, "_LOCK_S", 0.02)
    path.parent.mkdir()
    with filelock.FileLock(f"{path}.lock"), pytest.raises(Locked, match="Another program is holding"):
        open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    open_store(path, key, create=True, plain=False, indexer=NotesIndexer()).close()


def test_a_link_leads_to_the_same_lock_so_that_no_copy_on_its_way_is_taken_away(
    log: SqliteLog, path: Path, key: RawKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_lock, "_LOCK_S", 0.02)
    # As a change of keys leaves it while it works on the copy.
    log._connection.execute("PRAGMA journal_mode = DELETE")
    log.close()
    link = tmp_path / "link.db"
    link.symlink_to(path)
    with filelock.FileLock(f"{path}.lock"):
        make_coming(path)
        with pytest.raises(Locked):
            reopen(link, key)
        assert coming(path).exists()
    reopen(link, key).close()
    assert not coming(path).exists()


def test_a_finished_store_is_opened_while_another_is_being_prepared(log: SqliteLog, key: RawKey) -> None:
    with filelock.FileLock(f"{log.path}.lock"):
        reopen(log.path, key).close()


def test_a_reader_never_waits_for_a_writer(log: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(log, "2026-014/1", event())
    log._connection.execute("BEGIN IMMEDIATE")
    reader = reopen(path, key, read_only=True)
    assert reader.since("2026-014/1", 0) == kept
    reader.close()
    log._connection.execute("ROLLBACK")
