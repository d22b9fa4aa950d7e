"""A new store: encrypted unless somebody says otherwise, never over an old one."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.cli.typist import Typist
from tests.cli.user import User

PLAIN = b"SQLite format 3\0"
GOOD = "Six words drawn by dice make a passphrase that nobody guesses."


def test_a_new_store_in_the_usual_place_is_encrypted_with_a_new_key(user: User, tmp_path: Path) -> None:
    answer = user("init", "--key-file", "key")
    [store] = (tmp_path / "data").rglob("*.db")
    assert answer.status == 0
    assert str(store) in answer.out
    assert store.read_bytes()[:16] != PLAIN
    assert len((user.home / "key").read_text()) == 65
    for path, mode in ((store, 0o600), (store.parent, 0o700), (user.home / "key", 0o600)):
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_it_says_what_losing_the_key_means_and_how_to_name_it(user: User) -> None:
    said = user("init", "--key-file", "key").out
    assert "Without that file nobody can read the store again" in said
    assert f"export ORDSTYRER_KEY_FILE={user.home / 'key'}" in said


def test_a_key_that_is_there_is_used_and_left_as_it_is(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user("init", "--key-file", "key", "--store", "a.db")
    key = (user.home / "key").read_text()
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    assert user("init", "--store", "b.db").status == 0
    assert (user.home / "key").read_text() == key
    assert [user("list", "--store", name).status for name in ("a.db", "b.db")] == [0, 0]


def test_a_store_without_encryption_must_be_asked_for_and_says_so(user: User) -> None:
    answer = user("init", "--plain", "--store", "a.db")
    assert "not encrypted" in answer.out
    assert (user.home / "a.db").read_bytes()[:16] == PLAIN


def test_an_existing_store_is_left_as_it_is(user: User) -> None:
    user("init", "--plain", "--store", "a.db")
    before = (user.home / "a.db").read_bytes()
    answer = user("init", "--key-file", "key", "--store", "a.db")
    assert (answer.status, answer.sentence) == (1, "There is already a store at a.db; it was left as it is.")
    assert (user.home / "a.db").read_bytes() == before
    assert not (user.home / "key").exists()


def test_a_key_file_in_no_folder_is_said(user: User) -> None:
    answer = user("init", "--key-file", "nowhere/key", "--store", "a.db")
    assert (answer.status, answer.sentence) == (1, "The key file nowhere/key cannot be made there.")
    assert not (user.home / "a.db").exists()


def test_a_store_that_cannot_be_made_leaves_no_key_behind(user: User) -> None:
    user.writes("file", "")
    assert user("init", "--key-file", "key", "--store", "file/a.db").status == 1
    assert not (user.home / "key").exists()


def test_only_one_kind_of_key(user: User) -> None:
    answer = user("init", "--plain", "--passphrase")
    assert (answer.status, answer.sentence) == (2, "Choose one of --plain, --key-file and --passphrase.")


def test_nobody_is_there_to_type_a_passphrase(user: User) -> None:
    answer = user.apart("init", "--store", "a.db")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert not (user.home / "a.db").exists()


def test_a_passphrase_is_typed_twice_to_make_a_store_and_once_to_open_it(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = Typist(monkeypatch, "rød grød", "rød grød", "rød grød")
    made = user("init", "--store", "a.db")
    assert (made.status, typist.asked) == (0, ["New passphrase: ", "The same again: "])
    assert "Write it down" in made.out
    assert user("list", "--store", "a.db").status == 0
    assert typist.asked[2:] == ["Passphrase: "]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["six words that differ", "other"], "The two are not the same; no store was made."),
        (["  "], "An empty passphrase protects nothing; no store was made."),
    ],
)
def test_a_passphrase_that_cannot_be_meant(
    user: User, monkeypatch: pytest.MonkeyPatch, typed: list[str], sentence: str
) -> None:
    Typist(monkeypatch, *typed)
    answer = user("init", "--store", "a.db")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.splitlines() == [GOOD, f"ordstyrer: {sentence}"]
    assert not (user.home / "a.db").exists()


@pytest.mark.parametrize(("typed", "short"), [("hest", True), ("12345678901", True), ("123456789012", False)])
def test_a_good_passphrase_is_told_and_a_short_one_is_called_so(
    user: User, monkeypatch: pytest.MonkeyPatch, typed: str, short: bool
) -> None:
    Typist(monkeypatch, typed, typed)
    answer = user("init", "--store", "a.db")
    assert (answer.status, answer.err.splitlines()[0]) == (0, GOOD)
    assert ("That one is short" in answer.err) is short


def test_the_wrong_passphrase(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    typist = Typist(monkeypatch, "one", "one", "other", "eno", "One")
    user("init", "--store", "a.db")
    answer = user("list", "--store", "a.db")
    wrong = "The passphrase does not open a.db, or it is not one of our files."
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.splitlines() == [wrong, wrong, f"ordstyrer: {wrong}"]
    assert typist.asked[2:] == ["Passphrase: "] * 3


def test_a_slip_in_the_passphrase_is_typed_again(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    Typist(monkeypatch, "one", "one", "eno", "one")
    user("init", "--store", "a.db")
    answer = user("list", "--store", "a.db")
    assert (answer.status, answer.err) == (0, "The passphrase does not open a.db, or it is not one of our files.\n")
