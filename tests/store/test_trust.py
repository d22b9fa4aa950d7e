"""Whether others could put a file in the place of the store: the folder, the way to it, and what lies beside it."""

from __future__ import annotations

import grp
import os
import pwd
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from store import opening
from store.errors import KeyFileInvalid, StoreError
from store.keys import RawKey, read_key_file, write_key_file
from store.opening import open_store
from store.place_errors import (
    BesideNoFile,
    BesideNotOurs,
    BesideOfSomebodyElse,
    NotAFile,
    OfSomebodyElse,
    OthersCanWrite,
)
from store.sqlite_log import SqliteLog
from store.trust import require_trusted
from tests.odd_places import odd
from tests.store.support import NOBODY, NotesIndexer, contents, event, keep, reopen

ROOT = 0
NEEDS_ROOT = pytest.mark.skipif(os.geteuid() != ROOT, reason="only root can give a file to somebody else")


@pytest.fixture
def closed(log: SqliteLog) -> Path:
    """A store that nobody has open, in a folder of its own."""
    keep(log, "2026-014/1", event())
    log.close()
    return log.path


def every_opening(path: Path, key: RawKey) -> list[Callable[[], object]]:
    """To write, to read, and to make another one beside it."""
    return [
        lambda: reopen(path, key),
        lambda: reopen(path, key, read_only=True),
        lambda: open_store(path.with_name("new.db"), key, create=True, plain=False, indexer=NotesIndexer()),
    ]


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o722, 0o707, 0o1777, 0o3770])
def test_a_folder_that_others_can_write_opens_nothing(
    closed: Path, key: RawKey, mode: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pwd, "getpwall", list)
    closed.parent.chmod(mode)
    before = contents(closed.parent)
    for opens in every_opening(closed, key):
        with pytest.raises(OthersCanWrite) as caught:
            opens()
        helps = f"chmod go-w {closed.parent} closes it."
        if mode & stat.S_ISVTX:
            # Nobody is to be told to close /tmp.
            helps = "make a folder of your own there (mkdir -m 700), and keep it in that."
        assert str(caught.value) == (
            f"Others can write in the folder {closed.parent} and put another file in place of yours; {helps}"
        )
    assert contents(closed.parent) == before
    closed.parent.chmod(mode & ~(stat.S_IWGRP | stat.S_IWOTH))
    reopen(closed, key).close()


def test_a_folder_above_lets_others_rename_the_one_of_the_store(closed: Path, key: RawKey) -> None:
    above = closed.parent.parent
    above.chmod(0o777)
    for opens in every_opening(closed, key):
        with pytest.raises(OthersCanWrite, match=f"in the folder {above} and"):
            opens()
    above.chmod(0o1777)
    reopen(closed, key).close()


def test_what_is_to_be_made_in_a_folder_of_everybody_is_not_made(tmp_path: Path, key: RawKey) -> None:
    tmp_path.chmod(0o777)
    with pytest.raises(OthersCanWrite):
        open_store(tmp_path / "new" / "new.db", key, create=True, plain=False, indexer=NotesIndexer())
    with pytest.raises(OthersCanWrite):
        write_key_file(tmp_path / "key", key)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_somebody_else_was_quicker_to_make_is_looked_at_again(
    tmp_path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "new.db"
    monkeypatch.setattr(opening, "require_trusted", lambda path: (path.parent.mkdir(), path.parent.chmod(0o777)))
    with pytest.raises(OthersCanWrite):
        open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    assert list(path.parent.iterdir()) == []


def test_a_link_is_as_good_as_the_folders_it_lies_in_and_leads_through(closed: Path, key: RawKey) -> None:
    home = closed.parent.parent
    (home / "own").mkdir()
    link, beside = home / "own" / "linked.db", home / "folder"
    link.symlink_to("../kept/meetings.db")
    beside.symlink_to(closed.parent)
    for path in (link, beside / closed.name):
        reopen(path, key).close()
    for folder in (link.parent, closed.parent):
        folder.chmod(0o1777)
        with pytest.raises(OthersCanWrite, match=f"in the folder {folder} and"):
            reopen(link, key)
        folder.chmod(0o700)


def test_links_that_lead_round_in_a_circle_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(NotAFile):
        require_trusted(tmp_path / "a")


@NEEDS_ROOT
@pytest.mark.parametrize("given", ["", "kept", "kept/meetings.db"])
def test_what_belongs_to_somebody_else_opens_nothing(closed: Path, key: RawKey, given: str) -> None:
    place = closed.parent.parent / given
    os.chown(place, NOBODY, NOBODY)
    for opens in every_opening(closed, key)[:2]:
        with pytest.raises(OfSomebodyElse, match=f"^{place} belongs to somebody else"):
            opens()


@NEEDS_ROOT
def test_a_link_of_somebody_else_opens_nothing(closed: Path, key: RawKey) -> None:
    link = closed.parent.parent / "linked.db"
    link.symlink_to(closed)
    os.chown(link, NOBODY, NOBODY, follow_symlinks=False)
    with pytest.raises(OfSomebodyElse, match=f"^{link} belongs"):
        reopen(link, key)


@NEEDS_ROOT
@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal", ".lock", ".erased"])
def test_a_file_of_somebody_else_beside_the_store_opens_nothing(closed: Path, key: RawKey, suffix: str) -> None:
    beside = closed.with_name(f"{closed.name}{suffix}")
    beside.touch()
    os.chown(beside, NOBODY, NOBODY)
    for read_only in (True, False):
        with pytest.raises(BesideOfSomebodyElse, match=f"^{beside} beside the store belongs to somebody else"):
            reopen(closed, key, read_only=read_only)


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal", ".lock", ".erased"])
@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a link"])
def test_what_is_no_file_beside_the_store_is_neither_opened_nor_waited_for(
    closed: Path, key: RawKey, suffix: str, kind: str
) -> None:
    beside = closed.with_name(f"{closed.name}{suffix}")
    beside.unlink(missing_ok=True)
    match kind:
        case "a folder":
            beside.mkdir()
        case "a pipe":
            os.mkfifo(beside, 0o600)
        case _:
            beside.symlink_to("/dev/zero")
    for read_only in (True, False):
        with pytest.raises(BesideNoFile, match=f"^{beside} beside the store is no ordinary file; move it away first"):
            reopen(closed, key, read_only=read_only)


@pytest.mark.parametrize("kind", ["plain", "encrypted"])
def test_a_backup_in_the_place_of_the_tombstones_opens_nothing(closed: Path, key: RawKey, kind: str) -> None:
    beside = closed.with_name(f"{closed.name}.erased")
    other = open_store(
        beside.with_name("o.db"),
        key if kind == "encrypted" else None,
        create=True,
        plain=kind == "plain",
        indexer=NotesIndexer(),
    )
    other.copied(beside)
    other.close()
    for read_only in (True, False):
        with pytest.raises(BesideNotOurs, match=f"^{beside} beside the store is not what belongs there"):
            reopen(closed, key, read_only=read_only)


def test_a_group_that_is_this_user_alone_may_write(closed: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch) -> None:
    me, other = _user("me", os.geteuid()), _user("other", NOBODY)
    named = {"me": me, "other": other}
    closed.parent.chmod(0o770)
    monkeypatch.setattr(pwd, "getpwnam", named.__getitem__)
    for members, users, is_own in (
        ([], [me], True),
        (["me"], [me], True),
        (["other"], [me], False),
        (["nobody at all"], [me], False),
        ([], [me, other], False),
        ([], [], False),
    ):
        monkeypatch.setattr(grp, "getgrgid", lambda _, members=members: grp.struct_group(("g", "x", 7, members)))
        monkeypatch.setattr(pwd, "getpwall", lambda users=users: users)
        if is_own:
            reopen(closed, key).close()
        else:
            with pytest.raises(OthersCanWrite):
                reopen(closed, key)


def _user(name: str, uid: int) -> pwd.struct_passwd:
    return pwd.struct_passwd((name, "x", uid, os.getegid(), "", "/", "/bin/sh"))


def test_a_list_of_access_that_lets_somebody_write_is_no_group_of_ones_own(
    closed: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed.parent.chmod(0o770)
    monkeypatch.setattr("store.trust._LISTS_OF_ACCESS", "user.listed")
    monkeypatch.setattr(pwd, "getpwall", lambda: [_user("me", os.geteuid())])
    monkeypatch.setattr(grp, "getgrgid", lambda _: grp.struct_group(("g", "x", 7, [])))
    reopen(closed, key).close()
    monkeypatch.setattr(os, "listxattr", lambda _: ["user.listed"])
    with pytest.raises(OthersCanWrite):
        reopen(closed, key)


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a socket", "a link to a device"])
def test_what_is_no_file_is_neither_opened_nor_waited_for(tmp_path: Path, key: RawKey, kind: str) -> None:
    place = odd(tmp_path, kind)
    for read_only in (True, False):
        with pytest.raises(NotAFile, match="is no file that a store could be in"):
            reopen(place, key, read_only=read_only)
    with pytest.raises(KeyFileInvalid):
        read_key_file(place)
    with pytest.raises(StoreError):
        write_key_file(place, key)


@pytest.mark.parametrize(
    ("mode", "helps"), [(0o777, "chmod go-w {folder} closes it"), (0o1777, "a folder of your own")]
)
def test_a_key_whose_folder_others_can_write_is_not_read(tmp_path: Path, key: RawKey, mode: int, helps: str) -> None:
    folder = tmp_path / "keys"
    folder.mkdir()
    write_key_file(folder / "key", key)
    folder.chmod(mode)
    with pytest.raises(OthersCanWrite, match=helps.format(folder=folder)):
        read_key_file(folder / "key")
    folder.chmod(0o755)
    assert read_key_file(folder / "key").secret == key.secret
