"""Opening: what is there, what may be made, and one loud sentence for everything else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from store import opening
from store.driver import dbapi
from store.errors import KeyMissing, NewerVersion, NotFound, PlainRefused, StoreError, WrongKey
from store.keys import RawKey, random_key
from store.opening import open_store
from store.place_errors import NetworkFileSystem
from store.schema import LATEST
from store.sqlite_log import SqliteLog
from tests.store.support import NotesIndexer, contents, event, keep, reopen


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_store_is_encrypted_unless_one_says_otherwise(path: Path) -> None:
    with pytest.raises(KeyMissing, match="needs a key"):
        open_store(path, None, create=True, plain=False, indexer=NotesIndexer())
    assert not path.exists()


def test_a_store_is_opened_again(log: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(log, "2026-014/1", event())
    log.close()
    log.close()
    again = reopen(path, key)
    assert again.since("2026-014/1", 0) == kept
    again.close()


@pytest.mark.parametrize("name", ["a b.db", "100%?.db", "møde#1.db", "å'\".db"])
def test_the_name_of_the_file_is_taken_as_it_stands(tmp_path: Path, key: RawKey, name: str) -> None:
    path = tmp_path / name
    open_store(path, key, create=True, plain=False, indexer=NotesIndexer()).close()
    assert path.exists()
    reopen(path, key).close()
    reopen(path, key, read_only=True).close()


@pytest.mark.parametrize("plain", [True, False])
def test_files_are_private_whatever_the_umask(path: Path, key: RawKey, *, plain: bool) -> None:
    before = os.umask(0)
    try:
        log = open_store(path, None if plain else key, create=True, plain=plain, indexer=NotesIndexer())
        keep(log, "2026-014/1", event())
    finally:
        os.umask(before)
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {
        "meetings.db": 0o600,
        "meetings.db-wal": 0o600,
        "meetings.db-shm": 0o600,
        "meetings.db.lock": 0o600,
    }
    assert mode(path.parent) == 0o700
    log.close()


def test_a_store_that_was_opened_to_others_is_closed_again(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, "2026-014/1", event())
    path.chmod(0o664)
    path.with_name(f"{path.name}-wal").chmod(0o664)
    reopen(path, key).close()
    assert (mode(path), mode(path.with_name(f"{path.name}-wal"))) == (0o600, 0o600)


def test_a_missing_store_is_named_and_not_made(path: Path, key: RawKey) -> None:
    path.parent.mkdir()
    for read_only in (True, False):
        with pytest.raises(NotFound, match="no store at"):
            reopen(path, key, read_only=read_only)
    assert contents(path.parent) == {}


def test_a_wrong_key_is_one_sentence(log: SqliteLog, path: Path) -> None:
    keep(log, "2026-014/1", event())
    log.close()
    before = contents(path.parent)
    for read_only in (True, False):
        with pytest.raises(WrongKey, match="wrong key, or not one of our files"):
            reopen(path, random_key(), read_only=read_only)
    assert contents(path.parent) == before


def test_an_encrypted_store_needs_its_key(log: SqliteLog, path: Path) -> None:
    log.close()
    for plain in (True, False):
        with pytest.raises(KeyMissing, match="needs a key"):
            open_store(path, None, create=True, plain=plain, indexer=NotesIndexer())


def test_a_key_for_a_store_that_is_not_encrypted_is_refused(plain_log: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(plain_log, "2026-014/1", event())
    with pytest.raises(PlainRefused, match="is not encrypted"):
        reopen(path, key)
    unasked = reopen(path, None)
    assert unasked.since("2026-014/1", 0) == kept
    unasked.close()
    by_choice = open_store(path, key, create=False, plain=True, indexer=NotesIndexer())
    assert by_choice.since("2026-014/1", 0) == kept
    by_choice.close()


def test_a_newer_store_is_left_alone(log: SqliteLog, path: Path, key: RawKey) -> None:
    log._connection.execute("PRAGMA user_version = 7")
    log.close()
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(NewerVersion, match=f"version 7; this one reads up to {LATEST}"):
            reopen(path, key, read_only=read_only)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    foreign = dbapi.connect(str(path))
    foreign.execute("CREATE TABLE bookmark (address)")
    foreign.close()
    before = path.read_bytes()
    for create, read_only in ((True, False), (False, False), (False, True)):
        with pytest.raises(WrongKey, match="not one of our files"):
            open_store(path, None, create=create, plain=True, read_only=read_only, indexer=NotesIndexer())
    assert path.read_bytes() == before


def test_a_store_that_another_tool_took_out_of_wal_mode_is_put_back(log: SqliteLog, path: Path, key: RawKey) -> None:
    kept = keep(log, "2026-014/1", event())
    log._connection.execute("PRAGMA journal_mode = DELETE")
    log.close()
    again = reopen(path, key)
    assert again._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert again.since("2026-014/1", 0) == kept
    again.close()


@pytest.mark.parametrize("content", [b"x", b"x" * 15, b"[series]\nref = 'R'\n" * 500])
def test_a_file_of_another_kind_is_left_alone(path: Path, key: RawKey, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for read_only in (True, False):
        with pytest.raises(WrongKey, match="not one of our files"):
            open_store(path, key, create=not read_only, plain=False, read_only=read_only, indexer=NotesIndexer())
    assert path.read_bytes() == content


def test_a_folder_in_place_of_a_store_is_one_sentence(path: Path, key: RawKey) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    assert str(path) in str(caught.value)


def test_a_first_opening_that_was_cut_off_is_taken_up_again(path: Path, key: RawKey) -> None:
    path.parent.mkdir()
    path.touch()
    with pytest.raises(NotFound):
        reopen(path, key)
    log = open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    assert log.check() == []
    log.close()


def test_a_store_with_nothing_but_a_header_is_not_one_yet(path: Path) -> None:
    path.parent.mkdir()
    begun = dbapi.connect(str(path))
    begun.execute("PRAGMA journal_mode = WAL")
    begun.close()
    with pytest.raises(NotFound):
        open_store(path, None, create=False, plain=True, indexer=NotesIndexer())
    with pytest.raises(NotFound):
        open_store(path, None, create=False, plain=True, read_only=True, indexer=NotesIndexer())
    log = open_store(path, None, create=True, plain=True, indexer=NotesIndexer())
    assert log.check() == []
    log.close()


def test_a_network_drive_is_refused_before_anything_is_made(
    path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "/dev/vda / ext4 rw 0 0\nserver:/home {} nfs4 rw 0 0\n".format(
        str(path.parent.parent).replace(" ", "\\040")
    )
    monkeypatch.setattr(opening, "read_mounts", lambda: table)
    for read_only in (True, False):
        with pytest.raises(NetworkFileSystem, match=r"network drive \(nfs4\)"):
            open_store(path, key, create=True, plain=False, read_only=read_only, indexer=NotesIndexer())
    assert not path.parent.exists()


def test_every_sentence_names_the_store_and_fills_its_braces(path: Path, key: RawKey) -> None:
    with pytest.raises(NotFound) as caught:
        reopen(path, key)
    assert caught.value.message == "There is no store at {path}."
    assert caught.value.params == {"path": path}
    assert str(caught.value) == f"There is no store at {path}."
