"""An earlier store is brought up to date as a whole or not at all; who waits for it knows, and how far it is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.errors import OlderVersion
from store.keys import RawKey, write_key_file
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.preparer import NewerIndexer
from tests.store.support import event, keep, reopen, start

MEETINGS = ("2026-001/1", "2026-001/2", "2026-002/1", "2026-003/1")
FROM_THE_START = ["0 of 4\n", "2 of 4\n", "3 of 4\n", "4 of 4\n", "opened\n"]


@pytest.fixture
def earlier(log: SqliteLog, key: RawKey) -> Path:
    """A store of an earlier program, its key in a file beside it."""
    for meeting in MEETINGS:
        keep(log, meeting, event())
    log.close()
    write_key_file(log.path.with_name("key"), key)
    return log.path


class Listening:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def waits(self) -> None:
        raise AssertionError

    def indexed(self, done: int, total: int) -> None:
        self.told.append((done, total))


@contextmanager
def preparing(path: Path, *, halts_at: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """A process that brings a store up to date, and stops there before it goes on with a meeting."""
    halts = "" if halts_at is None else str(halts_at)
    with start("tests.store.preparer", str(path), str(path.with_name("key")), halts, stdin=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


def found(path: Path, key: RawKey) -> set[str]:
    """What an earlier program finds in a store, which does not bring it up to date."""
    log = reopen(path, key)
    texts = {hit.text for hit in log.search("skolen")}
    log.close()
    return texts


def test_it_is_told_meeting_by_meeting_and_only_once(earlier: Path, key: RawKey) -> None:
    for told in ([(0, 4), (2, 4), (3, 4), (4, 4)], []):
        onlooker = Listening()
        log = open_store(earlier, key, create=False, plain=False, indexer=NewerIndexer(), onlooker=onlooker)
        assert onlooker.told == told
        assert log.check() == []
        log.close()


def test_killed_half_way_nothing_has_changed_and_the_next_opening_begins_again(earlier: Path, key: RawKey) -> None:
    before = found(earlier, key)
    with preparing(earlier, halts_at=3) as killed:
        assert [says(killed) for _ in range(3)] == FROM_THE_START[:3]
        killed.kill()
        killed.wait()
    with pytest.raises(OlderVersion):
        open_store(earlier, key, create=False, plain=False, read_only=True, indexer=NewerIndexer())
    assert found(earlier, key) == before
    with preparing(earlier) as again:
        assert [says(again) for _ in range(5)] == FROM_THE_START
    after = open_store(earlier, key, create=False, plain=False, read_only=True, indexer=NewerIndexer())
    assert {hit.text for hit in after.search("skolen")} == {f"{text} (sagt)" for text in before}
    assert after.check() == []
    after.close()


def test_who_waits_opens_it_when_the_other_is_ready(earlier: Path) -> None:
    with preparing(earlier, halts_at=2) as first:
        assert [says(first) for _ in range(2)] == FROM_THE_START[:2]
        with preparing(earlier) as second:
            assert says(second) == "waits\n"
            assert first.stdin
            first.stdin.write("\n")
            first.stdin.flush()
            assert [says(first) for _ in range(3)] == FROM_THE_START[2:]
            assert says(second) == "opened\n"


def test_who_waits_takes_over_when_the_other_dies(earlier: Path) -> None:
    with preparing(earlier, halts_at=2) as first:
        assert [says(first) for _ in range(2)] == FROM_THE_START[:2]
        with preparing(earlier) as second:
            assert says(second) == "waits\n"
            first.kill()
            assert [says(second) for _ in range(5)] == FROM_THE_START
