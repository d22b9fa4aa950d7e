"""Erasing a series from the command line: what is said first, what is left, and that it does not come back."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import PlanMeeting
from store.event_index import EventIndexer
from store.keys import Key, random_key, write_key_file
from store.live import LiveMeeting
from store.log import Access
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.cli.user import Answer, User
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.disks import small_disk
from tests.store.planted import Words, plant
from tests.store.support import contents
from tui.review_kept import Kept, state_folder
from tui.review_place import Page, Place

REF = "2026-014"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """The clock of the program: the day after the meetings were held."""
    clock = FakeClock(START + timedelta(days=1))
    monkeypatch.setattr("store.clock.MachineClock", lambda: clock)
    return clock


@pytest.fixture(params=["plain", "encrypted"])
def key(request: pytest.FixtureRequest, user: User, monkeypatch: pytest.MonkeyPatch) -> Key | None:
    """The key of the store of this user, which the environment names; None for one that is not encrypted."""
    if request.param == "plain":
        return None
    key = random_key()
    write_key_file(user.home / "key", key)
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", str(user.home / "key"))
    return key


@pytest.fixture
def folder(user: User, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the store of this user lies, and nothing else."""
    folder = user.home / "kept"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("ORDSTYRER_STORE", str(folder / "meetings.db"))
    return folder


def opened(path: Path, key: Key | None) -> SqliteLog:
    return open_store(path, key, create=True, plain=key is None, indexer=EventIndexer())


def complaints(answer: Answer) -> list[str]:
    """What was said on stderr but for the places outside the store where something was put."""
    of_places = ("; it stays there.", "; it is not there now.")
    return [line for line in answer.err.splitlines() if not line.endswith(of_places)]


def filled(folder: Path, key: Key | None, words: Words, others: Words) -> tuple[str, str]:
    """Put two series into the store; return their references, the one with `words` first."""
    log = opened(folder / "meetings.db", key)
    refs = plant(log, words), plant(log, others)
    log.close()
    return refs


def read(path: Path, key: Key | None, words: Words) -> set[str]:
    """Return which words a store gives to whoever has its key, all tables, drafts and notes included."""
    log = opened(path, key)
    told = "\n".join(log._connection.iterdump() if hasattr(log._connection, "iterdump") else _rows(log)).lower()
    log.close()
    return {word for word in words.given if word in told}


def _rows(log: SqliteLog) -> list[str]:
    tables = [name for (name,) in log._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    plain = [name for name in tables if not name.startswith("said_fts")]
    return [str(row) for name in plain for row in log._connection.execute(f'SELECT * FROM "{name}"').fetchall()]  # noqa: S608 - names of our own tables


def keep_as(log: SqliteLog, ref: str) -> None:
    """Keep a series of another family that is called the same."""
    document = replace(planned(), series=replace(planned().series, ref=ref))
    assert LiveMeeting(log, f"{ref}/1", Face.HOME, FakeClock()).do(PlanMeeting(document)) is None


def types(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let somebody at a terminal answer this."""
    typed = io.StringIO(f"{text}\n")
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)


def test_fifty_words_are_gone_from_every_file_and_stay_gone_when_an_older_backup_is_restored(
    user: User, folder: Path, key: Key | None
) -> None:
    words, others = Words(), Words("other")
    ref, other = filled(folder, key, words, others)
    assert len(words.given) > 50
    assert read(folder / "meetings.db", key, words) == {*words.given}
    assert key is not None or {word for each in words.found(folder).values() for word in each} == {*words.given}
    assert user("backup", "older.db").status == 0
    assert user("export", ref, "--out", "series.json").status == 0

    erased = user("erase", ref, "--yes")
    assert (erased.status, complaints(erased)) == (0, [])
    assert words.found(folder) == {}
    assert read(folder / "meetings.db", key, words) == set()
    assert not any(word in erased.out.lower() for word in words.given)

    assert read(Path(shutil.copy("older.db", "copy.db")), key, words) == {*words.given}
    restored = user("restore", "older.db")
    assert restored.status == 0, restored.err
    assert words.found(folder) == {}
    assert read(folder / "meetings.db", key, words) == set()
    assert read(folder / "meetings.db", key, others) == {*others.given}
    assert user("import", "series.json").status == 2
    assert words.found(folder) == {}
    assert user("show", f"{other}/1").status == 0


def test_a_store_that_was_put_aside_loses_the_series_too(user: User, folder: Path, key: Key | None) -> None:
    words = Words()
    ref, _ = filled(folder, key, words, Words("other"))
    shutil.copy(folder / "meetings.db", folder / "meetings.db.replaced-2026-11-22T120000Z")
    answer = user("erase", ref, "--yes")
    assert (answer.status, complaints(answer)) == (0, [])
    assert "1 earlier copy beside it" in answer.out
    assert words.found(folder) == {}
    for store in folder.glob("meetings.db*[!d]"):
        assert read(store, key, words) == set()


def test_another_store_beside_it_keeps_its_own_series_of_the_same_reference_and_a_copy_loses_this_one(
    user: User, folder: Path, key: Key | None
) -> None:
    words, others = Words(), Words("other")
    ref, _ = filled(folder, key, words, others)
    shutil.copy(folder / "meetings.db", folder / "meetings.db.of-monday")
    log = opened(folder / "meetings.db.family", key)
    keep_as(log, ref)
    log.close()
    answer = user("erase", ref, "--yes")
    assert (answer.status, complaints(answer)) == (0, [])
    assert "1 earlier copy beside it" in answer.out
    assert read(folder / "meetings.db.of-monday", key, words) == set()
    assert read(folder / "meetings.db.of-monday", key, others) == {*others.given}
    family = opened(folder / "meetings.db.family", key)
    assert len(family.series_events(ref)) == 1
    family.close()


def test_a_backup_in_the_folder_of_the_store_loses_the_series_whatever_it_is_called(
    user: User, folder: Path, key: Key | None
) -> None:
    words, others = Words(), Words("other")
    ref, other = filled(folder, key, words, others)
    for name in (folder, folder / "monday.kopi"):
        assert user("backup", str(name)).status == 0
    log = opened(folder / "family.db", key)
    keep_as(log, ref)
    log.close()
    (folder / "photo.jpg").write_bytes(bytes(range(256)) * 16)
    before = (folder / "family.db").read_bytes()
    answer = user("erase", ref, "--yes")
    assert (answer.status, complaints(answer)) == (0, [])
    assert "2 earlier copies beside it" in answer.out
    for copy in (*folder.glob("ordstyrer-*.db"), folder / "monday.kopi"):
        assert read(copy, key, words) == set()
        assert read(copy, key, others) == {*others.given}
    assert {Path(file).name for file in words.found(folder)} <= {"family.db"}
    assert (folder / "family.db").read_bytes() == before
    assert not (folder / "photo.jpg.lock").exists()
    assert user("erase", other, "--yes").status == 0


def test_only_a_copy_that_keeps_the_series_is_said_to_stay(user: User, folder: Path, key: Key | None) -> None:
    words = Words()
    ref, _ = filled(folder, key, words, Words("other"))
    beside = [folder / name for name in ("monday.db", "../kept/tuesday.db", "changed.db", "gone.db")]
    beside += [folder / name for name in ("before.erased.db", "kopi.lock", "kopi.erased", "x-wal")]
    for name in (*beside, user.home / "linked.db", user.home / "stays.db"):
        assert user("backup", str(name)).status == 0
    (folder / "changed.db").write_bytes(bytes(range(256)) * 16)
    (folder / "gone.db").unlink()
    (folder / "link.db").symlink_to(user.home / "linked.db")
    said = [line for line in user("erase", ref, "--yes").err.splitlines() if line.startswith("A copy of the whole")]
    assert said == [
        f"A copy of the whole store was put in {folder / 'changed.db'}; it stays there.",
        f"A copy of the whole store was put in {folder / 'gone.db'}; it is not there now.",
        f"A copy of the whole store was put in {user.home / 'stays.db'}; it stays there.",
    ]
    assert all(read(copy, key, words) == set() for copy in (*beside[:2], *beside[4:], user.home / "linked.db"))
    assert read(user.home / "stays.db", key, words) == {*words.given}


def test_a_copy_beside_it_that_does_not_open_is_named_before_anybody_says_yes(
    user: User, folder: Path, key: Key | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref, _ = filled(folder, key, Words(), Words("other"))
    aside = folder / "meetings.db.replaced-2026-11-22T120000Z"
    aside.write_bytes(random_key().literal(bytes(16)).encode() * 99)
    types(monkeypatch, "")
    answer = user("erase", ref)
    assert answer.status == 2
    *_, named, _, asked = answer.err.splitlines()
    assert named == f"{aside} beside the store does not open; the series may stay there."
    assert asked.endswith("That is not the reference. Nothing was erased.")


def test_nobody_is_advised_to_delete_a_key_file(user: User, folder: Path, key: Key | None) -> None:
    ref, _ = filled(folder, key, Words(), Words("other"))
    write_key_file(folder / "meetings.db.key", random_key())
    write_key_file(folder / f"meetings.db.key.{'a' * 16}.part", random_key())
    (folder / "meetings.db.txt").write_text("Husk nøglen" * 99)
    answer = user("erase", ref, "--yes")
    assert (answer.status, complaints(answer)) == (0, [])


def test_a_file_beside_the_store_that_does_not_open_is_named_loudly(user: User, folder: Path, key: Key | None) -> None:
    ref, _ = filled(folder, key, Words(), Words("other"))
    other = folder / "meetings.db.replaced-2026-11-22T120000Z"
    other.write_bytes(random_key().literal(bytes(16)).encode() * 99)
    answer = user("erase", ref, "--yes")
    assert answer.status == 1
    assert "could not be opened or emptied" in answer.err
    assert str(other) in answer.err
    assert "Not looked through: 1 file beside the store" in answer.out
    assert user("erase", ref, "--yes").status == 1
    other.unlink()
    assert user("erase", ref, "--yes").status == 2


def test_on_a_full_disk_it_is_said_that_words_may_still_stand_there_and_the_next_one_finishes(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, whole = Words(), user.home / "whole.db"
    log = opened(whole, None)
    ref = plant(log, words)
    for number in range(5):
        plant(log, Words(f"other{number}x"))
    log.close()
    with small_disk(user.home / "disk", kib=8000) as disk:
        monkeypatch.setenv("ORDSTYRER_STORE", str(disk / "meetings.db"))
        shutil.copy(whole, disk / "meetings.db")
        (disk / "meetings.db.replaced-2026-11-22T120000Z").symlink_to(whole)
        (disk / "fill").write_bytes(bytes(shutil.disk_usage(disk).free - whole.stat().st_size))
        answer = user("erase", ref, "--yes")
        assert (answer.status, answer.out) == (1, "")
        assert complaints(answer) == [
            (
                f"ordstyrer: The series {ref} is erased, but its words may still stand in the file, because the disk "
                "is full; make room and erase again."
            )
        ]
        assert read(whole, None, words) == set()
        assert user("check").status == 1
        (disk / "fill").unlink()
        finished = user("erase", ref, "--yes")
        assert (finished.status, complaints(finished)) == (0, [])
        assert words.found(disk) == {}


def test_it_is_said_first_what_goes_and_the_reference_is_typed_again(
    here: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert here("documents", f"{REF}/4", "--what", "agreements", "--out", "papers").status == 0
    (here.home / "stick").mkdir()
    assert here("backup", "stick/copy.db").status == 0
    log = opened(here.home / "here.db", None)
    log.note_access(Access(datetime.now(UTC), "mette", "recovery", place="/home/mette/key.pdf"))
    log.close()
    types(monkeypatch, "2026-015")
    refused = here("erase", REF)
    assert (refused.status, refused.out) == (2, "")
    assert f"A copy of the whole store was put in {here.home / 'stick' / 'copy.db'}; it stays there." in refused.err
    assert "key.pdf" not in refused.err
    assert refused.err.splitlines()[0] == "2026-014 will be erased: 4 meetings, 843 entries."
    assert "Its latest meeting:" in refused.err
    assert f"Something of it was put in {here.home / 'papers'}; it stays there." in refused.err
    assert refused.err.endswith("That is not the reference. Nothing was erased.\n")
    assert here("show", f"{REF}/4").status == 0

    types(monkeypatch, REF)
    assert here("erase", REF).status == 0
    assert here("show", f"{REF}/4").status == 2


def test_a_meeting_that_is_still_to_come_is_said_to_be(
    here: User, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.wall = START - timedelta(days=1)
    types(monkeypatch, "")
    assert "Its latest meeting is still to come: Wednesday 2 December.\n" in here("erase", REF).err


def test_what_is_still_to_be_done_with_what_was_held_is_named(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "")
    asked = here("erase", REF).err
    assert f"Of {REF}/4 no record is filed.\n" in asked
    assert f"The minutes of {REF}/4 are not marked as sent.\n" in asked


def test_what_stays_elsewhere_is_named_also_where_nobody_is_asked(here: User) -> None:
    assert here("export", REF, "--out", "out.json").status == 0
    answer = here("erase", REF, "--yes")
    assert (answer.status, answer.err) == (
        0,
        f"Something of it was put in {here.home / 'out.json'}; it stays there.\n",
    )
    assert "out.json" not in answer.out


def test_a_meeting_that_is_not_over_is_named_first(
    user: User, folder: Path, key: Key | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref, _ = filled(folder, key, Words(), Words("other"))
    types(monkeypatch, "")
    assert f"{ref}/1 is not over: going on." in user("erase", ref).err


@pytest.mark.parametrize("hours", [-24, 0, 11])
def test_a_meeting_that_somebody_may_be_leading_is_erased_only_where_somebody_is_asked(
    user: User, folder: Path, key: Key | None, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    words = Words()
    ref, _ = filled(folder, key, words, Words("other"))
    clock.wall = START + timedelta(hours=hours)
    before = contents(folder)
    answer = user("erase", ref, "--yes", "--receipt", "receipt.txt")
    assert (answer.status, answer.sentence) == (
        1,
        (
            f"{ref}/1 has begun and is not over, so somebody may be leading it: end it first, or leave out --yes and "
            "answer at a terminal. Nothing was erased."
        ),
    )
    assert contents(folder) == before
    assert not (user.home / "receipt.txt").exists()
    types(monkeypatch, ref)
    answer = user("erase", ref)
    assert answer.status == 0
    assert f"Whoever has {ref}/1 open can keep nothing more in it." in answer.err
    assert words.found(folder) == {}


def test_nobody_is_there_to_be_asked(here: User) -> None:
    before = here("export", REF).out
    answer = here("erase", REF)
    assert (answer.status, answer.sentence) == (
        2,
        "Erasing cannot be undone: add --yes, or run it at a terminal. Nothing was erased.",
    )
    assert here("export", REF).out == before


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("2026-015", "The store has no series 2026-015; ordstyrer list shows those it has."),
        (f"{REF}/2", f"{REF}/2 is one meeting. Only a whole series is erased: {REF}"),
        ("", "The store has no series ; ordstyrer list shows those it has."),
    ],
)
def test_what_is_no_series_changes_nothing(here: User, named: str, sentence: str) -> None:
    before = here("export", REF).out
    answer = here("erase", named, "--yes")
    assert (answer.status, answer.sentence) == (2, sentence)
    assert here("export", REF).out == before


def test_the_receipt_is_a_new_file_of_its_owner_and_names_nobody(here: User) -> None:
    assert here("erase", REF, "--yes", "--receipt", "receipt.txt").out == "Erased. The receipt is in receipt.txt.\n"
    file = here.home / "receipt.txt"
    lines = file.read_text().splitlines()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert lines[0] == "Receipt of an erasure"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:00", lines[1])
    assert lines[2:4] == [
        "Erased: 4 meetings, 843 entries.",
        "Left so that it does not come back: 4 marks that name nobody.",
    ]
    assert lines[-1].startswith("ordstyrer 0.")
    assert not any(word in file.read_text() for word in (REF, "Sami", "Familien", str(here.home)))


@pytest.mark.parametrize("receipt", ["there.txt", "nowhere/receipt.txt"])
def test_without_a_place_for_the_receipt_nothing_is_erased(here: User, receipt: str) -> None:
    here.writes("there.txt", "mine")
    assert here("erase", REF, "--yes", "--receipt", receipt).status == 2
    assert (here.home / "there.txt").read_text() == "mine"
    assert here("show", f"{REF}/4").status == 0


def test_another_window_that_holds_old_pages_is_told_of_and_the_next_try_finishes(
    user: User, folder: Path, key: Key | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = Words()
    ref, _ = filled(folder, key, words, Words("other"))
    monkeypatch.setattr("store.connection.BUSY_S", 0.1)
    window = opened(folder / "meetings.db", key)
    window._connection.execute("BEGIN")
    window.newest()
    answer = user("erase", ref, "--yes", "--receipt", "receipt.txt")
    [said] = complaints(answer)
    assert (answer.status, answer.out, "erase again" in said) == (1, "", True)
    assert not (user.home / "receipt.txt").exists()
    window.close()
    answer = user("erase", ref, "--yes")
    assert (answer.status, complaints(answer)) == (0, [])
    assert "An earlier erasure had been broken off; it is finished now." in answer.out
    assert words.found(folder) == {}


def test_without_room_for_the_receipt_nothing_is_erased(here: User) -> None:
    with small_disk(here.home / "disk", 64) as disk:
        (disk / "full").write_bytes(bytes(60 * 1024))
        answer = here("erase", REF, "--yes", "--receipt", str(disk / "receipt.txt"))
        sentence = f"{disk / 'receipt.txt'} cannot be made; nothing was erased."
        assert (answer.status, answer.sentence) == (2, sentence)
        assert [file.name for file in disk.iterdir()] == ["full"]
    assert here("show", f"{REF}/4").status == 0


@pytest.mark.usefixtures("here")
def test_a_receipt_that_cannot_be_shown_stands_among_the_complaints() -> None:
    asked = [sys.executable, "-m", "tui", "erase", REF, "--yes"]
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            asked, check=False, stdout=full, stderr=subprocess.PIPE, text=True, env=environ, stdin=subprocess.DEVNULL
        )
    *receipt, sorry = ended.stderr.splitlines()
    assert (ended.returncode, receipt[0]) == (1, "Receipt of an erasure")
    assert any(line.startswith("Erased: 4 meetings") for line in receipt)
    assert sorry == "ordstyrer: The series is erased. The receipt could not be written; it stands here."


def test_an_import_that_was_erased_is_refused_and_taken_in_by_whoever_says_so(here: User) -> None:
    exported = here.writes("series.json", here("export", REF).out)
    assert here("erase", REF, "--yes").status == 0
    assert here("import", str(exported)).sentence == (
        f"The series {REF} was erased from this store, so it is not taken in again; --although-erased does that."
    )
    assert json.loads(here("list", "--json").out)["meetings"] == []
    assert here("import", str(exported), "--although-erased").status == 0
    assert here("export", REF).out == exported.read_text()
    assert not (here.home / "here.db.erased").exists()
    assert here("import", str(exported)).status == 0


def test_the_place_of_whoever_read_it_is_forgotten(here: User) -> None:
    for ref, left in ((REF, ()), ("2026-015", (Place(Page.SERIES, "2026-015"),))):
        Kept(state_folder(), here.home).keep((Place(Page.SERIES, ref),))
        here("erase", REF, "--yes")
        assert Kept(state_folder(), here.home).read() == left


def test_it_is_forgotten_by_whatever_name_the_store_was_read(here: User) -> None:
    (here.home / "link").symlink_to(here.home)
    Kept(state_folder(), here.home / "link").keep((Place(Page.SERIES, REF),))
    here("erase", REF, "--yes")
    assert Kept(state_folder(), here.home / "link").read() == ()
