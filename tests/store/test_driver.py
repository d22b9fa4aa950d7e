"""The SQLite underneath: a safe version, known to sqlite-utils, and silent on the screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from store import driver
from store.errors import UnsafeSqlite, WrongKey
from store.keys import RawKey
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.support import ROOT, NotesIndexer, event, keep, reopen


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )


def test_sqlite_utils_runs_on_the_same_driver() -> None:
    """Else it catches the exceptions of another one, and an insert that returns a row leaves a transaction open."""
    code = """
import store.migrations, sqlcipher3
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3
assert sqlite3 is sqlcipher3
db = Database(memory=True)
db.table("missing").drop(ignore=True)
db.execute("create table t (x)")
assert list(db.query("insert into t values (7) returning x")) == [{"x": 7}]
assert not db.conn.in_transaction
"""
    assert run(code).stderr == ""


def test_a_finished_store_is_opened_without_loading_what_only_a_new_one_needs(log: SqliteLog, key: RawKey) -> None:
    keep(log, "2026-014/1", event())
    code = """
import sys
from pathlib import Path
from store.keys import RawKey
from tests.store.support import reopen, event, keep
log = reopen(Path(sys.argv[1]), RawKey(bytes.fromhex(sys.argv[2])))
keep(log, "2026-014/1", event(at=None))
print(sorted({"sqlite_utils", "filelock", "hashlib"} & sys.modules.keys()))
assert log.check() == []
"""
    assert "sqlite_utils" not in run(code, str(log.path), key.secret.hex()).stdout
    assert "filelock" not in run(code, str(log.path), key.secret.hex()).stdout


def test_an_sqlite_that_can_damage_a_shared_file_is_refused(
    path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver.dbapi, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(UnsafeSqlite, match=r"3\.51\.3 or newer"):
        open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    assert not path.parent.exists()


def test_the_sqlite_at_hand_is_safe() -> None:
    assert driver.dbapi.sqlite_version_info >= driver.OLDEST_SAFE


@pytest.mark.parametrize("plain", [True, False])
def test_the_promises_hold_on_every_connection(path: Path, key: RawKey, *, plain: bool) -> None:
    fitting = None if plain else key
    open_store(path, fitting, create=True, plain=plain, indexer=NotesIndexer()).close()
    again = reopen(path, fitting)
    found = {
        name: again._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "busy_timeout", "mmap_size", "temp_store")
    }
    again.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "mmap_size": 0,
        "temp_store": 2,
    }


def test_a_wrong_key_and_a_damaged_page_write_nothing_across_the_screen(
    log: SqliteLog, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    keep(log, "2026-014/1", *(event() for _ in range(200)))
    log.close()
    with pytest.raises(WrongKey):
        reopen(path, RawKey(bytes(32)))
    assert capfd.readouterr() == ("", "")
