"""A damaged store gives up what is still readable as open JSON, and another one takes that in."""

from __future__ import annotations

import json
import random
import re
import signal
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from meeting.state import Stage
from store.event_index import EventIndexer
from store.keys import read_key_file
from store.live import load
from store.opening import open_store
from store.salvage_frame import PAGE
from tests.cli.test_export import MEETINGS, REF
from tests.cli.user import Answer, User
from tests.documents.shelf import opened
from tests.store.damage import KINDS, pages_of
from tests.store.support import start
from tests.store.test_salvage import looked_at

Whole = Mapping[str, list[dict[str, object]]]
ENTRIES = re.compile(r"^(2026-014/\d): (?:entry|entries) ([\d, -]+) of (\d+) (?:is|are) missing$", re.MULTILINE)


@pytest.fixture(params=["plain", "encrypted"])
def anyone(request: pytest.FixtureRequest, here: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store with four meetings is `here.db`, plain or encrypted."""
    if request.param == "encrypted":
        here("export", REF, "--out", "x.json")
        monkeypatch.setenv("ORDSTYRER_KEY_FILE", str(here.home / "a.key"))
        monkeypatch.setenv("ORDSTYRER_STORE", str(here.home / "kept" / "safe.db"))
        assert here("init").status == 0
        assert here("import", "x.json").status == 0
    return here


def store_of(user: User) -> Path:
    safe = user.home / "kept" / "safe.db"
    return safe if safe.exists() else user.home / "here.db"


def entries_in(text: str) -> Whole:
    """The entries of each meeting of a document, those that stand apart as well."""
    return {one["meeting"]: [*one["events"], *one.get("apart", ())] for one in json.loads(text)["meetings"]}


def missing_in(text: str) -> Mapping[str, list[list[int]]]:
    return {one["meeting"]: one["missing"] for one in json.loads(text)["meetings"] if "missing" in one}


def told(answer: Answer) -> Mapping[str, list[list[int]]]:
    """What stderr says is missing."""
    runs = {meeting: runs.split(", ") for meeting, runs, _ in ENTRIES.findall(answer.err)}
    return {
        meeting: [[int(each.split("-")[0]), int(each.split("-")[-1])] for each in of_one]
        for meeting, of_one in runs.items()
    }


@contextmanager
def untouched(store: Path) -> Iterator[None]:
    """See that a store and what lies beside it are as they were, but for what reading leaves behind."""
    before = looked_at(store.parent)
    yield
    after = looked_at(store.parent)
    assert after[store.name] == before[store.name]


def overwrite(store: Path, pages: set[int], seed: int = 1) -> None:
    data = bytearray(store.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = random.Random(seed + page).randbytes(PAGE)
    store.write_bytes(data)


def a_page_of_the_second_meeting(user: User) -> int:
    """A page in the middle of it, by the store when it was whole."""
    store = store_of(user)
    key = read_key_file(user.home / "a.key") if store.name == "safe.db" else None
    pages = pages_of(store, key)
    log = opened(user.home / "here.db")
    rows = log.since(MEETINGS[1], 0)
    log.close()
    first = {row.seq: row.number for row in rows}
    return pages[first[len(rows) // 2]]


def test_what_is_missing_is_named_and_all_else_comes_out(anyone: User) -> None:
    whole = entries_in(anyone("export", REF).out)
    store = store_of(anyone)
    overwrite(store, {a_page_of_the_second_meeting(anyone)})
    with untouched(store):
        answer = anyone("export", REF)
    assert answer.status == 1
    left = entries_in(answer.out)
    for meeting in MEETINGS:
        assert all(entry in whole[meeting] for entry in left[meeting])
    [(meeting, [[first, last]])] = told(answer).items()
    assert missing_in(answer.out) == {meeting: [[first, last]]}
    lost = [entry["seq"] for entry in whole[meeting] if entry not in left[meeting]]
    assert (meeting, lost) == (MEETINGS[1], list(range(first, last + 1)))
    assert f"The store {store} is damaged." in answer.err
    assert f" of {len(whole[meeting])} are missing" in answer.err


def test_another_store_takes_in_each_meeting_up_to_its_gap_and_goes_on_with_it(
    anyone: User, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(store_of(anyone), {a_page_of_the_second_meeting(anyone)})
    assert anyone("export", REF, "--out", "left.json").status == 1
    [[first, last]] = missing_in((anyone.home / "left.json").read_text(encoding="utf-8"))[MEETINGS[1]]
    monkeypatch.delenv("ORDSTYRER_KEY_FILE", raising=False)
    answer = anyone("import", "left.json", "--store", str(there))
    assert answer.status == 1
    assert f"{MEETINGS[1]}: entries {first}-{last} are missing in the file; " in answer.err
    assert " in 4 meetings." in answer.out
    log = opened(there)
    assert [load(log, meeting).last_seq for meeting in MEETINGS][1] == first - 1
    assert [load(log, meeting).stage for meeting in MEETINGS][2:] == [Stage.CLOSED, Stage.CLOSED]
    assert list(log.check()) == []
    log.close()
    for command in (("show", MEETINGS[1]), ("list",), ("log", MEETINGS[1]), ("documents", MEETINGS[3], "--out", "d")):
        assert anyone(*command, "--store", str(there)).status == 0, command
    again = anyone("export", REF, "--store", str(there))
    assert (again.status, missing_in(again.out)) == (0, {})


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_was_damaged_it_ends_in_sentences(
    anyone: User, there: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of(anyone)
    sound = store.read_bytes()
    whole = entries_in(anyone("export", REF).out)
    for seed in range(3):
        data = bytearray(sound)
        KINDS[kind](random.Random(f"{kind} {seed}"), data)
        store.write_bytes(data)
        answer = anyone("export", REF)
        assert answer.status in (0, 1), answer.err
        # Where nothing of the series is damaged, and nothing was noticed, it is noted that somebody took it out.
        assert answer.status == 0 or store.read_bytes() == data
        assert "inside ordstyrer" not in answer.err
        if answer.out and (store.name == "safe.db" or kind != "flips"):
            assert all(entry in whole[meeting] for meeting, left in entries_in(answer.out).items() for entry in left)
            assert missing_in(answer.out) == told(answer)
        anyone.writes("left.json", answer.out or "{}")
        with monkeypatch.context() as elsewhere:
            elsewhere.delenv("ORDSTYRER_KEY_FILE", raising=False)
            taken = anyone("import", "left.json", "--store", str(there))
        assert taken.status < 2 or not answer.out or (store.name == "here.db" and kind == "flips"), taken.err
        assert "inside ordstyrer" not in taken.err


def test_every_series_goes_into_a_folder_of_its_own(anyone: User) -> None:
    plan = anyone("plan", "--example").out.replace("2026-014", "2026-99B")
    assert anyone("plan", str(anyone.writes("p.toml", plan))).status == 0
    answer = anyone("export", "--all", "--out", "out")
    assert (answer.status, answer.out) == (0, "2 series are in out\n")
    folder = anyone.home / "out"
    assert sorted(file.name for file in folder.iterdir()) == ["2026-014.json", "2026-99b.json"]
    assert (folder / "2026-014.json").read_text(encoding="utf-8") == anyone("export", REF).out
    assert {stat.S_IMODE(place.stat().st_mode) for place in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_every_series_of_a_damaged_store_too(anyone: User) -> None:
    overwrite(store_of(anyone), {a_page_of_the_second_meeting(anyone)})
    with untouched(store_of(anyone)):
        answer = anyone("export", "--all", "--out", "out")
    assert (answer.status, answer.out) == (1, "1 series is in out\n")
    assert [file.name for file in (anyone.home / "out").iterdir()] == ["2026-014.json"]
    assert list(told(answer)) == [MEETINGS[1]]


def test_damage_where_no_entry_stands_is_told_of_with_every_series_that_comes_out_whole(anyone: User) -> None:
    whole = anyone("export", REF).out
    store = store_of(anyone)
    key = read_key_file(anyone.home / "a.key") if store.name == "safe.db" else None
    log = open_store(store, key, create=False, plain=key is None, read_only=True, indexer=EventIndexer())
    [[page]] = log._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'person'").fetchall()
    log.close()
    overwrite(store, {page})
    with untouched(store):
        answer = anyone("export", "--all", "--out", "out")
    assert (answer.status, answer.out) == (1, "1 series is in out\n")
    assert (anyone.home / "out" / "2026-014.json").read_text(encoding="utf-8") == whole
    assert answer.err.splitlines()[-2:] == [
        f"The store {store} is damaged. What can still be read is written; the file is left alone.",
        "All of every series can be read: no entry is missing.",
    ]


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ([], "Name a meeting or a series, or say --all for every series."),
        ([REF, "--all", "--out", "x"], "Name a meeting or a series, or say --all for every series."),
        (["--all"], "--all writes a file for each series; name a new folder with --out."),
        (["--all", "--out", "full"], "full is there already; nothing was written."),
        (["--all", "--out", "no/x"], "Nothing was written: the folder no is not there."),
    ],
)
def test_what_is_asked_for_wrongly_is_one_sentence(here: User, args: list[str], sentence: str) -> None:
    (here.home / "full").mkdir()
    here.writes("full/x", "")
    answer = here("export", *args)
    assert (answer.status, answer.sentence) == (2, sentence)


def test_where_nothing_can_be_read_the_backup_is_to_be_taken(anyone: User) -> None:
    store = store_of(anyone)
    store.write_bytes(random.Random(1).randbytes(20 * PAGE))
    for args in ([REF], ["--all", "--out", "out"]):
        answer = anyone("export", *args)
        assert (answer.status, answer.out) == (1, "")
        assert "Take the latest backup." in answer.err or "needs a key" in answer.err
    assert not (anyone.home / "out").exists()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_no_copy_of_the_store_is_left_by_an_export_that_was_ended(
    anyone: User, told: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    overwrite(store_of(anyone), {a_page_of_the_second_meeting(anyone)})
    with start("tests.cli.halted", "export", REF, stdin=subprocess.PIPE) as export:
        assert export.stdout
        assert export.stdout.readline() == "halted\n"
        [folder] = place.iterdir()
        assert list(folder.glob("*/store.db"))
        export.send_signal(told)
        export.communicate()
    if told is signal.SIGKILL:
        assert folder.exists()
        anyone("check")
    assert list(place.iterdir()) == []
