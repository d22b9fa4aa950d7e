"""What was erased does not come back: not by a kill, not by an older copy, not by an import."""

from __future__ import annotations

import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from store import erase, tombstones
from store.errors import DiskFailed, WasErased
from store.event_index import EventIndexer
from store.keys import RawKey
from store.log import NewRow
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.planted import Words, plant
from tests.store.support import event, keep, reopen, start


def opened(path: Path) -> SqliteLog:
    return open_store(path, None, create=True, plain=True, indexer=EventIndexer())


def marks(path: Path) -> list[str]:
    return tombstones.file_beside(path).read_text().splitlines()


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Words, str]:
    """A plain store with one series, the words in it, and its reference."""
    words, path = Words(), tmp_path_factory.mktemp("made") / "store.db"
    log = opened(path)
    ref = plant(log, words)
    log.close()
    return path, words, ref


@pytest.fixture
def planted(made: tuple[Path, Words, str], tmp_path: Path) -> tuple[Path, Words, str]:
    path, words, ref = made
    return Path(shutil.copy(path, tmp_path / "store.db")), words, ref


def test_a_tombstone_names_nobody_and_stands_in_the_store_and_beside_it(planted: tuple[Path, Words, str]) -> None:
    path, words, ref = planted
    log = opened(path)
    first = log.since(f"{ref}/1", 0)[0].id
    erased = log.erase(ref)
    assert tombstones.known(log._connection) == tombstones.beside(path) == frozenset(erased.digests)
    assert tombstones.digest(first) in erased.digests
    assert all(re.fullmatch(r"[0-9a-f]{64} \d{4}-\d\d-\d\d", each) for each in marks(path))
    assert stat.S_IMODE(tombstones.file_beside(path).stat().st_mode) == 0o600
    assert words.found(path.parent) == {}
    log.close()


@pytest.mark.parametrize(
    "before",
    [
        "INSERT OR IGNORE INTO tombstone",
        "DELETE FROM event",
        "INSERT INTO said_fts (said_fts) VALUES ('rebuild')",
        "COMMIT",
        "VACUUM",
        "PRAGMA wal_checkpoint",
        "DELETE FROM erasing",
    ],
)
def test_an_erasure_that_is_killed_is_finished_by_the_next_and_leaves_no_words_without_a_tombstone(
    planted: tuple[Path, Words, str], before: str
) -> None:
    path, words, ref = planted
    eraser = start("tests.store.eraser", str(path), ref, before)
    _, complaint = eraser.communicate(timeout=60)
    assert eraser.returncode == -9, complaint
    log = opened(path)
    gone = not log.series_events(ref)
    assert not gone or tombstones.beside(path) == tombstones.known(log._connection) != frozenset()
    erased = log.erase(ref)
    assert words.found(path.parent) == {}
    assert erased.finished or not gone or before == "DELETE FROM erasing"
    assert not erase.unfinished(log._connection)
    assert log.check() == []
    log.close()


def test_an_older_copy_loses_what_was_erased_since_and_nothing_else(tmp_path: Path, words: Words) -> None:
    log = opened(tmp_path / "store.db")
    other = Words("other")
    kept = plant(log, other)
    ref = plant(log, words)
    log.copied(tmp_path / "older.db")
    log.erase(ref)
    older = opened(tmp_path / "older.db")
    assert {word for found in words.found(tmp_path).values() for word in found} == {*words.given}
    before = older.series_events(kept)
    assert erase.apply(older._connection, tombstones.beside(tmp_path / "store.db")) == [ref]
    assert words.found(tmp_path) == {}
    assert older.series_events(kept) == before
    assert erase.apply(older._connection, tombstones.beside(tmp_path / "store.db")) == []
    assert older.check() == []
    for each in (log, older):
        each.close()


def test_a_series_that_begins_again_is_another_one(log: SqliteLog, path: Path) -> None:
    keep(log, "A/1", event())
    log.erase("A")
    keep(log, "A/1", event())
    assert tombstones.marked(log._connection, tombstones.beside(path)) == []
    assert erase.apply(log._connection, tombstones.beside(path)) == []
    assert len(log.series_events("A")) == 1


def test_the_store_and_the_file_give_each_other_what_only_one_has(log: SqliteLog, path: Path) -> None:
    keep(log, "A/1", event())
    keep(log, "B/1", event())
    log.erase("A")
    tombstones.file_beside(path).unlink()
    log.erase("B")
    log._connection.execute("DELETE FROM tombstone WHERE digest = ?", (marks(path)[0].split()[0],))
    tombstones.carry(log._connection, path)
    assert len(tombstones.beside(path)) == 2
    assert tombstones.known(log._connection) == tombstones.beside(path)


def test_a_line_that_was_cut_off_swallows_no_other(log: SqliteLog, path: Path) -> None:
    tombstones.file_beside(path).write_text("0123456789abcdef")
    keep(log, "A/1", event())
    log.erase("A")
    assert len(tombstones.beside(path)) == 1


@pytest.mark.parametrize("lost", ["table", "file"])
def test_what_was_erased_is_taken_in_only_by_somebody_who_says_so(
    log: SqliteLog, path: Path, key: RawKey, lost: str
) -> None:
    new: list[NewRow] = [event(), event()]
    keep(log, "A/1", *new)
    keep(log, "B/1", event())
    log.erase("A")
    log.erase("B")
    if lost == "table":
        log._connection.execute("DELETE FROM tombstone")
    else:
        tombstones.file_beside(path).unlink()
    with pytest.raises(WasErased, match="A was erased"):
        log.take_in("A", {"A/1": new})
    assert log.follow(0) == []
    assert log.take_in("A", {"A/1": new}, although_erased=True) == {"A/1": 2}
    assert tombstones.digest(new[0].id) not in tombstones.known(log._connection) | tombstones.beside(path)
    assert len(tombstones.known(log._connection) | tombstones.beside(path)) == 1
    other = reopen(path, key)
    assert not other.is_erased(new[0].id)
    other.close()


def test_where_the_mark_beside_the_store_stays_the_series_is_not_taken_in_either(log: SqliteLog, path: Path) -> None:
    new: list[NewRow] = [event()]
    keep(log, "A/1", *new)
    keep(log, "B/1", event())
    log.erase("A")
    log.erase("B")
    in_the_way = path.with_name(f"{path.name}.erased.{os.getpid()}")
    in_the_way.mkdir()
    with pytest.raises(DiskFailed):
        log.take_in("A", {"A/1": new}, although_erased=True)
    assert log.follow(0) == []
    assert tombstones.known(log._connection) == tombstones.beside(path)
    in_the_way.rmdir()
    assert log.take_in("A", {"A/1": new}, although_erased=True) == {"A/1": 1}
    assert log.check() == []


def test_a_folder_that_takes_no_tombstone_keeps_the_series(log: SqliteLog, path: Path) -> None:
    kept = keep(log, "A/1", event())
    tombstones.file_beside(path).mkdir()
    with pytest.raises(DiskFailed):
        log.erase("A")
    assert log.follow(0) == kept


def test_a_tombstone_is_on_the_disk_before_the_words_go(
    log: SqliteLog, path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(log, "2026-014/1", event())
    reader = reopen(path, key, read_only=True)
    synced: list[str] = []

    def seen(file: int) -> None:
        assert reader.since("2026-014/1", 0)
        is_folder = stat.S_ISDIR(os.fstat(file).st_mode)
        synced.append("its name" if is_folder else os.pread(file, 64, 0).decode())

    monkeypatch.setattr("os.fsync", seen)
    digests = log.erase("2026-014").digests
    assert synced == [*digests, "its name"]
    reader.close()
