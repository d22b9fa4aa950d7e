"""Whether anybody may have written, as the file system tells it; it may say yes for nothing, and never no for news."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from store.keys import RawKey
from store.sqlite_log import SqliteLog
from store.touched import GRAIN_S, Touched
from tests.store.support import event, keep, reopen


class Stopwatch:
    """Seconds that go by when they are told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def touched(log: SqliteLog, path: Path, watch: Stopwatch) -> Touched:
    """Whoever watches a store in which nothing was written for long."""
    keep(log, "A/1", event())
    looks = Touched(path, watch)
    assert looks.lately()
    watch.seconds += GRAIN_S
    assert not looks.lately()
    return looks


def test_what_anybody_writes_is_noticed_and_it_takes_a_while_to_settle(
    log: SqliteLog, path: Path, key: RawKey, touched: Touched, watch: Stopwatch
) -> None:
    other = reopen(path, key)
    for writer in (other, log):
        keep(writer, "A/1", event())
        assert touched.lately()
        watch.seconds += GRAIN_S - 0.1
        assert touched.lately()
        watch.seconds += 0.1
        assert not touched.lately()
    other.close()


def test_reading_is_no_writing(log: SqliteLog, path: Path, key: RawKey, touched: Touched) -> None:
    other = reopen(path, key, read_only=True)
    assert len(other.since("A/1", 0)) == len(log.since("A/1", 0)) == 1
    assert not touched.lately()
    other.close()
    assert not touched.lately()


@pytest.mark.parametrize("grain_s", [0.004, 2.0])
def test_a_second_write_that_the_file_system_takes_for_the_first_is_covered(
    path: Path, touched: Touched, watch: Stopwatch, grain_s: float
) -> None:
    wal = Path(f"{path}-wal")
    os.utime(wal, ns=(0, 0))
    assert touched.lately()
    watch.seconds += grain_s
    os.utime(wal, ns=(0, 0))
    assert touched.lately()


def test_a_log_that_was_begun_again_is_another(path: Path, touched: Touched) -> None:
    wal = Path(f"{path}-wal")
    stood = wal.stat()
    wal.rename(wal.with_name("before"))
    wal.write_bytes(wal.with_name("before").read_bytes())
    os.utime(wal, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    assert touched.lately()
    wal.unlink()
    wal.with_name("before").rename(wal)


def test_where_there_is_no_log_it_cannot_be_told(tmp_path: Path, watch: Stopwatch) -> None:
    looks = Touched(tmp_path / "none.db", watch)
    watch.seconds += 2 * GRAIN_S
    assert looks.lately()


def test_the_log_of_a_linked_store_is_beside_the_store(
    log: SqliteLog, path: Path, tmp_path: Path, watch: Stopwatch
) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(path)
    looks = Touched(link, watch)
    looks.lately()
    watch.seconds += GRAIN_S
    assert not looks.lately()
    keep(log, "A/1", event())
    assert looks.lately()
