"""`encrypt`, `rekey` and `decrypt`: another key, a first one, or none, and what is said of it."""

from __future__ import annotations

import random
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from store.halves import new_half
from store.keys import random_key, write_key_file
from tests.cli.typist import Typist
from tests.cli.user import User
from tests.store.support import start

PLAIN = b"SQLite format 3\0"
CLOSE_IT = "close it and try again. Nothing was changed."


@pytest.fixture
def kept(user: User, store: Path) -> Path:
    """A plain store with a meeting in it."""
    user.writes("p.toml", user("plan", "--example").out)
    assert user("plan", "p.toml").status == 0
    return store


@pytest.fixture
def locked(user: User, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, encrypted with the key in a file."""
    assert user("encrypt", "--key-file", "key").status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    return kept


def is_plain(path: Path) -> bool:
    return path.read_bytes()[:16] == PLAIN


def test_a_plain_store_is_encrypted_with_a_new_key(user: User, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = user("list").out
    done = user("encrypt", "--key-file", "key")
    assert (done.status, done.err) == (0, "")
    assert not is_plain(kept)
    for said in ("is encrypted.", "A new key is in key.", "ordstyrer recovery", "What the disk still has of it"):
        assert said in done.out
    assert stat.S_IMODE((user.home / "key").stat().st_mode) == 0o600
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    assert user("list").out == before
    assert user("search", "hverdag").out


def test_half_a_key_file_that_a_kill_left_goes_with_the_next_try(user: User, kept: Path) -> None:
    write_key_file(user.home / "key", random_key())
    half = new_half(user.home / "key")
    half.hardlink_to(user.home / "key")
    user.writes("key.part", "mine")
    assert user("encrypt", "--key-file", "key").status == 0
    assert not is_plain(kept)
    assert not half.exists()
    assert (user.home / "key.part").read_text() == "mine"


def test_the_environment_names_the_key_file_as_it_does_for_a_new_store(
    user: User, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    assert user("encrypt").status == 0
    assert not is_plain(kept)
    assert (user.home / "key").exists()


def test_an_encrypted_store_is_not_encrypted_again(user: User, locked: Path) -> None:
    before = locked.read_bytes()
    answer = user("encrypt", "--key-file", "other")
    assert answer.status == 1
    assert "is encrypted already; ordstyrer rekey changes its key." in answer.sentence
    assert locked.read_bytes() == before
    assert not (user.home / "other").exists()


def test_a_key_file_that_is_there_is_used_and_left_as_it_is(
    user: User, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_key_file(user.home / "other", random_key())
    held = (user.home / "other").read_bytes()
    done = user("rekey", "--key-file", "other")
    assert (done.status, done.err) == (0, "")
    assert "It opens with the key in other." in done.out
    assert "Copies made before keep the key they had" in done.out
    assert (user.home / "other").read_bytes() == held
    assert user("list").status == 1
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "other")
    assert "2026-014/1" in user("list").out
    assert not is_plain(locked)


def test_a_passphrase_takes_the_place_of_another(user: User, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typist = Typist(monkeypatch, "rød grød", "rød grød", "rød grød", "med fløde", "med fløde", "med fløde")
    assert user("encrypt", "--passphrase").status == 0
    assert user("rekey").status == 0
    assert user("list").status == 0
    assert typist.asked == [
        *("New passphrase: ", "The same again: "),
        *("Passphrase: ", "New passphrase: ", "The same again: "),
        "Passphrase: ",
    ]
    assert not is_plain(kept)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["six words that differ", "other"], "The two are not the same; nothing was changed."),
        ([" "], "An empty passphrase protects nothing; nothing was changed."),
    ],
)
def test_a_passphrase_that_cannot_be_meant_changes_nothing(
    user: User, kept: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str], sentence: str
) -> None:
    Typist(monkeypatch, *typed)
    answer = user("encrypt", "--passphrase")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.splitlines()[1:] == [f"ordstyrer: {sentence}"]
    assert is_plain(kept)


def test_the_wrong_passphrase_asks_for_no_new_one(user: User, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typist = Typist(monkeypatch, "one", "one", "other", "other", "other")
    user("encrypt", "--passphrase")
    answer = user("rekey", "--passphrase")
    assert answer.status == 1
    assert "The passphrase does not open" in answer.err.splitlines()[-1]
    assert typist.asked[2:] == ["Passphrase: "] * 3
    assert not is_plain(kept)


@pytest.mark.usefixtures("locked")
def test_the_key_it_has_is_no_new_key(user: User) -> None:
    answer = user("rekey", "--key-file", "key")
    assert (answer.status, answer.sentence) == (2, "That is the key it has already; nothing was changed.")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", ["encrypt", "rekey"])
def test_only_one_kind_of_key(user: User, command: str) -> None:
    answer = user(command, "--key-file", "key", "--passphrase")
    assert (answer.status, answer.sentence) == (2, "Choose one of --key-file and --passphrase.")


def test_what_has_no_key_gets_none_by_rekey_or_decrypt(user: User, kept: Path) -> None:
    before = kept.read_bytes()
    for command in ("rekey", "decrypt"):
        assert "is not encrypted" in user(command).sentence
    assert kept.read_bytes() == before


def test_the_encryption_comes_off_only_after_a_yes(user: User, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = user.apart("decrypt")
    assert (answer.status, answer.sentence) == (2, "Nobody is here to be asked; --yes says that it is meant.")
    for no in ("", "n", "no", "nej", "maybe"):
        Typist(monkeypatch, answers=[no])
        refused = user("decrypt")
        assert refused.status == 1
        assert "Whoever gets at the file" in refused.err
        assert refused.err.endswith("is encrypted as before.\n")
        assert not is_plain(locked)
    Typist(monkeypatch, answers=["ja"])
    done = user("decrypt")
    assert done.status == 0
    assert "is not encrypted any more" in done.out
    assert "unset ORDSTYRER_KEY_FILE" in done.out
    assert is_plain(locked)


def test_where_nobody_is_asked_yes_says_that_it_is_meant(
    user: User, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert user.apart("decrypt", "--yes").status == 0
    assert is_plain(locked)
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    assert "2026-014/1" in user("list").out


@pytest.mark.parametrize("command", [("rekey", "--key-file", "other"), ("decrypt", "--yes")])
def test_it_is_refused_while_a_window_is_open(user: User, locked: Path, command: tuple[str, ...]) -> None:
    from store.event_index import EventIndexer
    from store.keys import read_key_file
    from store.opening import open_store

    window = open_store(locked, read_key_file(Path("key")), create=False, plain=False, indexer=EventIndexer())
    answer = user.apart(*command)
    assert answer.status == 1
    assert answer.err.endswith(f"{CLOSE_IT}\n")
    assert not is_plain(locked)
    assert not (user.home / "other").exists()
    window.close()
    assert user.apart(*command).status == 0


def test_what_lies_beside_and_was_left_as_it_was_is_named(user: User, kept: Path) -> None:
    for name in ("meetings.db.replaced-20261202T120000Z", "copy.db"):
        kept.with_name(name).write_bytes(kept.read_bytes())
    kept.with_name("notes.txt").write_text("SQLite")
    [said] = [line for line in user("encrypt", "--key-file", "key").out.splitlines() if line.startswith("Left as")]
    assert "copy.db" in said
    assert "meetings.db.replaced-20261202T120000Z" in said
    assert "notes.txt" not in said
    assert f"{kept}," not in said


def test_a_passphrase_in_place_of_a_key_file_says_that_the_file_is_named_no_more(
    user: User, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Typist(monkeypatch, "rød grød", "rød grød")
    assert "unset ORDSTYRER_KEY_FILE" in user("rekey", "--passphrase").out
    assert user("list").status == 1
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    Typist(monkeypatch, "rød grød")
    assert "2026-014/1" in user("list").out
    assert locked.exists()


def test_who_changed_the_key_is_noted(user: User, locked: Path) -> None:
    assert user("rekey", "--key-file", "other").status == 0
    from store.event_index import EventIndexer
    from store.keys import read_key_file
    from store.opening import open_store

    log = open_store(locked, read_key_file(Path("other")), create=False, plain=False, indexer=EventIndexer())
    assert [noted.command for noted in log.accesses()][-2:] == ["encrypt", "rekey"]
    log.close()


def test_a_key_file_that_cannot_be_made_changes_nothing(user: User, kept: Path) -> None:
    answer = user("encrypt", "--key-file", "nowhere/key")
    assert (answer.status, answer.sentence) == (1, "The key file nowhere/key cannot be made there.")
    assert is_plain(kept)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_no_plain_copy_is_left_by_a_change_of_keys_that_was_ended(
    user: User, locked: Path, told: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", str(user.home / "key"))
    answer = user("list").out
    with start("tests.cli.halted", "decrypt", "--yes", stdin=subprocess.PIPE) as decrypting:
        assert decrypting.stdout
        assert decrypting.stdout.readline() == "halted\n"
        coming = locked.with_name(f"{locked.name}.coming")
        assert is_plain(coming)
        decrypting.send_signal(told)
        decrypting.communicate()
    assert not coming.exists()
    assert not is_plain(locked)
    assert user("list").out == answer


@pytest.mark.parametrize("command", [["rekey", "--key-file", "other"], ["decrypt", "--yes"]], ids=" ".join)
def test_a_store_of_which_pages_are_noise_is_said_to_be_damaged(user: User, locked: Path, command: list[str]) -> None:
    whole = locked.read_bytes()
    told = set()
    for at in range(4096, len(whole), 3 * 4096):
        locked.write_bytes(whole[:at] + random.Random(at).randbytes(4096) + whole[at + 4096 :])
        answer = user(*command)
        if answer.status:
            told.add((answer.status, answer.err.splitlines()[-1]))
            assert [each.name for each in locked.parent.iterdir() if "coming" in each.name] == []
        locked.write_bytes(whole)
        (user.home / "other").unlink(missing_ok=True)
    [(status, sentence)] = told
    assert status == 1
    assert sentence.startswith(f"ordstyrer: The store {locked} is damaged")
