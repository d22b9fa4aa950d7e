"""A store in a folder that cannot be written to: one loud sentence for writing, and everything is there to read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.errors import BadPermissions, OpenedForReading
from store.keys import RawKey
from store.opening import open_store
from store.place_errors import ReadOnlyFolder
from store.sqlite_log import SqliteLog
from tests.store.support import NotesIndexer, contents, event, keep, reopen, unwritable_folder

Filling = Callable[[Path], None]


@pytest.fixture
def closed(log: SqliteLog) -> Filling:
    """A store that the last pane closed: everything is in the one file."""
    keep(log, "2026-014/1", event(), event())
    log.close()

    def fill(folder: Path) -> None:
        shutil.copytree(log.path.parent, folder, dirs_exist_ok=True)

    return fill


def killed(*kept: str) -> Callable[[SqliteLog], Filling]:
    """A store whose pane was killed, so that some of it is only in the write-ahead log; `kept` are the files left."""

    def filling(log: SqliteLog) -> Filling:
        keep(log, "2026-014/1", event())
        log._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        keep(log, "2026-014/1", event())

        def fill(folder: Path) -> None:
            for suffix in kept:
                shutil.copy(log.path.with_name(log.path.name + suffix), folder)

        return fill

    return filling


def assert_readable(folder: Path, key: RawKey) -> None:
    before = contents(folder)
    # The shared index of a killed pane is no part of what is saved.
    before.pop("meetings.db-shm", None)
    log = reopen(folder / "meetings.db", key, read_only=True)
    assert [row.seq for row in log.since("2026-014/1", 0)] == [1, 2]
    assert len(log.search("skolen")) == 2
    assert log.check() == []
    with pytest.raises(OpenedForReading, match="nothing was saved"):
        keep(log, "2026-014/1", event())
    log.close()
    assert before.items() <= contents(folder).items()


def test_a_closed_store_is_readable(closed: Filling, key: RawKey) -> None:
    with unwritable_folder(closed) as folder:
        assert_readable(folder, key)


@pytest.mark.parametrize("files", [("", "-wal"), ("", "-wal", "-shm")])
def test_a_store_whose_pane_was_killed_is_readable(log: SqliteLog, key: RawKey, files: tuple[str, ...]) -> None:
    with unwritable_folder(killed(*files)(log)) as folder:
        assert_readable(folder, key)


def test_writing_is_refused_at_the_door(closed: Filling, key: RawKey) -> None:
    with unwritable_folder(closed) as folder:
        with pytest.raises(ReadOnlyFolder, match="can only be read"):
            reopen(folder / "meetings.db", key)
        with pytest.raises(ReadOnlyFolder, match="cannot be written to"):
            open_store(folder / "new.db", key, create=True, plain=False, indexer=NotesIndexer())
        assert not (folder / "new.db").exists()


def test_a_file_of_someone_else_is_one_sentence(closed: Filling, key: RawKey) -> None:
    def filled(folder: Path) -> None:
        closed(folder)
        (folder / "meetings.db").chmod(0o000)

    with unwritable_folder(filled) as folder, pytest.raises(BadPermissions, match="not allowed to open"):
        reopen(folder / "meetings.db", key, read_only=True)


def test_a_folder_that_cannot_be_made_is_one_sentence(closed: Filling, key: RawKey) -> None:
    with unwritable_folder(closed) as folder, pytest.raises(BadPermissions):
        open_store(folder / "deeper" / "new.db", key, create=True, plain=False, indexer=NotesIndexer())


@contextmanager
def written_meanwhile(folder: Path, key: RawKey) -> Generator[SqliteLog]:
    """Somebody who may write there has the store open."""
    folder.chmod(0o700)
    writer = reopen(folder / "meetings.db", key)
    folder.chmod(0o500)
    yield writer
    folder.chmod(0o700)
    writer.close()
    folder.chmod(0o500)


def seqs(reader: SqliteLog) -> list[int]:
    return [row.seq for row in reader.since("2026-014/1", 0)]


def test_a_wall_that_was_there_before_the_leader_follows_when_one_comes_and_goes(closed: Filling, key: RawKey) -> None:
    with unwritable_folder(closed) as folder:
        wall = reopen(folder / "meetings.db", key, read_only=True)
        assert seqs(wall) == [1, 2]
        for last in (3, 4):
            with written_meanwhile(folder, key) as leader:
                assert wall.touched()
                keep(leader, "2026-014/1", event())
                assert seqs(wall) == [*range(1, last + 1)]
                assert seqs(wall) == [*range(1, last + 1)]
            assert seqs(wall) == [*range(1, last + 1)]
        wall.close()


def test_a_wall_beside_what_a_killed_pane_left_follows_the_next_one(log: SqliteLog, key: RawKey) -> None:
    with unwritable_folder(killed("", "-wal")(log)) as folder:
        wall = reopen(folder / "meetings.db", key, read_only=True)
        assert seqs(wall) == [1, 2]
        with written_meanwhile(folder, key) as leader:
            keep(leader, "2026-014/1", event())
            assert seqs(wall) == [1, 2, 3]
        assert seqs(wall) == [1, 2, 3]
        wall.close()


def test_a_wall_that_was_there_after_the_leader_follows_it(closed: Filling, key: RawKey) -> None:
    with unwritable_folder(closed) as folder, written_meanwhile(folder, key) as leader:
        wall = reopen(folder / "meetings.db", key, read_only=True)
        keep(leader, "2026-014/1", event())
        assert seqs(wall) == [1, 2, 3]
        wall.close()
