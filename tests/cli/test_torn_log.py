"""A damaged write-ahead log: every command says so or leaves it alone, and none loses what it still holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.log import NewRow, Row
from store.sqlite_log import SqliteLog
from store.wal_file import FRAME
from tests.cli.test_export import MEETINGS, REF
from tests.cli.user import User
from tests.documents.shelf import opened
from tests.store.support import contents

LATE = 40
"""How many entries stand in the log alone, four to a commit."""


@pytest.fixture
def entries(here: User, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many were told as kept, of which the last forty stand behind damage, as a killed pane left the log."""
    log = opened(here.home / "here.db")
    rows = log.series_events(REF)
    log.close()
    (here.home / "open").mkdir(mode=0o700)
    path = here.home / "open" / "here.db"
    log = opened(path)
    for meeting in MEETINGS:
        append(log, meeting, [row for row in rows[:-LATE] if row.meeting == meeting])
    log._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for n in range(len(rows) - LATE, len(rows), 4):
        append(log, MEETINGS[-1], rows[n : n + 4])
    (here.home / "kept").mkdir(mode=0o700)
    for name in ("here.db", "here.db-wal"):
        (here.home / "kept" / name).write_bytes(path.with_name(name).read_bytes())
    log.close()
    wal = here.home / "kept" / "here.db-wal"
    data = bytearray(wal.read_bytes())
    data[32 + 2 * FRAME + 500] ^= 1
    wal.write_bytes(data)
    monkeypatch.setenv("ORDSTYRER_STORE", str(here.home / "kept" / "here.db"))
    return len(rows)


def append(log: SqliteLog, meeting: str, rows: Sequence[Row]) -> None:
    added = [NewRow(row.id, row.act, row.at, row.pane, row.kind, row.version, row.payload) for row in rows]
    log.append(meeting, rows[0].seq - 1, lambda _: added)


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    before = contents(folder)
    yield
    after = contents(folder)
    assert {name: after.get(name) for name in before} == before


WRITING = (
    ("plan", "p.toml"),
    ("import", "x.json"),
    ("documents", MEETINGS[0], "--out", "papers"),
    ("backup", "copy.db"),
    ("erase", REF, "--yes"),
    ("encrypt", "--key-file", "k"),
)


@pytest.mark.parametrize("args", WRITING, ids=lambda args: args[0])
def test_no_command_that_writes_or_takes_out_goes_on(here: User, entries: int, args: tuple[str, ...]) -> None:
    assert entries
    here.writes("p.toml", here("plan", "--example").out)
    here("export", REF, "--out", "x.json", "--store", "here.db")
    with untouched(here.home / "kept"):
        answer = here(*args)
    assert answer.status == 1
    assert f"The newest entries in {here.home / 'kept' / 'here.db'} are damaged; nothing was changed. " in answer.err
    assert not {"copy.db", "papers", "k"} & {place.name for place in here.home.iterdir()}


def test_check_names_it_and_what_to_do(here: User, entries: int) -> None:
    assert entries
    for args in (["check"], ["check", "--rebuild"], ["check"]):
        with untouched(here.home / "kept"):
            answer = here(*args)
        assert answer.status == 1
        assert answer.out.startswith("The newest entries ")
        assert "ordstyrer restore FILE" in answer.out


@pytest.mark.usefixtures("entries")
def test_what_can_be_read_is_shown_and_stays_as_it_is(here: User) -> None:
    for args in (["list"], ["show", MEETINGS[-1]], ["log", MEETINGS[-1]], ["review", REF, "--plain"]):
        with untouched(here.home / "kept"):
            assert here(*args).status == 0, args


def test_an_export_gives_back_what_stands_behind_the_damage(here: User, entries: int) -> None:
    with untouched(here.home / "kept"):
        answer = here("export", REF)
    assert answer.status == 1
    assert sum(len(one["events"]) for one in json.loads(answer.out)["meetings"]) == entries
    assert "is damaged" in answer.err
    assert "The newest entries of a meeting may be missing" in answer.err


def test_a_restored_backup_takes_its_place_and_the_export_brings_the_rest(here: User, entries: int) -> None:
    here("backup", "copy.db", "--store", str(here.home / "open" / "here.db"))
    assert here("export", REF, "--out", "left.json").status == 1
    before = contents(here.home / "kept")
    assert here("restore", "copy.db").status == 0
    assert here("check").out.startswith(f"All is well: 1 series, 4 meetings, {entries} entries.")
    after = contents(here.home / "kept")
    assert {before["here.db"], before["here.db-wal"]} <= set(after.values())
