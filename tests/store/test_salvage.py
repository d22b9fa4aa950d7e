"""A damaged store gives up what is still readable, says what is missing, and is not touched."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from store.driver import dbapi
from store.errors import NothingReadable
from store.keys import RawKey, random_key
from store.opening import open_store
from store.salvage import Salvaged, gaps_of, pages_look_plain, salvage
from store.salvage_frame import PAGE, Frame, Stored, literal_with_salt
from tests.store.damage import KINDS, Filled, filled
from tests.store.support import NotesIndexer, event, keep

TRIES = 6


def untold(done: int, total: int) -> None:
    assert 0 < done <= total


@pytest.fixture(scope="module", params=["encrypted", "plain"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    key = random_key() if request.param == "encrypted" else None
    return filled(tmp_path_factory.mktemp("kept") / "meetings.db", key)


def looked_at(folder: Path) -> Mapping[str, tuple[bytes, int, int]]:
    """Everything of a folder that a writing would change."""
    return {
        place.name: (place.read_bytes(), place.stat().st_mtime_ns, place.stat().st_mode)
        for place in folder.iterdir()
        if place.is_file()
    }


def salvaged(store: Filled) -> Salvaged:
    """What comes out; the file and its folder are as they were."""
    before = looked_at(store.path.parent)
    found = salvage(store.path, store.key, untold)
    assert looked_at(store.path.parent) == before
    return found


def comes_out(store: Filled, damaged: set[int], kind: str) -> None:
    must = list(store.must_come_out(damaged))
    try:
        found = salvaged(store)
    except NothingReadable:
        assert not must
        return
    rows = {row.number: row for of_one in found.rows.values() for row in of_one}
    lacking = [row for row in must if rows.get(row.number) != row]
    if store.key is None and kind == "flips":
        # Where nothing tells which of two is right, a changed entry or a changed place in the index takes one with it.
        assert len(lacking) <= 2 * len(damaged)
    else:
        assert lacking == []
        assert all(rows[number] in store.kept[rows[number].meeting] for number in rows)
        names_what_is_missing(store, found)


def names_what_is_missing(store: Filled, found: Salvaged) -> None:
    """Never more than is missing; and all of it, unless it says that an end may be missing without a trace."""
    for meeting, kept in store.kept.items():
        there = {row.seq for row in found.rows.get(meeting, ())}
        gaps = gaps_of(found.rows.get(meeting, ()), found.last.get(meeting, 0))
        named = {seq for first, last in gaps for seq in range(first, last + 1)}
        lost = {row.seq for row in kept} - there
        assert named <= lost
        assert named == {seq for seq in lost if seq < found.last.get(meeting, 0) + 1}
        assert named == lost or not found.whole


def test_a_whole_store_comes_out_whole(store: Filled) -> None:
    store.path.write_bytes(store.bytes)
    found = salvaged(store)
    assert found.rows == store.kept
    assert found.whole


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_on_whole_pages_comes_out_as_it_was(store: Filled, kind: str, seed: int) -> None:
    damage_and_look(store, kind, seed, TRIES)


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_on_whole_pages_comes_out_at_length(store: Filled, kind: str, seed: int) -> None:
    damage_and_look(store, kind, seed, 300)
    print(f"\n300 stores with {kind} (seed {seed}): every row on a whole page came out")  # noqa: T201 - the figure


def damage_and_look(store: Filled, kind: str, seed: int, tries: int) -> None:
    for number in range(tries):
        data = bytearray(store.bytes)
        damaged = KINDS[kind](random.Random(f"{seed} {kind} {number}"), data)
        store.path.write_bytes(data)
        comes_out(store, damaged, kind)


def test_each_page_alone(store: Filled, seed: int) -> None:
    """Whatever the page was for: the schema, the middle of a tree, an index, the lists or the search."""
    for page in range(2 + seed % 11, len(store.bytes) // PAGE + 1, 11):
        data = bytearray(store.bytes)
        data[(page - 1) * PAGE : page * PAGE] = random.Random(page).randbytes(PAGE)
        store.path.write_bytes(data)
        comes_out(store, {page}, "noise")


def test_a_first_page_that_lost_all_but_the_salt_is_not_needed(store: Filled) -> None:
    store.path.write_bytes(store.bytes[:16] + bytes(PAGE - 16) + store.bytes[PAGE:])
    comes_out(store, {1}, "zeroes")


def test_without_the_salt_nothing_can_be_read_of_an_encrypted_store(store: Filled) -> None:
    store.path.write_bytes(bytes(PAGE) + store.bytes[PAGE:])
    if store.key is None:
        comes_out(store, {1}, "zeroes")
        return
    with pytest.raises(NothingReadable):
        salvage(store.path, store.key, untold)


def test_another_key_reads_nothing(store: Filled) -> None:
    store.path.write_bytes(store.bytes)
    if store.key:
        with pytest.raises(NothingReadable):
            salvage(store.path, random_key(), untold)


@pytest.mark.parametrize("content", [b"", b"x", os.urandom(PAGE), os.urandom(40 * PAGE), bytes(9 * PAGE)])
def test_what_is_no_store_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "meetings.db"
    path.write_bytes(content)
    for key in (random_key(), None):
        with pytest.raises(NothingReadable):
            salvage(path, key, untold)


def left_open(path: Path, key: RawKey | None) -> tuple[bytes, bytes]:
    """A store and its write-ahead log as a killed process leaves them: the last entries are in the log alone."""
    log = open_store(path, key, create=True, plain=key is None, indexer=NotesIndexer())
    keep(log, "2026-014/1", *(event(n=n) for n in range(40)))
    for n in range(10):
        keep(log, "2026-014/1", event(n=n))
    found = path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()
    log.close()
    return found


@pytest.mark.parametrize("plain", [False, True])
def test_what_stands_in_the_log_alone_comes_out_but_for_a_torn_last_commit(
    tmp_path: Path, seed: int, *, plain: bool
) -> None:
    key = None if plain else random_key()
    main, wal = left_open(tmp_path / "open" / "meetings.db", key)
    path = tmp_path / "meetings.db"
    path.write_bytes(main)
    beside = path.with_name("meetings.db-wal")
    beside.write_bytes(wal)
    whole = salvage(path, key, untold)
    assert ([row.seq for row in whole.rows["2026-014/1"]], whole.whole) == (list(range(1, 51)), True)
    for _ in range(TRIES):
        torn = bytearray(wal)
        torn[random.Random(seed).randrange(len(wal) // 2, len(wal))] ^= 1
        beside.write_bytes(torn)
        before = looked_at(tmp_path)
        found = salvage(path, key, untold)
        assert looked_at(tmp_path) == before
        seqs = [row.seq for row in found.rows["2026-014/1"]]
        assert seqs == list(range(1, len(seqs) + 1))
        assert len(seqs) in (49, 50)
        assert not found.whole
        seed += 1


def test_the_first_page_may_be_gone_while_the_log_is_there(tmp_path: Path) -> None:
    key = random_key()
    main, wal = left_open(tmp_path / "open" / "meetings.db", key)
    path = tmp_path / "meetings.db"
    path.write_bytes(main[:16] + bytes(PAGE - 16) + main[PAGE:])
    path.with_name("meetings.db-wal").write_bytes(wal)
    assert len(salvage(path, key, untold).rows["2026-014/1"]) == 50


@pytest.mark.parametrize("page", [1, 3])
def test_a_page_that_the_disk_does_not_give_back_hides_no_key(
    store: Filled, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = os.pread

    def fails(file: int, length: int, at: int) -> bytes:
        if at // PAGE == page - 1:
            raise OSError(errno.EIO, "Input/output error")
        return whole(file, length, at)

    def fails_at_once(path: Path) -> bool:
        raise OSError(errno.EIO, "Input/output error", str(path))

    store.path.write_bytes(store.bytes)
    monkeypatch.setattr("os.pread", fails)
    if page == 1:
        monkeypatch.setattr("store.salvage.is_plain", fails_at_once)
    assert pages_look_plain(store.path) is (store.key is None)


def test_what_one_question_has_spoilt_is_asked_again(
    store: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cipher may refuse the question after the one that met a damaged page, and not only that one."""
    store.path.write_bytes(store.bytes)
    literal = literal_with_salt(store.path, store.key.literal(b"")) if store.key else ""
    with closing(Frame(store.path, literal, tmp_path)) as frame:
        first, pages = next(frame.batches())
        place = next(page - first for page in pages if len(frame.events(page - first)) > 1)
        whole, refused = frame.events(place), 0
        asked = frame._asked

        def refuses_each_first_time(question: str, *given: object) -> list[Stored]:
            nonlocal refused
            refused += 1
            if refused % 2:
                raise dbapi.OperationalError("disk I/O error")
            return asked(question, *given)

        monkeypatch.setattr(frame, "_asked", refuses_each_first_time)
        assert list(frame._one_by_one(place)) == whole
