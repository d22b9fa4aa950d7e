"""A small world for the store: events that only say something, and an indexer that knows them."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.indexing import IndexChange, SearchText
from store.keys import Key
from store.log import AgreementIndexRow, NewRow, Row
from store.opening import open_store
from store.sqlite_log import SqliteLog

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
NOBODY = 65534

_numbers = itertools.count(1)


class NotesIndexer:
    """Knows four kinds: Planned, Said, Agreed and Undone."""

    version = 1
    withholding: frozenset[str] = frozenset()
    settling = frozenset({"Agreed"})
    answering: frozenset[str] = frozenset()
    across = frozenset({"Undone"})

    def index(self, row: Row) -> IndexChange | None:
        fields = json.loads(row.payload)
        match row.kind:
            case "Planned":
                return IndexChange({"series_name": fields["name"], "starts": fields["starts"], "stage": "planned"})
            case "Said":
                return IndexChange({"stage": "open"}, text=SearchText(fields["who"], fields["text"]))
            case "Agreed":
                return IndexChange(text=SearchText("", fields["what"]))
            case "Undone":
                return IndexChange(undone=fields["act"])
            case _:
                return None

    def agreements(self, rows: Sequence[Row], withheld: Mapping[str, tuple[str, ...]]) -> Sequence[AgreementIndexRow]:
        del withheld
        gone: set[str] = set()
        for row in reversed(rows):
            if row.kind == "Undone" and row.act not in gone:
                gone.add(json.loads(row.payload)["act"])
        told = [(row.meeting, json.loads(row.payload)) for row in rows if row.kind == "Agreed" and row.act not in gone]
        newest = {fields["agreement"]: (meeting, fields["what"]) for meeting, fields in told}
        return [
            AgreementIndexRow(meeting, agreement, what=what, responsible=("Ida", "Bo"))
            for agreement, (meeting, what) in newest.items()
        ]

    def filed(self, rows: Sequence[Row]) -> str | None:
        del rows
        return None


def event(kind: str = "Said", /, *, at: datetime | None = None, act: str = "", **fields: object) -> NewRow:
    """An event with an id of its own, a second after the one before."""
    n = next(_numbers)
    if kind == "Said":
        fields = {"who": "Ida", "text": "Det går bedre i skolen", **fields}
    payload = json.dumps(fields, ensure_ascii=False)
    return NewRow(f"id-{n}", act or f"act-{n}", at or NOON + timedelta(seconds=n), "lead", kind, 1, payload)


def keep(log: SqliteLog, meeting: str, *events: NewRow) -> Sequence[Row]:
    """Append without looking at what came before."""
    return log.append(meeting, log.since(meeting, 0)[-1].seq if log.since(meeting, 0) else 0, lambda _: events)


def reopen(path: Path, key: Key | None, *, read_only: bool = False) -> SqliteLog:
    return open_store(path, key, create=False, plain=False, read_only=read_only, indexer=NotesIndexer())


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file in a folder, by name."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def start(module: str, *arguments: str, stdin: int | None = None) -> subprocess.Popen[str]:
    """Start a module of the tests as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def unwritable_folder(prepare: Callable[[Path], None]) -> Generator[Path]:
    """A folder filled by `prepare` that this process may read but not write, also when the tests run as root."""
    is_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "store"
        folder.mkdir()
        prepare(folder)
        if is_root:
            Path(name).chmod(0o755)
            for place in (folder, *folder.iterdir()):
                os.chown(place, NOBODY, NOBODY)
        folder.chmod(0o500)
        with _as_nobody() if is_root else _as_oneself():
            yield folder
        folder.chmod(0o700)


@contextmanager
def _as_oneself() -> Generator[None]:
    yield


@contextmanager
def _as_nobody() -> Generator[None]:
    try:
        os.seteuid(NOBODY)
    except OSError as error:
        pytest.skip(f"root cannot become another user here: {error}")
    try:
        yield
    finally:
        os.seteuid(0)
