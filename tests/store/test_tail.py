"""Another pane reads what was kept at once, by asking: the file's own change events come too early to be of use."""

from __future__ import annotations

from pathlib import Path

from store.keys import RawKey
from store.sqlite_log import SqliteLog
from tests.store.support import event, keep, reopen


def test_the_other_pane_has_each_entry_as_soon_as_it_is_kept(log: SqliteLog, path: Path, key: RawKey) -> None:
    other = reopen(path, key)
    for seq in range(1, 50):
        kept = keep(log, "2026-014/1", event())
        assert other.since("2026-014/1", seq - 1) == kept
    other.close()


def test_after_looks_that_found_nothing_the_next_entry_is_found_whoever_kept_it(
    log: SqliteLog, path: Path, key: RawKey
) -> None:
    other = reopen(path, key)
    for writer in (log, other, other, log):
        known = len(log.since("2026-014/1", 0))
        for pane in (log, other):
            assert [pane.since("2026-014/1", known) for _ in range(3)] == [[], [], []]
        keep(log, "2026-014/2", event())
        kept = keep(writer, "2026-014/1", event())
        assert log.since("2026-014/1", known) == other.since("2026-014/1", known) == kept
    other.close()


def test_the_whole_store_is_followed_by_number(log: SqliteLog, path: Path, key: RawKey) -> None:
    watcher = reopen(path, key, read_only=True)
    keep(log, "A/1", event())
    known = watcher.newest()
    kept = [*keep(log, "B/1", event()), *keep(log, "A/2", event())]
    assert watcher.follow(known) == kept
    assert watcher.follow(watcher.newest()) == []
    watcher.close()


def test_a_number_that_was_erased_does_not_come_back(log: SqliteLog) -> None:
    keep(log, "A/1", event())
    keep(log, "B/1", event())
    known = log.newest()
    log.erase("B")
    [kept] = keep(log, "A/1", event())
    assert log.follow(known) == [kept]


def test_reading_holds_nothing_open(log: SqliteLog, path: Path, key: RawKey) -> None:
    other = reopen(path, key)
    keep(log, "2026-014/1", *(event() for _ in range(300)))
    other.since("2026-014/1", 0)
    other.follow(0)
    other.search("skolen", limit=1)
    other.meetings()
    busy, left, _ = log._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert (busy, left) == (0, 0)
    other.close()
