"""A backup takes the place of the store: looked through first, nothing lost, and what was erased stays erased."""

from __future__ import annotations

import shutil
import stat
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlite_utils import Database

from store.backup import opened_backup
from store.backup_errors import (
    BackupDamaged,
    BackupIsStore,
    BackupKeyMissing,
    BackupMissing,
    BackupNewer,
    BackupNotOurs,
)
from store.driver import dbapi
from store.errors import DiskFull, InUse, StoreError
from store.holdings import holdings
from store.keys import Key, Passphrase, RawKey, random_key, write_key_file
from store.log import Access
from store.migrations import _MIGRATIONS
from store.opening import open_store
from store.restoring import Restored, restore
from store.schema import APPLICATION_ID, LATEST
from store.sqlite_log import SqliteLog
from tests.store.disks import small_disk
from tests.store.support import NOON, NotesIndexer, contents, event, keep, reopen, start

NOTED = Access(NOON, "ida", "restore")


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return tmp_path / "backup.db"


def filled(path: Path, key: Key | None, *series: str) -> SqliteLog:
    """A store with one event of each series."""
    log = open_store(path, key, create=True, plain=key is None, indexer=NotesIndexer())
    for ref in series:
        keep(log, f"{ref}/1", event(text=f"Mor til {ref} er glad"))
    return log


def restored(path: Path, backup: Path, key: Key | None, of_backup: Key | None = None) -> Restored:
    with opened_backup(backup, of_backup or key) as opened:
        return restore(path, opened, key, NOTED, indexer=NotesIndexer(), onlooker=None)


def series_of(path: Path, key: Key | None) -> list[str]:
    log = reopen(path, key)
    assert log.check() == []
    found = sorted({row.meeting.rpartition("/")[0] for row in log.follow(0)})
    log.close()
    return found


@pytest.mark.parametrize("key", [random_key(), Passphrase("rødgrød"), None], ids=["key file", "passphrase", "plain"])
def test_what_was_written_since_lies_aside_and_the_backup_is_in_place(
    path: Path, key: Key | None, backup: Path
) -> None:
    log = filled(path, key, "A", "B")
    log.copied(backup)
    keep(log, "C/1", event())
    log.close()
    copy = backup.read_bytes()
    done = restored(path, backup, key)
    assert (done.finished.held.series, done.finished.held.meetings, done.finished.held.entries) == (2, 2, 2)
    assert (done.finished.erased, done.unread, done.plain) == (0, False, key is None)
    assert series_of(path, key) == ["A", "B"]
    assert done.put_aside == path.with_name("meetings.db.replaced-2026-12-02T120000Z")
    assert series_of(done.put_aside, key) == ["A", "B", "C"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    assert backup.read_bytes() == copy


def test_restoring_again_puts_the_one_before_aside_under_a_name_of_its_own(
    log: SqliteLog, path: Path, key: RawKey, backup: Path
) -> None:
    keep(log, "A/1", event())
    log.copied(backup)
    log.close()
    first, second = restored(path, backup, key), restored(path, backup, key)
    assert first.put_aside
    assert second.put_aside
    assert first.put_aside != second.put_aside
    assert series_of(path, key) == series_of(first.put_aside, key) == series_of(second.put_aside, key) == ["A"]


def test_without_a_store_one_is_made_as_private_as_a_new_one(tmp_path: Path, key: RawKey, backup: Path) -> None:
    with closing(filled(tmp_path / "first.db", key, "A")) as first:
        first.copied(backup)
    path = tmp_path / "new" / "folder" / "meetings.db"
    done = restored(path, backup, key)
    assert (done.put_aside, done.unread) == (None, False)
    assert series_of(path, key) == ["A"]
    assert [stat.S_IMODE(place.stat().st_mode) for place in (path.parent, path)] == [0o700, 0o600]


@pytest.mark.parametrize("lost", ["nothing", "its first page", "all of it"])
def test_what_was_erased_since_is_erased_again(path: Path, backup: Path, lost: str) -> None:
    log = filled(path, None, "A", "B")
    log.copied(backup)
    log.erase("A")
    log.close()
    if lost == "its first page":
        path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    elif lost == "all of it":
        path.unlink()
    done = restored(path, backup, None)
    assert (done.finished.erased, done.unread) == (1, lost == "its first page")
    assert series_of(path, None) == ["B"]
    assert b"Mor til A" not in path.read_bytes()
    assert b"Mor til B" in path.read_bytes()
    path.with_name("meetings.db.erased").unlink()
    # The store itself knows it by now.
    assert restored(path, backup, None).finished.erased == 1


def test_who_opened_the_earlier_store_is_still_known(log: SqliteLog, path: Path, key: RawKey, backup: Path) -> None:
    keep(log, "A/1", event())
    before, after = (Access(NOON, "bo", name, "A", "/usb/a.json") for name in ("export", "documents"))
    log.note_access(before)
    log.copied(backup)
    log.note_access(after)
    log.close()
    restored(path, backup, key)
    again = reopen(path, key)
    assert list(again.accesses()) == [before, after, NOTED]
    again.close()


def test_what_was_erased_is_known_also_where_the_notes_cannot_be_read(path: Path, backup: Path) -> None:
    log = filled(path, None, "A", "B")
    log.copied(backup)
    log.erase("A")
    log.note_access(NOTED)
    log._connection.execute("UPDATE access SET who = CAST(x'ff' AS TEXT)")
    log.close()
    path.with_name("meetings.db.erased").unlink()
    done = restored(path, backup, None)
    assert (done.finished.erased, done.unread) == (1, True)
    assert series_of(path, None) == ["B"]


def test_a_backup_under_an_earlier_key_gets_that_of_the_store(path: Path, key: RawKey, backup: Path) -> None:
    old = Passphrase("rødgrød")
    with closing(filled(path.parent.parent / "old.db", old, "A")) as earlier:
        earlier.copied(backup)
    filled(path, key, "B").close()
    restored(path, backup, key, old)
    assert series_of(path, key) == ["A"]


def test_a_backup_without_a_key_gets_that_of_the_store(path: Path, key: RawKey, backup: Path) -> None:
    with closing(filled(path.parent.parent / "old.db", None, "A")) as earlier:
        earlier.copied(backup)
    filled(path, key, "B").close()
    assert not restored(path, backup, key).plain
    assert b"Mor til" not in path.read_bytes()
    assert series_of(path, key) == ["A"]


def test_an_encrypted_backup_is_never_restored_without_a_key(path: Path, key: RawKey, backup: Path) -> None:
    with closing(filled(path.parent.parent / "old.db", key, "A")) as earlier:
        earlier.copied(backup)
    filled(path, None, "B").close()
    assert not restored(path, backup, None, key).plain
    assert series_of(path, key) == ["A"]


def test_a_window_that_has_the_store_open_keeps_it(
    log: SqliteLog, path: Path, key: RawKey, backup: Path, tmp_path: Path
) -> None:
    write_key_file(tmp_path / "key", key)
    keep(log, "2026-014/1", event())
    log.copied(backup)
    log.close()
    with start("tests.store.window", str(path), str(tmp_path / "key"), "ro", stdin=subprocess.PIPE) as window:
        assert window.stdout
        assert window.stdout.readline() == "open 1\n"
        before = contents(path.parent)
        with pytest.raises(InUse, match="close it and try again"):
            restored(path, backup, key)
        assert contents(path.parent) == before
        window.communicate()
    restored(path, backup, key)


def earlier_store(path: Path, version: int) -> None:
    """A plain store as an earlier ordstyrer left it, with one event and nothing derived from it."""
    names = [each.name for each in _MIGRATIONS.pending(Database(memory=True))]
    connection = dbapi.connect(str(path), isolation_level=None)
    _MIGRATIONS.apply(Database(connection), stop_before=names[version])
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    new = event(text="Mor er glad")
    connection.execute(
        "INSERT INTO event (meeting, seq, version, id, act, at, pane, kind, payload) "
        "VALUES ('A/1', 1, 1, ?, ?, ?, ?, ?, ?)",
        (new.id, new.act, new.at.isoformat(timespec="microseconds"), new.pane, new.kind, new.payload),
    )
    connection.close()


@pytest.mark.parametrize("version", range(1, LATEST))
def test_a_backup_of_an_earlier_version_is_brought_up_to_date(path: Path, backup: Path, version: int) -> None:
    earlier_store(backup, version)
    before = backup.read_bytes()
    filled(path, None, "B").close()
    assert restored(path, backup, None).finished.version == version
    assert series_of(path, None) == ["A"]
    log = reopen(path, None, read_only=True)
    assert [hit.text for hit in log.search("glad")] == ["Mor er glad"]
    log.close()
    assert backup.read_bytes() == before
    assert sorted(file.name for file in backup.parent.iterdir()) == ["backup.db", "kept"]


def test_an_earlier_store_is_put_aside_as_it_is(path: Path, backup: Path) -> None:
    with closing(filled(path.parent.parent / "other.db", None, "B")) as other:
        other.copied(backup)
    path.parent.mkdir()
    earlier_store(path, 5)
    done = restored(path, backup, None)
    assert not done.unread
    assert done.put_aside
    assert series_of(path, None) == ["B"]
    assert series_of(done.put_aside, None) == ["A"]


def cut_short(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:9000])


def flipped(backup: Path) -> None:
    whole = bytearray(backup.read_bytes())
    whole[20_000] ^= 1
    backup.write_bytes(whole)


def foreign(backup: Path) -> None:
    backup.unlink()
    with closing(dbapi.connect(str(backup))) as bookmarks:
        bookmarks.execute("CREATE TABLE bookmark (address)")


def of_another_kind(backup: Path) -> None:
    backup.write_text("[series]\nref = 'R'\n" * 500)


def under_another_key(backup: Path) -> None:
    backup.unlink()
    with closing(filled(backup.with_name("elsewhere.db"), random_key(), "A")) as other:
        other.copied(backup)


def newer(backup: Path) -> None:
    with closing(reopen(backup, KEY)) as log:
        log._connection.execute(f"PRAGMA user_version = {LATEST + 1}")


def with_a_gap(backup: Path) -> None:
    with closing(reopen(backup, KEY)) as log:
        log._connection.execute("DROP TRIGGER event_deleted_only_to_erase")
        log._connection.execute("DELETE FROM event WHERE meeting = 'A/1' AND seq = 2")


def with_a_spy(backup: Path) -> None:
    with closing(reopen(backup, KEY)) as log:
        log._connection.execute("CREATE TRIGGER no_stone BEFORE INSERT ON tombstone BEGIN SELECT raise(IGNORE); END")


def with_a_forged_name(backup: Path) -> None:
    with closing(reopen(backup, KEY)) as log:
        log._connection.execute("DROP TRIGGER event_never_changed")
        log._connection.execute("UPDATE event SET id = char(27) || '[2J' WHERE meeting = 'A/1' AND seq = 2")


KEY = random_key()


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (cut_short, BackupDamaged),
        (flipped, BackupDamaged),
        (with_a_gap, BackupDamaged),
        (with_a_spy, BackupDamaged),
        (with_a_forged_name, BackupDamaged),
        (foreign, BackupNotOurs),
        (of_another_kind, BackupNotOurs),
        (under_another_key, BackupNotOurs),
        (newer, BackupNewer),
        (Path.unlink, BackupMissing),
        (lambda backup: backup.write_bytes(b""), BackupMissing),
    ],
)
def test_a_backup_that_cannot_be_trusted_changes_nothing(
    path: Path, backup: Path, spoil: Callable[[Path], object], refusal: type[StoreError]
) -> None:
    log = filled(path, KEY, "A", "B")
    keep(log, "A/1", *(event() for _ in range(20)))
    log.copied(backup)
    log.close()
    spoil(backup)
    before, folder = contents(path.parent), backup.exists() and backup.read_bytes()
    with pytest.raises(refusal) as caught:
        restored(path, backup, KEY)
    assert str(backup) in str(caught.value)
    assert contents(path.parent).keys() == before.keys()
    assert series_of(path, KEY) == ["A", "B"]
    if spoil not in (with_a_gap, with_a_spy, with_a_forged_name):
        # Nobody was kept out yet, so not even what SQLite writes at that differs.
        assert contents(path.parent)["meetings.db"] == before["meetings.db"]
    assert (backup.exists() and backup.read_bytes()) == folder


def test_a_missing_key_and_the_store_itself_are_told(log: SqliteLog, path: Path, key: RawKey, backup: Path) -> None:
    keep(log, "A/1", event())
    log.copied(backup)
    log.close()
    with pytest.raises(BackupKeyMissing, match="needs its key"):
        restored(path, backup, None)
    with pytest.raises(BackupIsStore, match="is the store itself"):
        restored(path, path, key)
    link = path.with_name("link.db")
    link.symlink_to(path)
    with pytest.raises(BackupIsStore):
        restored(link, path, key)


def test_a_link_to_the_store_still_leads_to_it(log: SqliteLog, path: Path, key: RawKey, backup: Path) -> None:
    log.copied(backup)
    keep(log, "A/1", event())
    log.close()
    link = path.parent.parent / "link.db"
    link.symlink_to(path)
    done = restored(link, backup, key)
    assert link.is_symlink()
    assert done.put_aside
    assert done.put_aside.parent == path.parent
    assert series_of(path, key) == []


def test_a_damaged_store_is_put_aside_with_all_that_lay_beside_it(
    log: SqliteLog, path: Path, key: RawKey, backup: Path
) -> None:
    keep(log, "A/1", event())
    log.copied(backup)
    log.close()
    damaged = b"x" * 4096 + path.read_bytes()[4096:]
    path.write_bytes(damaged)
    path.with_name(f"{path.name}-wal").write_bytes(b"what was kept last")
    done = restored(path, backup, key)
    assert done.unread
    assert done.put_aside
    assert done.put_aside.read_bytes() == damaged
    assert done.put_aside.with_name(f"{done.put_aside.name}-wal").read_bytes() == b"what was kept last"
    assert series_of(path, key) == ["A"]


def test_what_a_cut_off_restore_laid_aside_comes_back_first(
    log: SqliteLog, path: Path, key: RawKey, backup: Path
) -> None:
    """It was cut off when the store had not opened, for want of its key, and what SQLite kept beside it was moved."""
    keep(log, "A/1", event())
    log.copied(backup)
    keep(log, "B/1", event())
    files = contents(path.parent)
    log.close()
    for name in ("meetings.db", "meetings.db-wal"):
        path.with_name(name).write_bytes(files[name])
    half = path.with_name(f"{path.name}.replaced-2026-12-01T120000Z")
    half.hardlink_to(path)
    path.with_name(f"{path.name}-wal").rename(half.with_name(f"{half.name}-wal"))
    done = restored(path, backup, key)
    assert done.put_aside
    assert series_of(path, key) == ["A"]
    assert series_of(done.put_aside, key) == ["A", "B"]
    assert not half.exists()


def test_lists_that_a_backup_has_wrong_are_made_again(log: SqliteLog, path: Path, key: RawKey, backup: Path) -> None:
    keep(log, "A/1", event())
    log._connection.execute("UPDATE said SET text = 'noget andet'")
    log.copied(backup)
    log.close()
    restored(path, backup, key)
    assert series_of(path, key) == ["A"]


def test_a_backup_copied_with_what_lay_beside_it_is_whole(
    log: SqliteLog, path: Path, key: RawKey, tmp_path: Path
) -> None:
    keep(log, "A/1", event())
    folder = tmp_path / "by hand"
    folder.mkdir()
    for name in (path.name, f"{path.name}-wal"):
        (folder / name).write_bytes(path.with_name(name).read_bytes())
    log.close()
    keep_only = folder / path.name
    assert restored(path, keep_only, key).finished.held.entries == 1


def test_the_day_of_the_newest_entry_is_told(log: SqliteLog, path: Path, key: RawKey, backup: Path) -> None:
    newest = datetime(2026, 11, 5, 22, 0, tzinfo=UTC)
    keep(log, "A/1", replace(event(), at=newest))
    log.copied(backup)
    log.close()
    assert restored(path, backup, key).finished.held.newest == newest


@pytest.mark.parametrize("tenths", [2, 5, 8, 10])
def test_a_full_disk_leaves_the_store_as_it_was(backup: Path, tmp_path: Path, tenths: int) -> None:
    """There is room for so many tenths of the new store beside the earlier one."""
    with closing(filled(tmp_path / "made.db", None, "A", "B")) as log:
        log.copied(backup)
    kib = (tmp_path / "made.db").stat().st_size // 1024
    with small_disk(tmp_path / "disk", kib + kib * tenths // 10 + 4) as disk:
        path = disk / "meetings.db"
        shutil.copyfile(tmp_path / "made.db", path)
        with pytest.raises(DiskFull, match="The disk is full"):
            restored(path, backup, None)
        assert {file.name for file in disk.iterdir()} == {"meetings.db", "meetings.db.lock"}
        with opened_backup(path, None) as there:
            assert holdings(there.connection).series == 2
