"""A full disk: one loud sentence, everything before it is safe, and work goes on when there is room again."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest

from store.errors import DiskFull
from store.keys import RawKey
from store.log import NewRow, Row
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, NotesIndexer, event, keep, reopen


def fill(log: SqliteLog) -> tuple[list[Row], NewRow]:
    """Keep events until there is no room; return those that were kept, and the one that was not."""
    kept: list[Row] = []
    while True:
        new = event(text="ord " * 800)
        try:
            kept.extend(keep(log, "2026-014/1", new))
        except DiskFull as error:
            assert "Everything saved before is safe" in str(error)  # noqa: PT017 - raised at an unknown turn
            return kept, new


def test_a_file_that_may_not_grow(log: SqliteLog) -> None:
    [pages] = log._connection.execute("PRAGMA page_count").fetchone()
    log._connection.execute(f"PRAGMA max_page_count = {pages + 40}")
    kept, refused = fill(log)
    assert log.since("2026-014/1", 0) == kept
    with pytest.raises(DiskFull):
        log.save_draft("2026-014/1", "minutes", "statement", "ord " * 9000, NOON)

    log._connection.execute("PRAGMA max_page_count = 100000")
    assert [row.id for row in keep(log, "2026-014/1", refused)] == [refused.id]
    assert log.check() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A disk of three megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "tmpfs", str(disk)],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_without_room(small_disk: Path, key: RawKey) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_000_000))
    path = small_disk / "kept" / "meetings.db"
    log = open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    kept, refused = fill(log)
    assert log.since("2026-014/1", 0) == kept
    with pytest.raises(DiskFull):
        keep(log, "2026-014/1", refused)

    reader = reopen(path, key, read_only=True)
    assert reader.since("2026-014/1", 0) == kept
    reader.close()

    ballast.unlink()
    assert [row.id for row in keep(log, "2026-014/1", refused)] == [refused.id]
    assert log.check() == []
    log.close()


def test_a_wall_that_came_on_a_full_disk_follows_once_there_is_room(small_disk: Path, key: RawKey) -> None:
    path = small_disk / "kept" / "meetings.db"
    log = open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    keep(log, "2026-014/1", event())
    log.close()
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="No space"):
        ballast.write_bytes(bytes(4_000_000))
    wall = reopen(path, key, read_only=True)
    assert [row.seq for row in wall.since("2026-014/1", 0)] == [1]
    ballast.unlink()
    leader = reopen(path, key)
    keep(leader, "2026-014/1", event())
    assert [row.seq for row in wall.since("2026-014/1", 0)] == [1, 2]
    leader.close()
    assert [row.seq for row in wall.since("2026-014/1", 0)] == [1, 2]
    wall.close()


def test_a_new_store_on_a_full_disk_is_one_sentence(small_disk: Path, key: RawKey) -> None:
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="No space"):
        ballast.write_bytes(bytes(4_000_000))
    with pytest.raises(DiskFull):
        open_store(small_disk / "meetings.db", key, create=True, plain=False, indexer=NotesIndexer())
    ballast.unlink()
    log = open_store(small_disk / "meetings.db", key, create=True, plain=False, indexer=NotesIndexer())
    assert log.check() == []
    log.close()
