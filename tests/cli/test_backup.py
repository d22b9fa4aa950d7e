"""`ordstyrer backup`, `restore` and `check`, as somebody at a command line meets them."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import connect
from store.keys import random_key, read_key_file, write_key_file
from tests.cli.typist import Typist
from tests.cli.user import User
from tests.clock import FakeClock
from tests.documents.shelf import opened, put_at
from tests.store.disks import small_disk
from tests.store.support import contents, start

PLAIN = b"SQLite format 3\0"


@pytest.fixture
def locked(user: User, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encrypted store with four meetings in a folder of its own; ORDSTYRER_KEY_FILE opens it."""
    folder = user.home / "kept"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("ORDSTYRER_STORE", str(put_at(folder / "here.db")))
    assert user("encrypt", "--key-file", "key").status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    return folder / "here.db"


@pytest.fixture
def window(user: User, locked: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the store open."""
    with start("tests.cli.window", str(locked), str(user.home / "key"), stdin=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        yield process
        process.communicate()


def made_newer(path: Path, key_file: Path) -> None:
    """Let a store be one of a later ordstyrer."""
    connection = connect(path, read_key_file(key_file).literal(b""), "mode=rw")
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.usefixtures("locked")
def test_an_encrypted_store_gives_an_encrypted_backup(user: User) -> None:
    answer = user("backup", "copy.db")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines()[0] == "The backup is in copy.db: 1 series, 4 meetings, 843 entries."
    assert re.fullmatch(r"The newest entry is of Wednesday 2 December.* at 15:20\.", answer.out.splitlines()[1])
    assert answer.out.splitlines()[-1] == "It opens with the key of the store, and with nothing else."
    assert (user.home / "copy.db").read_bytes()[:16] != PLAIN
    assert user("list", "--store", "copy.db").out == user("list").out
    assert f"backup, put in {user.home / 'copy.db'}" in user("access", "--store", "copy.db").out


def test_a_plain_store_gives_a_plain_backup_and_says_so(here: User) -> None:
    answer = here("backup", "copy.db")
    assert answer.status == 0
    assert answer.err == (
        "The backup is not encrypted, because the store is not: whoever gets at the file can read all of it. "
        "ordstyrer encrypt encrypts the store.\n"
    )
    assert "It opens with the key" not in answer.out
    assert here("list", "--store", "copy.db").out == here("list").out


def test_a_folder_gets_a_file_named_after_the_minute(here: User) -> None:
    (here.home / "copies").mkdir()
    assert here("backup", "copies").status == 0
    [made] = (here.home / "copies").iterdir()
    assert made.match("ordstyrer-20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9][0-5][0-9].db")


def test_a_folder_gets_another_one_within_the_same_minute(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.clock.MachineClock", FakeClock)
    (here.home / "copies").mkdir()
    for name in ("", "-2", "-3"):
        answer = here("backup", "copies")
        assert answer.status == 0
        assert answer.out.startswith(f"The backup is in copies/ordstyrer-2026-12-02T1300{name}.db: ")
    assert len([*(here.home / "copies").iterdir()]) == 3


def test_a_name_that_ends_as_a_folder_s_makes_no_file(here: User) -> None:
    answer = here("backup", "copies/")
    assert (answer.status, answer.sentence) == (2, "There is no folder copies; nothing was written.")
    assert not (here.home / "copies").exists()


def test_a_folder_that_others_write_in_gets_one_too(here: User) -> None:
    (here.home / "share").mkdir()
    (here.home / "share").chmod(0o777)
    assert here("backup", "share/copy.db").status == 0
    assert here("restore", "share/copy.db").status == 0


def test_nothing_is_overwritten(here: User) -> None:
    here.writes("copy.db", "mine")
    answer = here("backup", "copy.db")
    sentence = "copy.db is there already; nothing was written. Name a new file, or a folder."
    assert (answer.status, answer.sentence) == (2, sentence)
    assert (here.home / "copy.db").read_text() == "mine"
    assert here("backup", "nowhere/copy.db").sentence == "There is no folder nowhere; nothing was written."
    assert "backup" not in here("access").out


def test_a_file_that_somebody_calls_a_part_stays(here: User) -> None:
    here.writes("copy.db.part", "mine")
    assert here("backup", "copy.db").status == 0
    assert (here.home / "copy.db.part").read_text() == "mine"


def test_a_full_disk_is_one_sentence_and_leaves_nothing(here: User) -> None:
    with small_disk(here.home / "stick", kib=100) as stick:
        answer = here("backup", "stick/copy.db")
        assert (answer.status, answer.sentence) == (
            1,
            "There is not room enough for stick/copy.db; no copy was made, and the store is as it was.",
        )
        assert list(stick.iterdir()) == []
    assert here("check").status == 0


def test_a_backup_is_made_while_a_window_has_the_store_open(user: User, window: subprocess.Popen[str]) -> None:
    assert window.stdin
    assert window.stdout
    window.stdin.write("Oven på det hele\n")
    window.stdin.flush()
    assert window.stdout.readline() == "kept\n"
    assert user("backup", "copy.db").status == 0
    assert "Oven på det hele" in user("search", "hele", "--store", "copy.db").out


def test_a_restored_store_says_what_it_holds_and_where_the_earlier_one_lies(user: User, locked: Path) -> None:
    user("backup", "copy.db")
    user("erase", "2026-014", "--yes")
    answer = user("restore", "copy.db")
    assert (answer.status, answer.err) == (0, "")
    [aside] = [each for each in locked.parent.iterdir() if ".replaced-" in each.name and each.suffix != ".lock"]
    assert answer.out.splitlines() == [
        f"The store {locked} is restored from copy.db: 0 series, 0 meetings, 0 entries.",
        "1 series that was erased before was erased again.",
        f"The earlier store lies in {aside}; delete it when nobody needs it any more.",
    ]
    user("list", "--store", str(aside))
    assert user("check").out.splitlines() == [
        "All is well: 0 series, 0 meetings, 0 entries.",
        f"{aside} is an earlier store that was put aside; delete it when nobody needs it any more.",
    ]


def test_it_is_said_that_the_earlier_store_was_newer(here: User, there: Path) -> None:
    assert here("backup", "copy.db", "--store", str(there)).status == 0
    told = here("restore", "copy.db").out.splitlines()
    newer = "The earlier store is newer: its newest entry is of Wednesday 2 December.* at 15:20, and is not in the rest"
    assert re.match(newer, told[1])
    again = here("restore", "copy.db").out.splitlines()
    assert [line for line in again if "newer" in line] == []


def test_a_store_that_a_window_has_open_is_not_replaced(
    user: User, locked: Path, window: subprocess.Popen[str]
) -> None:
    assert user("backup", "copy.db").status == 0
    before = contents(locked.parent)
    answer = user("restore", "copy.db")
    assert (answer.status, answer.sentence) == (
        1,
        f"Another window has the store {locked} open; close it and try again. Nothing was changed.",
    )
    assert contents(locked.parent) == before
    assert window.poll() is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("cut.db", "The backup cut.db is damaged; take an earlier one. Nothing was changed."),
        ("text.db", "The backup text.db does not open: wrong key, or not one of our files. Nothing was changed."),
        ("other.db", "The backup other.db does not open: wrong key, or not one of our files. Nothing was changed."),
        (
            "newer.db",
            "The backup newer.db was made by a newer ordstyrer (version 99; this one reads up to 6). Nothing ",
        ),
        ("nothing.db", "There is no backup at nothing.db; nothing was changed."),
        (".", "The backup . does not open: wrong key, or not one of our files. Nothing was changed."),
    ],
)
def test_a_backup_that_cannot_be_trusted_is_one_sentence(user: User, locked: Path, name: str, sentence: str) -> None:
    user("backup", "copy.db")
    user.writes("text.db", "no store " * 900)
    (user.home / "cut.db").write_bytes((user.home / "copy.db").read_bytes()[:20_000])
    write_key_file(user.home / "other", random_key())
    user("init", "--store", "other.db", "--key-file", "other")
    user("backup", "newer.db")
    made_newer(user.home / "newer.db", user.home / "key")
    before = contents(locked.parent)
    answer = user("restore", name)
    assert answer.status == 2
    assert answer.sentence.startswith(sentence)
    assert contents(locked.parent) == before


@pytest.mark.usefixtures("locked")
def test_a_backup_of_before_the_key_was_changed(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user("backup", "copy.db")
    assert user("rekey", "--key-file", "second").status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "second")
    assert user("restore", "copy.db").status == 2
    assert user("restore", "copy.db", "--key-file", "key").status == 0
    assert user("check").status == 0


@pytest.mark.usefixtures("locked")
def test_without_a_key_it_is_asked_for(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user("backup", "copy.db")
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    answer = user.apart("restore", "copy.db")
    assert (answer.status, answer.sentence) == (
        2,
        "The backup copy.db needs its key: name it with --key-file, or give the passphrase.",
    )
    assert user("restore", "copy.db", "--key-file", "key").status == 0


def test_a_plain_backup_does_not_take_the_place_of_an_encrypted_store_whose_key_nobody_named(
    user: User, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    assert user("backup", "plain.db", "--store", str(put_at(user.home / "other.db"))).status == 0
    before = contents(locked.parent)
    answer = user.apart("restore", "plain.db")
    assert answer.status == 1
    assert answer.sentence == (
        f"The store {locked} is encrypted, and no key for it is named: name it with ORDSTYRER_KEY_FILE, or move the "
        "store away. Nothing was changed."
    )
    assert contents(locked.parent) == before
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    assert user("restore", "plain.db").status == 0


def test_a_plain_store_whose_beginning_is_noise_is_replaced_without_a_key(here: User) -> None:
    assert here("backup", "copy.db").status == 0
    store = here.home / "here.db"
    store.write_bytes(random.Random(1).randbytes(4096) + store.read_bytes()[4096:])
    assert here.apart("restore", "copy.db").status == 0
    assert here("check").status == 0


def test_passphrases_are_asked_for_as_they_are_needed(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The backup was made under an earlier passphrase; what is typed for the store must open it."""
    Typist(monkeypatch, "rødgrød", "rødgrød")
    assert here("encrypt", "--passphrase").status == 0
    Typist(monkeypatch, "rødgrød")
    made = here("backup", "copy.db")
    assert (made.status, made.out.splitlines()[-1]) == (
        0,
        "It opens with the passphrase that the store has now, or with the page that has its key.",
    )
    same = Typist(monkeypatch, "rødgrød")
    assert here("restore", "copy.db").status == 0
    assert same.asked == ["Passphrase of the backup: "]
    Typist(monkeypatch, "rødgrød", "med fløde", "med fløde")
    assert here("rekey", "--passphrase").status == 0
    two = Typist(monkeypatch, "rødgrød", "med fløde")
    assert here("restore", "copy.db").status == 0
    assert two.asked == [
        "Passphrase of the backup: ",
        "Passphrase of the store, or Enter alone if it no longer opens: ",
    ]
    Typist(monkeypatch, "med fløde")
    assert here("check").out.startswith("All is well: 1 series, 4 meetings, 843 entries.")
    Typist(monkeypatch, "a slip", "rødgrød", "a slip", "med fløde")
    answer = here("restore", "copy.db")
    assert (answer.status, answer.err.count("The passphrase does not open")) == (0, 2)
    Typist(monkeypatch, "rødgrød", *["a slip"] * 3)
    assert here("restore", "copy.db").status == 1
    Typist(monkeypatch, *["a slip"] * 3)
    answer = here("restore", "copy.db")
    assert (answer.status, answer.err.count("The passphrase does not open copy.db")) == (1, 3)
    Typist(monkeypatch, "rødgrød", "")
    answer = here("restore", "copy.db")
    assert (answer.status, answer.err) == (0, "")
    assert "The earlier store could not be read" in answer.out
    Typist(monkeypatch, "rødgrød")
    assert here("check").status == 0


def test_a_store_that_is_well_says_so_in_a_line(here: User) -> None:
    assert here("check").out == "All is well: 1 series, 4 meetings, 843 entries.\n"
    document = json.loads(here("check", "--json").out)
    assert (document["ok"], document["findings"], document["holds"]["meetings"]) == (True, [], 4)


def test_what_only_the_lists_have_wrong_is_made_anew(here: User) -> None:
    log = opened(here.home / "here.db")
    log._connection.execute("UPDATE meeting SET stage = 'planned'")
    log.close()
    answer = here("check")
    assert (answer.status, answer.out.splitlines()) == (
        1,
        [
            "The list of meetings does not say of 2026-014 what the log says.",
            "The list of what is to be erased does not say of 2026-014 what the list of meetings says.",
            "The log itself is whole. ordstyrer check --rebuild makes anew what does not agree with it.",
        ],
    )
    answer = here("check", "--rebuild")
    assert (answer.status, answer.out.splitlines()[0]) == (0, "The lists and the search were made anew from the log.")
    assert here("check").status == 0


def test_what_the_log_has_lost_is_told_with_what_to_do(here: User) -> None:
    log = opened(here.home / "here.db")
    log._connection.execute("DROP TRIGGER event_deleted_only_to_erase")
    log._connection.execute("DELETE FROM event WHERE meeting = '2026-014/1' AND seq = 2")
    log.close()
    answer = here("check", "--rebuild")
    assert answer.status == 1
    assert "2026-014/1 has " in answer.out
    assert "Nothing was made anew, because the log itself is not whole." in answer.out
    assert "Take the latest backup: ordstyrer restore FILE." in answer.out


def test_what_keeps_lists_from_being_made_anew_is_not_said_to_be_the_log_where_that_is_whole(here: User) -> None:
    log = opened(here.home / "here.db")
    log._connection.execute("UPDATE meeting SET stage = 'planned'")
    log._connection.execute("INSERT INTO erasing (ref) VALUES ('')")
    log.close()
    answer = here("check", "--rebuild")
    assert answer.status == 1
    assert "Nothing was made anew, because more than the lists and the search is wrong." in answer.out.splitlines()
    assert "the log itself is not whole" not in answer.out


def test_what_lies_beside_it_is_looked_at(here: User) -> None:
    (here.home / "here.db.lock").touch(0o644)
    (here.home / "here.db.lock").chmod(0o644)
    (here.home / "here.db.coming").write_text("half")
    answer = here("check")
    assert (answer.status, answer.out.splitlines()) == (
        1,
        [
            f"{here.home / 'here.db.lock'} is open to others (mode 0644).",
            f"{here.home / 'here.db.coming'} was left by a copy that was broken off.",
            "Take away what others may do: chmod go= FILE.",
            "Delete it; nothing needs it any more.",
        ],
    )
