"""Damage in the write-ahead log takes nothing away in silence: what stands behind it was kept, and comes out."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from store.alone import alone
from store.backup import opened_backup
from store.backup_errors import BackupDamaged
from store.connection import key_for
from store.errors import NewestDamaged, StoreError
from store.finding import Cure
from store.holdings import holdings
from store.keys import RawKey, random_key, write_key_file
from store.log import Row
from store.opening import open_store
from store.salvage import gaps_of, salvage
from store.sqlite_log import SqliteLog
from store.wal_file import FRAME, HEAD, WalFile
from tests.store.support import NotesIndexer, contents, event, keep, reopen, start

REF = "2026-014/1"
KEPT = 30


@pytest.fixture(params=["encrypted", "plain"])
def killed(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, RawKey | None]:
    """A store and its log as a killed pane leaves them: entries 21 to 30 stand in the log alone."""
    key = random_key() if request.param == "encrypted" else None
    open_path = tmp_path / "open" / "meetings.db"
    log = open_store(open_path, key, create=True, plain=key is None, indexer=NotesIndexer())
    for n in range(20):
        keep(log, REF, event(n=n))
    log._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for n in range(20, KEPT):
        keep(log, REF, event(n=n))
    path = tmp_path / "kept" / "meetings.db"
    path.parent.mkdir(mode=0o700)
    for name in (path.name, f"{path.name}-wal"):
        path.with_name(name).write_bytes(open_path.with_name(name).read_bytes())
    log.close()
    return path, key


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def flip(path: Path, at: int) -> None:
    data = bytearray(log_of(path).read_bytes())
    data[at] ^= 1
    log_of(path).write_bytes(data)


def ends_of(path: Path) -> list[int]:
    """The frames that end transactions."""
    with closing(WalFile(log_of(path))) as log:
        return [n for n in range(1, log.frames + 1) if log.ends(n)]


@contextmanager
def untouched(path: Path) -> Iterator[None]:
    """The file and its log are the same to the last byte afterwards."""
    before = contents(path.parent)
    yield
    after = contents(path.parent)
    assert {name: after.get(name) for name in (path.name, log_of(path).name)} == {
        name: before[name] for name in (path.name, log_of(path).name)
    }


def reading(path: Path, key: RawKey | None) -> Sequence[Row]:
    """What a window that only reads shows."""
    with closing(reopen(path, key, read_only=True)) as log:
        return log.since(REF, 0)


WAYS: dict[str, Callable[[Path, RawKey | None], object]] = {
    "to write": reopen,
    "to make or bring up to date": lambda path, key: open_store(
        path, key, create=True, plain=key is None, indexer=NotesIndexer()
    ),
    "to have it alone": lambda path, key: alone(path, key_for(path, key, plain=True)).__enter__(),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_not_opened_to_write_while_entries_stand_behind_damage(
    killed: tuple[Path, RawKey | None], way: str, seed: int
) -> None:
    path, key = killed
    flip(path, random.Random(seed).randrange(HEAD, HEAD + (ends_of(path)[-2] - 1) * FRAME))
    for _ in range(2):
        with untouched(path), pytest.raises(NewestDamaged, match=r"newest entries .* damaged.*export --all"):
            WAYS[way](path, key)


@pytest.mark.parametrize("what", ["a mistyped key", "a damaged first page"])
def test_nor_does_an_opening_that_fails_lose_them(killed: tuple[Path, RawKey | None], what: str) -> None:
    path, key = killed
    flip(path, HEAD + 100)
    if what == "a damaged first page":
        path.write_bytes(path.read_bytes()[:30] + bytes(70) + path.read_bytes()[100:])
    elif key:
        key = random_key()
    for way in WAYS.values():
        with untouched(path), pytest.raises(StoreError):
            way(path, key)


@pytest.mark.parametrize("place", range(0, HEAD, 5))
def test_the_beginning_of_the_log_may_be_what_is_damaged(killed: tuple[Path, RawKey | None], place: int) -> None:
    path, key = killed
    flip(path, place)
    with untouched(path), pytest.raises(NewestDamaged):
        reopen(path, key)
    assert [row.seq for row in salvage(path, key, untold).rows[REF]] == list(range(1, KEPT + 1))


def test_what_comes_before_the_damage_can_be_read_and_check_tells_the_rest(killed: tuple[Path, RawKey | None]) -> None:
    path, key = killed
    flip(path, HEAD + ends_of(path)[3] * FRAME + 100)
    with untouched(path), closing(reopen(path, key, read_only=True)) as log:
        assert len(log.since(REF, 0)) == 24
        [found] = log.check()
        assert found.cure is Cure.RESTORE
        assert str(found) == "The newest entries are damaged: meetings.db-wal holds more than can be read."
        with pytest.raises(NewestDamaged):
            log.copied(path.parent.parent / "backup.db")
    assert not (path.parent.parent / "backup.db").exists()


def test_a_copy_made_by_hand_is_no_backup_while_entries_stand_behind_damage(
    killed: tuple[Path, RawKey | None],
) -> None:
    path, key = killed
    with opened_backup(path, key) as whole:
        assert holdings(whole.connection).entries == KEPT
    flip(path, HEAD + ends_of(path)[3] * FRAME + 100)
    with untouched(path), pytest.raises(BackupDamaged), opened_backup(path, key):
        pass


def untold(done: int, total: int) -> None:
    del done, total


def test_nothing_but_what_is_on_the_damaged_page_is_missing(killed: tuple[Path, RawKey | None], seed: int) -> None:
    path, key = killed
    whole, ends = log_of(path).read_bytes(), ends_of(path)
    for n in range(6):
        chance = random.Random(f"{seed} {n}")
        flip(path, HEAD + chance.randrange(ends[-2] * FRAME))
        readable = {row.seq for row in reading(path, key)}
        with untouched(path):
            found = salvage(path, key, untold)
        out = {row.seq for row in found.rows[REF]}
        assert readable | {KEPT} <= out
        assert (found.last[REF], found.whole) == (KEPT, False)
        log_of(path).write_bytes(whole)


def test_all_entries_come_out_where_the_damaged_page_was_written_anew(killed: tuple[Path, RawKey | None]) -> None:
    path, key = killed
    flip(path, HEAD + 100)
    assert len(reading(path, key)) == 20
    with untouched(path):
        assert gaps_of(salvage(path, key, untold).rows[REF], KEPT) == []


def test_the_last_commit_alone_may_never_have_been_told(killed: tuple[Path, RawKey | None], seed: int) -> None:
    """A loss of power can cut it off, and then nobody was told that it is kept."""
    path, key = killed
    last, end = ends_of(path)[-2:]
    flip(path, HEAD + last * FRAME + random.Random(seed).randrange((end - last) * FRAME))
    assert not salvage(path, key, untold).whole
    with closing(reopen(path, key)) as log:
        assert len(log.since(REF, 0)) == KEPT - 1
        assert log.check() == []


def test_a_log_cut_short_says_that_the_newest_may_be_missing(killed: tuple[Path, RawKey | None]) -> None:
    path, key = killed
    log_of(path).write_bytes(log_of(path).read_bytes()[: HEAD + ends_of(path)[4] * FRAME + 2208])
    found = salvage(path, key, untold)
    assert ([row.seq for row in found.rows[REF]], found.whole) == (list(range(1, 26)), False)


def test_what_stands_behind_from_an_earlier_log_is_no_damage(killed: tuple[Path, RawKey | None]) -> None:
    path, key = killed
    with closing(reopen(path, key)) as log:
        frames = len(ends_of(path))
        log._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        keep(log, REF, event(n=KEPT))
        assert len(ends_of(path)) == 1 < frames
        with closing(reopen(path, key)) as other:
            assert other.check() == []


def test_what_a_failed_transaction_leaves_behind_is_no_damage(log: SqliteLog, key: RawKey) -> None:
    """It was spilled into the log and then taken back; a shorter one begins in its place."""
    keep(log, REF, event(n=1))
    log._connection.execute("PRAGMA cache_size = 5")
    for _ in range(3):
        log._connection.execute("BEGIN IMMEDIATE")
        for n in range(40):
            log._connection.execute("INSERT INTO draft VALUES (?, 'a', ?, hex(zeroblob(2000)), 'now')", (REF, str(n)))
        log._connection.execute("ROLLBACK")
        keep(log, REF, event(n=2))
        with closing(WalFile(log_of(log.path))) as file:
            assert file.frames > ends_of(log.path)[-1]
        with closing(reopen(log.path, key)) as other:
            assert other.check() == []
    log.close()


def _killed_while_others_open(log: SqliteLog, key: RawKey, kills: int, seed: int) -> int:
    """Kill writers at any moment while others open the store to write and to read; return how often it was opened."""
    key_file = log.path.with_name("key")
    write_key_file(key_file, key)
    chance = random.Random(seed)
    opened = 0
    for kill in range(kills):
        both = [
            start("tests.store.writer", str(log.path), str(key_file), meeting, f"{seed}-{kill}-{meeting[-1]}", "")
            for meeting in (REF, "2026-014/2")
        ]
        for writer in both:
            assert writer.stdout
            writer.stdout.readline()
        for _ in range(chance.randrange(1, 30)):
            for read_only in (False, True):
                with closing(reopen(log.path, key, read_only=read_only)) as other:
                    other.require_newest()
                    opened += 1
        for writer in both:
            writer.send_signal(signal.SIGKILL)
            assert writer.communicate()[1] == ""
        with closing(reopen(log.path, key)) as other:
            assert other.check() == []
    return opened


def test_a_few_kills_among_writers_are_no_damage(log: SqliteLog, key: RawKey, seed: int) -> None:
    log.close()
    assert _killed_while_others_open(log, key, kills=2, seed=seed) > 0


@pytest.mark.soak
def test_many_kills_among_writers_are_no_damage(log: SqliteLog, key: RawKey, seed: int) -> None:
    opened = _killed_while_others_open(log, key, kills=60, seed=seed)
    print(f"\n120 writers killed (seed {seed}), opened {opened} times meanwhile, 0 taken for damaged")  # noqa: T201 - the figure
