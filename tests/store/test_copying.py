"""A copy of a store: whole or not there at all, of one moment, as private and as encrypted as the store."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest

from store import copying
from store.backup_errors import CopyDiffers, CopyExists, CopyFailed, CopyFull
from store.connection import key_for
from store.copying import copied
from store.errors import Damaged
from store.halves import is_named_half, new_half
from store.keys import Key, Passphrase, RawKey, random_key, write_key_file
from store.opening import open_store
from store.rekeying import rekey
from store.sqlite_log import SqliteLog
from tests.store.disks import small_disk
from tests.store.support import NotesIndexer, event, keep, reopen, start, unwritable_folder
from tests.store.window import MEETING

WORDS = "Det går bedre i skolen".encode()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "copies" / "copy.db"


@pytest.fixture(autouse=True)
def folder(target: Path) -> Path:
    target.parent.mkdir()
    return target.parent


def filled(path: Path, key: Key | None) -> SqliteLog:
    log = open_store(path, key, create=True, plain=key is None, indexer=NotesIndexer())
    keep(log, MEETING, *(event(n=n) for n in range(200)))
    return log


@pytest.mark.parametrize("key", [random_key(), Passphrase("rødgrød"), None], ids=["key file", "passphrase", "plain"])
def test_a_copy_opens_with_the_key_of_the_store_and_holds_the_same(path: Path, key: Key | None, target: Path) -> None:
    log = filled(path, key)
    held = log.copied(target)
    assert (held.series, held.meetings, held.entries) == (1, 1, 200)
    assert held.newest == log.since(MEETING, 199)[0].at
    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert (WORDS in target.read_bytes()) == (key is None)
    copy = reopen(target, key)
    assert copy.since(MEETING, 0) == log.since(MEETING, 0)
    assert copy.check() == []
    assert [row.number for row in keep(copy, MEETING, event())] == [201]
    copy.close()
    log.close()


def test_a_copy_under_another_key_opens_with_that_alone(log: SqliteLog, target: Path) -> None:
    keep(log, MEETING, event())
    other = random_key()
    copied(log._connection, target, other.literal(b""))
    copy = reopen(target, other)
    assert copy.since(MEETING, 0) == log.since(MEETING, 0)
    copy.close()


def test_what_was_kept_before_it_began_is_in_it_while_another_pane_writes_on(
    log: SqliteLog, path: Path, key: RawKey, tmp_path: Path, folder: Path
) -> None:
    write_key_file(tmp_path / "key", key)
    keep(log, MEETING, event())
    with start("tests.store.hasty_window", str(path), str(tmp_path / "key"), stdin=subprocess.PIPE) as pane:
        assert pane.stdout
        assert pane.stdin
        for n in range(5):
            kept = [int(pane.stdout.readline()) for _ in range(20)][-1]
            held = log.copied(folder / f"{n}.db")
            assert held.entries >= kept
            copy = reopen(folder / f"{n}.db", key)
            assert [row.seq for row in copy.since(MEETING, 0)] == list(range(1, held.entries + 1))
            assert copy.check() == []
            copy.close()
        pane.stdin.close()
        pane.stdout.read()
        assert pane.wait() == 0


def test_nothing_that_was_erased_goes_along(plain_log: SqliteLog, target: Path) -> None:
    keep(plain_log, "2026-001/1", *(event(text="Ida blev borte") for _ in range(50)))
    keep(plain_log, MEETING, event())
    plain_log._connection.execute("PRAGMA secure_delete = OFF")
    plain_log._connection.execute("INSERT INTO erasing (ref) VALUES ('2026-001')")
    for table in ("said", "event"):
        plain_log._connection.execute(f"DELETE FROM {table} WHERE meeting = '2026-001/1'")  # noqa: S608 - two names
    plain_log._connection.execute("INSERT INTO said_fts (said_fts) VALUES ('rebuild')")
    plain_log.copied(target)
    assert b"blev borte" not in target.read_bytes()
    assert WORDS in target.read_bytes()


def test_what_is_there_is_never_overwritten(log: SqliteLog, target: Path) -> None:
    target.write_text("mine")
    with pytest.raises(CopyExists, match="it was left as it is"):
        log.copied(target)
    assert target.read_text() == "mine"
    target.unlink()
    target.symlink_to(target.parent / "nowhere")
    with pytest.raises(CopyExists):
        log.copied(target)
    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]


def test_what_came_meanwhile_is_not_overwritten_either(
    log: SqliteLog, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "flush", lambda _: target.write_text("mine"))
    with pytest.raises(CopyExists):
        log.copied(target)
    assert [(file.name, file.read_text()) for file in target.parent.iterdir()] == [("copy.db", "mine")]


def test_what_a_killed_copy_left_goes_with_the_next_and_nothing_else_does(log: SqliteLog, target: Path) -> None:
    keep(log, MEETING, event())
    theirs = {f"copy.db{ending}" for ending in (".part", ".ab12.part", f".{'g' * 16}.part", f".{'a' * 16}.part.txt")}
    theirs |= {f"xcopy.db.{'a' * 16}.part", f"copy.db.more.{'a' * 16}.part"}
    for name in theirs:
        (target.parent / name).write_text("mine")
    new_half(target).write_text("half")
    new_half(target).symlink_to(target.parent / "copy.db.part")
    log.copied(target)
    left = {file.name for file in target.parent.iterdir() if not file.is_symlink()}
    assert left == {"copy.db", *theirs}
    assert all((target.parent / name).read_text() == "mine" for name in theirs)


def test_a_kill_leaves_no_half_copy_under_the_name(
    log: SqliteLog, path: Path, key: RawKey, target: Path, tmp_path: Path, seed: int
) -> None:
    write_key_file(tmp_path / "key", key)
    kept = keep(log, MEETING, *(event(n=n) for n in range(50)))
    log.close()

    def killed_at(line: int) -> int:
        with start("tests.store.copier", str(path), str(tmp_path / "key"), str(target), str(line)) as process:
            said, complaints = process.communicate()
        assert complaints == ""
        assert process.returncode == (-signal.SIGKILL if line else 0)
        return int(said or 0)

    lines = killed_at(0)
    finished = halves = 0
    for line in (*random.Random(seed).sample(range(1, lines), 3), lines - 12, lines):
        target.unlink(missing_ok=True)
        killed_at(line)
        if target.exists():
            finished += 1
            copy = reopen(target, key, read_only=True)
            assert (copy.since(MEETING, 0), copy.check()) == (kept, [])
            copy.close()
        left = [file for file in target.parent.iterdir() if file != target]
        assert all(is_named_half(file.name) for file in left)
        halves += len(left)
        again = reopen(path, key)
        assert again.check() == []
        again.close()
    assert 0 < finished < 5
    assert 0 < halves <= 5


def test_a_folder_that_is_not_there_is_one_sentence(log: SqliteLog, tmp_path: Path) -> None:
    with pytest.raises(CopyFailed, match=r"could not be written \(No such file or directory\)"):
        log.copied(tmp_path / "nowhere" / "copy.db")


def test_a_full_disk_leaves_nothing_under_the_name(log: SqliteLog, tmp_path: Path) -> None:
    keep(log, MEETING, *(event(n=n) for n in range(200)))
    kept = log.since(MEETING, 0)
    with small_disk(tmp_path / "disk", kib=80) as disk:
        with pytest.raises(CopyFull, match="not room enough"):
            log.copied(disk / "copy.db")
        assert list(disk.iterdir()) == []
    assert log.since(MEETING, 0) == kept
    assert len(keep(log, MEETING, event())) == 1
    assert log.copied(tmp_path / "copy.db").entries == 201


@pytest.mark.parametrize("plain", [True, False])
def test_a_row_that_the_disk_did_not_keep_is_found(
    path: Path, target: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch, *, plain: bool
) -> None:
    log = filled(path, None if plain else key)
    whole = copying.measures
    monkeypatch.setattr(
        copying,
        "measures",
        lambda on, schema: {**whole(on, schema), "said": 199} if schema == "copy" else whole(on, schema),
    )
    with pytest.raises(CopyDiffers, match="did not come back whole"):
        log.copied(target)
    assert list(target.parent.iterdir()) == []
    log.close()


def copy_damaged(path: Path, key: RawKey, target: Path) -> None:
    damaged = reopen(path, key)
    try:
        damaged.copied(target)
    finally:
        damaged.close()


def test_a_damaged_store_is_copied_whole_or_not_at_all(log: SqliteLog, path: Path, key: RawKey, target: Path) -> None:
    """What only helps to find something is made anew in a copy, so its loss is none."""
    kept = keep(log, MEETING, *(event(n=n) for n in range(100)))
    log.close()
    whole = path.read_bytes()
    refused = 0
    for at in range(4096 + 100, len(whole), 3 * 4096):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            copy_damaged(path, key, target)
        except Damaged:
            refused += 1
            assert list(target.parent.iterdir()) == []
        else:
            copy = reopen(target, key, read_only=True)
            assert copy.since(MEETING, 0) == kept
            copy.close()
            target.unlink()
    assert refused


def test_a_store_where_nothing_can_be_written_is_copied_elsewhere(key: RawKey) -> None:
    with unwritable_folder(lambda folder: filled(folder / "meetings.db", key).close()) as folder:
        log = reopen(folder / "meetings.db", key, read_only=True)
        with tempfile.TemporaryDirectory() as elsewhere:
            assert log.copied(Path(elsewhere) / "copy.db").entries == 200
        log.close()


@pytest.mark.parametrize("name", [b"b\xff.db", b"file:b.db?mode=ro", b"b #%41.db"])
def test_a_file_may_be_called_anything(log: SqliteLog, path: Path, key: RawKey, tmp_path: Path, name: bytes) -> None:
    keep(log, "A/1", event())
    target = tmp_path / os.fsdecode(name)
    log.copied(target)
    log.close()
    moved = target.rename(path.with_name(target.name))
    rekey(moved, key_for(moved, key, plain=False), None, lambda: None)
    reopen(moved, None).close()
    assert {each.name for each in path.parent.iterdir()} <= {
        f"{of}{ending}" for of in (path.name, moved.name) for ending in ("", ".lock")
    }
