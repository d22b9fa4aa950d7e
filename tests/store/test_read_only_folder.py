"""A store in a folder that cannot be written to: one loud sentence for writing, and everything is there to read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import BadPermissions, OpenedForReading, ReadOnlyFolder
from store.keys import RawKey
from store.opening import open_store
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
