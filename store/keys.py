"""Keys: a file of 64 hexadecimal digits, or a passphrase worked into a key once per process."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import Protocol

from store.access_list import only_lets_in
from store.errors import KeyFileExists, KeyFileInvalid, KeyFileMissing, KeyFileOpen, NotFound
from store.halves import forget_halves, new_half
from store.place_errors import NotAFile
from store.taking_place import flush
from store.translated import translated
from store.trust import require_trusted

KEY_BYTES = 32
SALT_BYTES = 16
"""SQLCipher keeps the salt in the first bytes of the file."""

_ROUNDS = 256_000
"""SQLCipher 4's own number for PBKDF2-HMAC-SHA512, so that its other tools open the file with the passphrase too."""
_WIDER_THAN_OWNER = stat.S_IRWXG | stat.S_IRWXO | stat.S_IXUSR
_HEX = re.compile(rb"[0-9a-fA-F]{%d}" % (2 * KEY_BYTES))


class Key(Protocol):
    """What opens an encrypted store."""

    def literal(self, salt: bytes) -> str:
        """Return the key as SQLCipher takes it, for a file that begins with `salt`."""


class RawKey:
    """A key that is used as it is; `repr()` does not show it."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    def literal(self, salt: bytes) -> str:  # noqa: ARG002 - a raw key is the same for every file
        """Return the key as SQLCipher takes it."""
        return f"x'{self.secret.hex()}'"


class Passphrase:
    """A key that a person types. Working it out takes a noticeable moment, once for each store."""

    def __init__(self, words: str) -> None:
        # A Danish letter is one code point from some keyboards and two from others.
        self._words = unicodedata.normalize("NFC", words).encode()
        self._worked_out: dict[bytes, bytes] = {}

    def literal(self, salt: bytes) -> str:
        """Return the key as SQLCipher takes it, for a file that begins with `salt`."""
        if salt not in self._worked_out:
            # Loading it costs every start some milliseconds, and only a passphrase needs it.
            import hashlib

            self._worked_out[salt] = hashlib.pbkdf2_hmac("sha512", self._words, salt, _ROUNDS, KEY_BYTES)
        return f"x'{self._worked_out[salt].hex()}{salt.hex()}'"


def digits_of(literal: str) -> str:
    """Return the 64 hexadecimal digits in a key as SQLCipher takes it; a key file with them opens the same file."""
    return literal[2 : 2 + 2 * KEY_BYTES]


def random_key() -> RawKey:
    """Return a new key, from the system's source of randomness."""
    return RawKey(os.urandom(KEY_BYTES))


def read_key_file(path: Path) -> RawKey:
    """Return the key in a file; raise `KeyFileMissing`, `KeyFileOpen` if others may touch it, or `KeyFileInvalid`."""
    try:
        with translated(path):
            # A pipe would be waited for when it is opened.
            require_trusted(path)
            with path.open("rb") as file:
                mode = _mode(file.fileno())
                content = file.read(2 * KEY_BYTES + 2)
    except NotFound as error:
        raise KeyFileMissing(path=path) from error
    except NotAFile as error:
        raise KeyFileInvalid(path=path) from error
    if os.name == "posix" and mode & _WIDER_THAN_OWNER:
        raise KeyFileOpen(path=path, mode=f"{mode:04o}")
    digits = content.rstrip(b"\r\n")
    if not _HEX.fullmatch(digits):
        raise KeyFileInvalid(path=path)
    return RawKey(bytes.fromhex(digits.decode()))


def _mode(file: int) -> int:
    """Return what the owner, the group and others may do with an open file."""
    mode = stat.S_IMODE(os.fstat(file).st_mode)
    if os.name == "posix" and mode & stat.S_IRWXG and only_lets_in(file, os.geteuid()):
        # The group's part is then what the list lets anybody do, and it lets in this user alone.
        return mode & ~stat.S_IRWXG
    return mode


def write_key_file(path: Path, key: RawKey) -> None:
    """Write a key to a new file that only its owner can read; `KeyFileExists` if there is one already.

    It is on the disk afterwards: a store that was encrypted with a key that is lost with the power is lost with it.
    """
    with translated(path):
        require_trusted(path)
        forget_halves(path)
        half = new_half(path)
        try:
            _write_new(half, key)
            _name_at_once(half, path, key)
        except FileExistsError as error:
            raise KeyFileExists(path=path) from error
        finally:
            # Where nothing can be written, removing what is not there is an error.
            if os.path.lexists(half):
                half.unlink()
        flush(path.absolute().parent)


def _write_new(path: Path, key: RawKey) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w") as stream:
        stream.write(f"{key.secret.hex()}\n")
    flush(path)


def _name_at_once(half: Path, path: Path, key: RawKey) -> None:
    """Give a whole key file its name, unless something has it: a kill must not leave half a key there."""
    try:
        path.hardlink_to(half)
    except FileExistsError:
        raise
    except OSError:
        # The file systems of most USB sticks know no second name for a file.
        _write_new(path, key)
