"""A store that does not open is one sentence, and nothing is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.user import User
from tests.clock import START


@pytest.mark.parametrize("args", [[], ["list"], ["log", "a/1"], ["plan", "p.toml"]])
def test_without_a_store_every_command_says_how_to_make_one(user: User, args: list[str]) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    answer = user(*args, "--store", "none.db")
    sentence = "There is no store at none.db; ordstyrer init makes one, and ordstyrer demo shows one."
    assert (answer.status, answer.sentence) == (1, sentence)
    assert not (user.home / "none.db").exists()


@pytest.fixture
def locked(user: User, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encrypted store, and its key named by the environment."""
    assert user("init", "--key-file", "key", "--store", "a.db").status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    monkeypatch.setenv("ORDSTYRER_STORE", "a.db")
    return user.home / "a.db"


@pytest.mark.usefixtures("locked")
def test_a_wrong_key(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user("init", "--key-file", "other", "--store", "b.db")
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "other")
    answer = user("list")
    assert (answer.status, answer.sentence) == (1, "The store a.db does not open: wrong key, or not one of our files.")


@pytest.mark.usefixtures("locked")
def test_no_key_and_nobody_to_ask(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    answer = user.apart("list")
    sentence = (
        "The store a.db needs a key: name its file, export ORDSTYRER_KEY_FILE=FILE, or run this at a terminal and type "
        "the passphrase."
    )
    assert (answer.status, answer.sentence) == (1, sentence)


def test_a_key_file_that_others_can_read(user: User, locked: Path) -> None:
    (locked.parent / "key").chmod(0o644)
    answer = user("list")
    assert (answer.status, answer.sentence) == (
        1,
        "The key file key is open to others (mode 0644); make it 0400 or 0600 first.",
    )


@pytest.mark.usefixtures("locked")
def test_a_key_file_that_is_not_there(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "gone")
    answer = user("list")
    assert (answer.status, answer.sentence) == (1, "There is no key file at gone.")


def test_a_damaged_store_shows_nothing(user: User, locked: Path) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    data = bytearray(locked.read_bytes())
    for at in range(5000, len(data), 997):
        data[at] ^= 1
    locked.write_bytes(data)
    answer = user("list")
    assert (answer.status, answer.out) == (1, "")
    assert answer.sentence


def test_the_store_of_somebody_else(user: User) -> None:
    user.writes("notes.db", "a shopping list that is longer than a salt")
    answer = user("list", "--store", "notes.db")
    assert (answer.status, answer.sentence.split()[:3]) == (1, ["The", "store", "notes.db"])


def test_a_store_is_read_where_nothing_can_be_written(user: User, locked: Path) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    locked.chmod(0o400)
    assert "2026-014/1" in user("list").out


@pytest.mark.usefixtures("locked")
def test_what_a_newer_program_wrote_is_said_and_still_told_by_the_log(user: User) -> None:
    from store.event_index import EventIndexer
    from store.keys import read_key_file
    from store.log import NewRow
    from store.opening import open_store

    class OfTheFuture(EventIndexer):
        def index(self, row: object) -> None:
            del row

    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    log = open_store(Path("a.db"), read_key_file(Path("key")), create=False, plain=False, indexer=OfTheFuture())
    log.append("2026-014/1", 0, lambda _: [NewRow("x", "x", START, "lead", "Sung", 7, "{}")])
    log.close()
    answer = user("show", "2026-014/1")
    sentence = "This meeting holds something from a newer ordstyrer: Sung (version 7)."
    assert (answer.status, answer.sentence) == (1, sentence)
    assert json.loads(user("log", "2026-014/1").out.splitlines()[-1])["kind"] == "Sung"


@pytest.mark.parametrize("left", [".lock", ".erased"])
@pytest.mark.parametrize("args", [("list",), ("erase", "2026-014", "--yes")])
def test_whoever_lost_the_store_is_told_of_the_backup(user: User, left: str, args: tuple[str, ...]) -> None:
    user.writes(f"gone.db{left}", "")
    answer = user(*args, "--store", "gone.db")
    assert (answer.status, answer.sentence) == (
        1,
        (
            "There is no store at gone.db, though there was one: ordstyrer restore FILE puts a backup there, and "
            "ordstyrer init makes a new one."
        ),
    )


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal", ".lock", ".erased", ".coming", ".replaced-1"])
@pytest.mark.parametrize("args", [("backup",), ("export", "2026-014", "--out")])
def test_nothing_is_taken_out_under_a_name_of_the_store(here: User, ending: str, args: tuple[str, ...]) -> None:
    before = sorted(file.name for file in here.home.iterdir())
    answer = here(*args, f"here.db{ending}")
    sentence = f"here.db{ending} is a name that belongs to the store; nothing was written."
    assert (answer.status, answer.sentence) == (2, sentence)
    assert sorted(file.name for file in here.home.iterdir()) == before
