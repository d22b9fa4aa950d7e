"""Every command: whether it opens the store to write or only to read, and what the store tells of it afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec import convert

from store import opening
from store.indexing import Indexer
from store.keys import Key
from store.log import Access
from store.onlooker import Onlooker
from store.sqlite_log import SqliteLog
from tests.cli.user import User
from tests.documents.shelf import put_at
from tui.cli.table import COMMANDS
from tui.demo import folder
from tui.noting import account

REF = "2026-014"
NEW, WRITES, READS = "makes", "writes", "reads"


@dataclass(frozen=True)
class Line:
    """A command as somebody runs it."""

    args: tuple[str, ...]
    ways: frozenset[str]
    """How it opens the store."""
    notes: tuple[tuple[str, ...], ...] = ()
    """What it notes: the series, and the file or folder that what was taken out went to."""
    before: tuple[tuple[str, ...], ...] = ()
    """What was run before it."""
    keys: tuple[str, ...] = ()
    """The key file that opens the store before it, and the one that does afterwards."""
    store: str = "here.db"


def reads(*args: str) -> Line:
    """A command that opens the store to read, and of which nothing is noted."""
    return Line(args, frozenset({READS}))


def writes(*args: str, notes: tuple[tuple[str, ...], ...] = ((REF,),), before: Sequence[tuple[str, ...]] = ()) -> Line:
    """A command that opens the store to write, and is noted."""
    return Line(args, frozenset({WRITES}), notes, tuple(before))


LOCKED = ("encrypt", "--key-file", "key")
EXPORTED = ("export", REF, "--out", "out.json")
LINES = {
    # What it opens is no case but a made-up one, and its own.
    "demo": Line(("--home",), frozenset({NEW, WRITES})),
    "init": Line(("--plain",), frozenset({NEW}), (("",),), store="new.db"),
    "plan": writes("p.toml", notes=(("2026-021",),)),
    "lead": writes(f"{REF}/4"),
    "minutes": writes(f"{REF}/4"),
    "room": reads(f"{REF}/4"),
    "review": reads("--plain", REF),
    "list": reads(),
    "search": reads("skolen"),
    "show": reads(f"{REF}/4"),
    "log": reads(f"{REF}/4"),
    "documents": writes(f"{REF}/4", "--what", "agreements", "--out", "papers", notes=((REF, "papers"),)),
    # A damaged store is not opened to write before it is known that it is whole.
    "export": Line((REF, "--out", "out.json"), frozenset({READS, WRITES}), ((REF, "out.json"),)),
    "import": writes("out.json", before=[EXPORTED]),
    "backup": writes("copy.db", notes=(("", "copy.db"),)),
    # It puts another file in the place of the store, and notes that in it before.
    "restore": Line(("copy.db",), frozenset(), (("",),), (("backup", "copy.db"),)),
    "check": reads(),
    "erase": writes(REF, "--yes", notes=(("",),)),
    "encrypt": Line(("--key-file", "key"), frozenset({WRITES}), (("",),), keys=("", "key")),
    "rekey": Line(("--key-file", "other"), frozenset({WRITES}), (("",),), (LOCKED,), keys=("key", "other")),
    "recovery": Line(("--out", "key.pdf"), frozenset({WRITES}), (("", "key.pdf"),), (LOCKED,), keys=("key", "key")),
    "decrypt": Line(("--yes",), frozenset({WRITES}), (("",),), (LOCKED,), keys=("key", "")),
    "access": reads(),
}
"""A line for each command; `--out` of a command of these goes into the home of the user."""


def test_every_command_has_its_line_here() -> None:
    assert LINES.keys() == COMMANDS.keys()


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """How the store was opened so far."""
    seen: set[str] = set()
    really = opening.open_store

    def open_store(
        path: Path,
        key: Key | None,
        *,
        create: bool,
        plain: bool,
        read_only: bool = False,
        indexer: Indexer,
        onlooker: Onlooker | None = None,
    ) -> SqliteLog:
        seen.add(NEW if create else READS if read_only else WRITES)
        return really(path, key, create=create, plain=plain, read_only=read_only, indexer=indexer, onlooker=onlooker)

    for module in (opening, folder):
        monkeypatch.setattr(module, "open_store", open_store)
    for face in ("lead", "room", "minutes", "home"):
        monkeypatch.setattr(f"tui.start.run_{face}", lambda *_, **__: 0)
    return seen


@pytest.fixture
def desk(user: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store holds four meetings, and who has a plan to store."""
    monkeypatch.setenv("ORDSTYRER_STORE", str(put_at(user.home / "here.db")))
    user.writes("p.toml", user("plan", "--example").out.replace(REF, "2026-021"))
    return user


def told(notes: Sequence[Access], home: Path) -> list[tuple[str, ...]]:
    """Return what notes tell that a line of the table tells too."""
    assert {each.who for each in notes} <= {account()}
    return [
        (each.command, each.series, *([str(Path(each.place).relative_to(home))] if each.place else []))
        for each in notes
    ]


@pytest.mark.parametrize("name", LINES)
def test_a_command_opens_the_store_as_its_line_says_and_leaves_those_notes(
    desk: User, ways: set[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = LINES[name]
    monkeypatch.setenv("ORDSTYRER_STORE", str(desk.home / line.store))
    key_before, key_after = line.keys or ("", "")
    for args in line.before:
        assert desk(*args).status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", key_before)
    before = _notes(desk) if line.store == "here.db" else []
    ways.clear()
    answer = desk(name, *line.args)
    assert (answer.status, frozenset(ways)) == (0, line.ways), answer.err
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", key_after)
    assert told(_notes(desk)[len(before) :], desk.home) == [(name, *noted) for noted in line.notes]


@pytest.mark.usefixtures("ways")
@pytest.mark.parametrize("name", sorted(LINES.keys() - {"demo"}))
def test_no_command_opens_a_store_in_a_folder_that_others_can_write(
    desk: User, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = LINES[name]
    kept = desk.home / "kept"
    kept.mkdir()
    store = kept / line.store
    if line.store == "here.db":
        put_at(store)
    monkeypatch.setenv("ORDSTYRER_STORE", str(store))
    for args in line.before:
        assert desk(*args).status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", line.keys[0] if line.keys else "")
    kept.chmod(0o777)
    before = {file: file.read_bytes() for file in desk.home.rglob("*") if file.is_file()}
    answer = desk(name, *line.args)
    assert (answer.status, answer.out) == (1, "")
    assert f"chmod go-w {kept} closes it." in answer.err
    assert {file: file.read_bytes() for file in desk.home.rglob("*") if file.is_file()} == before


def test_home_writes_and_is_noted_as_being_about_every_series(
    desk: User, ways: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.home.at_a_terminal", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert desk().status == 0
    assert ways == {WRITES}
    assert told(_notes(desk), desk.home) == [("home", "")]


def _notes(user: User) -> Sequence[Access]:
    notes = json.loads(user("access", "--json").out)["accesses"]
    return [convert(each, Access) for each in notes]
