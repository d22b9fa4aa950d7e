"""Keys: in a file that only its owner can read, or typed once."""

from __future__ import annotations

import errno
import os
import stat
import struct
from pathlib import Path

import pytest

from store.errors import KeyFileExists, KeyFileInvalid, KeyFileMissing, KeyFileOpen, WrongKey
from store.halves import new_half
from store.keys import Passphrase, RawKey, random_key, read_key_file, write_key_file
from store.opening import open_store
from tests.store.support import NotesIndexer, event, keep, reopen

DIGITS = "0123456789abcdefABCDEF" + "7" * 42


def test_a_key_file_is_read_back(tmp_path: Path, key: RawKey) -> None:
    write_key_file(tmp_path / "key", key)
    assert read_key_file(tmp_path / "key").secret == key.secret


def test_a_new_key_file_is_private_whatever_the_umask(tmp_path: Path, key: RawKey) -> None:
    before = os.umask(0)
    try:
        write_key_file(tmp_path / "key", key)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_key_file_is_never_replaced(tmp_path: Path, key: RawKey) -> None:
    write_key_file(tmp_path / "key", key)
    with pytest.raises(KeyFileExists):
        write_key_file(tmp_path / "key", random_key())
    assert read_key_file(tmp_path / "key").secret == key.secret


def test_half_a_key_that_a_kill_left_stands_in_nobodys_way(tmp_path: Path, key: RawKey) -> None:
    new_half(tmp_path / "key").write_text("ab")
    write_key_file(tmp_path / "key", key)
    assert read_key_file(tmp_path / "key").secret == key.secret
    assert [each.name for each in tmp_path.iterdir()] == ["key"]
    assert (tmp_path / "key").stat().st_nlink == 1


def test_what_somebody_else_calls_a_part_of_the_key_stays(tmp_path: Path, key: RawKey) -> None:
    (tmp_path / "key.part").write_text("mine")
    write_key_file(tmp_path / "key", key)
    assert (tmp_path / "key.part").read_text() == "mine"


def test_where_a_file_has_one_name_only_the_key_is_written_all_the_same(
    tmp_path: Path, key: RawKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_name_only(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", one_name_only)
    write_key_file(tmp_path / "key", key)
    assert read_key_file(tmp_path / "key").secret == key.secret
    with pytest.raises(KeyFileExists):
        write_key_file(tmp_path / "key", random_key())
    assert read_key_file(tmp_path / "key").secret == key.secret
    assert [each.name for each in tmp_path.iterdir()] == ["key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o700, 0o660, 0o444])
def test_a_key_file_that_others_may_touch_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "key"
    file.write_text(DIGITS)
    file.chmod(mode)
    with pytest.raises(KeyFileOpen, match=f"mode {mode:04o}"):
        read_key_file(file)


OWNER, USER, GROUP, NAMED_GROUP, MASK, OTHER = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20
READ, NOT_NAMED = 4, 0xFFFFFFFF


def listed(tmp_path: Path, *more: tuple[int, int, int], group: int = 0) -> Path:
    """A key file whose list of access lets in its owner and these, as systemd hands a secret to a service."""
    file = tmp_path / "key"
    file.write_text(DIGITS)
    file.chmod(0o400)
    entries = [
        (OWNER, READ, NOT_NAMED),
        *more,
        (GROUP, group, NOT_NAMED),
        (MASK, READ, NOT_NAMED),
        (OTHER, 0, NOT_NAMED),
    ]
    packed = b"".join(struct.pack("<HHI", *entry) for entry in sorted(entries))
    try:
        os.setxattr(file, "system.posix_acl_access", struct.pack("<I", 2) + packed)
    except OSError as error:
        pytest.skip(f"no list of access can be set here: {error}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o440
    return file


def test_a_key_file_that_a_list_of_access_opens_to_this_user_alone_is_taken(tmp_path: Path) -> None:
    assert read_key_file(listed(tmp_path, (USER, READ, os.geteuid()))).secret == bytes.fromhex(DIGITS)


@pytest.mark.parametrize(
    ("more", "group"), [([(USER, READ, 4711)], 0), ([(NAMED_GROUP, READ, 4711)], 0), ([(USER, 0, 4711)], READ)]
)
def test_a_key_file_that_a_list_of_access_opens_to_others_is_refused(
    tmp_path: Path, more: list[tuple[int, int, int]], group: int
) -> None:
    with pytest.raises(KeyFileOpen):
        read_key_file(listed(tmp_path, *more, group=group))


@pytest.mark.parametrize("mode", [0o400, 0o600])
def test_a_key_file_of_ones_own_is_taken(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "key"
    file.write_text(f"{DIGITS}\n")
    file.chmod(mode)
    assert read_key_file(file).secret == bytes.fromhex(DIGITS)


@pytest.mark.parametrize(
    "text", ["", "ab" * 31, f"{DIGITS}00", f"0x{DIGITS[2:]}g", "g" * 64, f"{DIGITS}\nmore", "æ" * 32]
)
def test_what_is_not_a_key_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "key"
    file.write_text(text)
    file.chmod(0o600)
    with pytest.raises(KeyFileInvalid, match="64 hexadecimal digits"):
        read_key_file(file)


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyFileMissing, match="no key file at"):
        read_key_file(tmp_path / "key")


def test_no_secret_shows_when_a_key_is_printed(key: RawKey) -> None:
    words = Passphrase("rødgrød")
    words.literal(bytes(16))
    assert key.secret.hex() not in repr(key)
    assert "rødgrød" not in repr(words)


def test_random_keys_differ() -> None:
    assert random_key().secret != random_key().secret


def test_a_passphrase_opens_the_store_again_however_its_letters_are_composed(path: Path) -> None:
    composed, decomposed = "blåbær", "bla\u030abær"
    log = open_store(path, Passphrase(composed), create=True, plain=False, indexer=NotesIndexer())
    kept = keep(log, "2026-014/1", event())
    log.close()

    again = reopen(path, Passphrase(decomposed))
    assert again.since("2026-014/1", 0) == kept
    again.close()
    with pytest.raises(WrongKey):
        reopen(path, Passphrase("blabær"))


@pytest.mark.all_rounds
def test_a_passphrase_is_worked_out_once_for_all_openings(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import hashlib

    rounds: list[int] = []
    real = hashlib.pbkdf2_hmac

    def counted(name: str, password: bytes, salt: bytes, iterations: int, length: int) -> bytes:
        rounds.append(iterations)
        return real(name, password, salt, iterations, length)

    monkeypatch.setattr(hashlib, "pbkdf2_hmac", counted)
    words = Passphrase("blåbær")
    open_store(path, words, create=True, plain=False, indexer=NotesIndexer()).close()
    reopen(path, words).close()
    reopen(path, words, read_only=True).close()
    assert rounds == [256_000]


@pytest.mark.all_rounds
def test_other_tools_open_the_file_with_the_passphrase_itself(path: Path) -> None:
    from store.driver import dbapi

    open_store(path, Passphrase("blåbær's"), create=True, plain=False, indexer=NotesIndexer()).close()
    connection = dbapi.connect(str(path))
    connection.execute("PRAGMA key = 'blåbær''s'")
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (0,)
    connection.close()
