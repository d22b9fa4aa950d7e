"""Having a store to oneself: nobody has it open or opens it meanwhile, and nobody writes into what was replaced."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from store import opening, reading
from store.alone import alone, shut_out
from store.connection import connect, key_for
from store.driver import dbapi
from store.errors import InUse, NotFound, WrongKey
from store.keys import Passphrase, RawKey, random_key, write_key_file
from store.opening import open_store
from store.sqlite_log import SqliteLog
from store.taking_place import coming, make_coming, take_place
from tests.store.support import NotesIndexer, event, keep, reopen, start
from tests.store.window import MEETING

WAYS = ("with its key", "by its lock")


@pytest.fixture
def key_file(tmp_path: Path, key: RawKey) -> Path:
    write_key_file(tmp_path / "key", key)
    return tmp_path / "key"


@pytest.fixture
def closed(log: SqliteLog, path: Path) -> Path:
    """A store with one event that nobody has open."""
    keep(log, MEETING, event())
    log.close()
    return path


@contextmanager
def window(path: Path, key_file: Path, way: str = "rw") -> Generator[subprocess.Popen[str]]:
    """Another process that has the store open."""
    other = start("tests.store.window", str(path), str(key_file), way, stdin=subprocess.PIPE)
    yield other
    assert other.communicate()[1] == ""


def said(other: subprocess.Popen[str]) -> str:
    assert other.stdout
    return other.stdout.readline().strip()


def to_oneself(path: Path, key: RawKey, way: str) -> AbstractContextManager[object]:
    return alone(path, key_for(path, key, plain=False)) if way == "with its key" else shut_out(path)


def another(path: Path, key: RawKey, events: int) -> Path:
    """A store with the same key and so many events, in the folder of the other."""
    other = path.with_name("other.db")
    log = open_store(other, key, create=True, plain=False, indexer=NotesIndexer())
    keep(log, MEETING, *(event() for _ in range(events)))
    log.close()
    return other


def swap(path: Path, other: Path) -> None:
    make_coming(path)
    shutil.copyfile(other, coming(path))
    take_place(path)


def overtaken(other: Path, *, first: bool) -> Callable[[Path, str, str], dbapi.Connection]:
    """A way to connect that another file overtakes at its first time, `first` or once it has connected."""
    times: list[Path] = []

    def connected(path: Path, literal: str, options: str) -> dbapi.Connection:
        new = not times
        times.append(path)
        if new and first:
            swap(path, other)
        connection = connect(path, literal, options)
        if new and not first:
            swap(path, other)
        return connection

    return connected


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("opened", ["rw", "ro"])
def test_a_store_that_a_window_has_open_is_in_use(
    closed: Path, key: RawKey, key_file: Path, way: str, opened: str
) -> None:
    with window(closed, key_file, opened) as other:
        assert said(other) == "open 1"
        before = closed.read_bytes()
        with pytest.raises(InUse, match="Another window has the store"), to_oneself(closed, key, way):
            pytest.fail("it was not alone")
        assert closed.read_bytes() == before
    with to_oneself(closed, key, way):
        pass
    log = reopen(closed, key)
    assert len(log.since(MEETING, 0)) == 1
    log.close()


@pytest.mark.parametrize("way", WAYS)
def test_a_window_that_comes_meanwhile_gets_the_file_that_is_there_afterwards(
    closed: Path, key: RawKey, key_file: Path, way: str
) -> None:
    other = another(closed, key, 3)
    with to_oneself(closed, key, way):
        late = start("tests.store.window", str(closed), str(key_file), "rw", stdin=subprocess.PIPE)
        swap(closed, other)
    assert said(late) == "open 3"
    late.communicate()


def test_within_it_all_that_was_committed_stands_in_the_file_itself(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, MEETING, event())
    log.close()
    with alone(path, key_for(path, key, plain=False)) as connection:
        assert {file.name for file in path.parent.iterdir()} - {"meetings.db-journal"} == {
            "meetings.db",
            "meetings.db.lock",
        }
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    again = connect(path, key_for(path, key, plain=False), "mode=rw")
    assert again.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    again.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["meetings.db", "meetings.db.lock"]


def test_it_leaves_nothing_beside_a_file_that_took_the_place(closed: Path, key: RawKey) -> None:
    other = another(closed, key, 3)
    with alone(closed, key_for(closed, key, plain=False)) as connection:
        connection.execute("DELETE FROM draft")
        swap(closed, other)
        names = sorted(file.name for file in closed.parent.iterdir())
    assert sorted(file.name for file in closed.parent.iterdir()) == names
    assert closed.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("when", ["before it is opened", "before it is read"])
def test_an_opening_that_a_new_file_overtook_opens_that(
    closed: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch, when: str, *, read_only: bool
) -> None:
    other = another(closed, key, 3)
    monkeypatch.setattr(
        reading if read_only else opening, "connect", overtaken(other, first=when == "before it is opened")
    )
    log = reopen(closed, key, read_only=read_only)
    assert len(log.since(MEETING, 0)) == 3
    log.close()


def test_an_opening_that_a_file_with_another_salt_overtook_still_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, path, other = Passphrase("rødgrød"), tmp_path / "meetings.db", tmp_path / "other" / "meetings.db"
    for place, events in ((path, 1), (other, 3)):
        log = open_store(place, words, create=True, plain=False, indexer=NotesIndexer())
        keep(log, MEETING, *(event() for _ in range(events)))
        log.close()
    monkeypatch.setattr(opening, "connect", overtaken(other, first=True))
    log = reopen(path, words)
    assert len(log.since(MEETING, 0)) == 3
    log.close()


def test_a_link_to_the_store_is_the_same_store(closed: Path, key: RawKey, key_file: Path) -> None:
    link = closed.with_name("link.db")
    link.symlink_to(closed)
    with window(link, key_file) as other:
        assert said(other) == "open 1"
        with pytest.raises(InUse), alone(link, key_for(link, key, plain=False)):
            pytest.fail("it was not alone")
    with alone(link, key_for(link, key, plain=False)):
        late = start("tests.store.window", str(closed), str(key_file), "rw", stdin=subprocess.PIPE)
    assert said(late) == "open 1"
    late.communicate()


def test_what_is_no_store_of_ours_is_left_alone(closed: Path, key: RawKey, tmp_path: Path) -> None:
    before = closed.read_bytes()
    wrong = key_for(closed, random_key(), plain=False)
    with pytest.raises(WrongKey), alone(closed, wrong):
        pytest.fail("it opened")
    assert closed.read_bytes() == before
    foreign = tmp_path / "foreign.db"
    with dbapi.connect(str(foreign)) as bookmarks:
        bookmarks.execute("CREATE TABLE bookmark (address)")
    bookmarks.close()
    before = foreign.read_bytes()
    with pytest.raises(WrongKey), alone(foreign, ""):
        pytest.fail("it opened")
    assert foreign.read_bytes() == before
    with pytest.raises(NotFound), alone(tmp_path / "nothing.db", key_for(closed, key, plain=False)):
        pytest.fail("it opened")
