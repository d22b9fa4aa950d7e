"""The key of a new store, or a new key of one that is there: in a file, or a passphrase that is typed twice."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from tui.cli.asking import secret
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.telling import complain
from tui.view.words import Words, mark

if TYPE_CHECKING:
    from store.keys import Key, RawKey

NO_STORE = (
    mark("An empty passphrase protects nothing; no store was made."),
    mark("The two are not the same; no store was made."),
)
UNCHANGED = (
    mark("An empty passphrase protects nothing; nothing was changed."),
    mark("The two are not the same; nothing was changed."),
)
"""What is said of an empty passphrase, and of two that differ."""

_SHORT = 12
"""Signs below which no passphrase, however wild, is as hard to guess as six words by dice: 95^11 < 7776^6 (2^77)."""


class NewKey(Struct, frozen=True):
    """A key that nothing depends on yet."""

    key: Key
    file: Path | None = None
    """Where it is, or is to be, kept; None for a passphrase."""
    to_write: RawKey | None = None
    """What must be written to that file first; None where it is there already."""

    def keep(self) -> None:
        """Write the key file if there is none yet, and wait until it is on the disk; raises a `StoreError`."""
        from store.halves import forget_halves
        from store.keys import write_key_file

        if self.file is not None and self.to_write is not None:
            write_key_file(self.file, self.to_write)
        elif self.file is not None:
            forget_halves(self.file)


def options(words: Words) -> list[click.Parameter]:
    """Return the two options that name a new key."""
    return [
        click.Option(
            ["--key-file"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=words.text("FILE"),
            help=words.text("Use the key in this file; it is made if it is not there."),
        ),
        click.Option(["--passphrase"], is_flag=True, help=words.text("Ask for a passphrase.")),
    ]


def named_file(asked: Setting, key_file: Path | None, *, passphrase: bool) -> Path | None:
    """Return the file that was named for a key, by an option or by ORDSTYRER_KEY_FILE; None for a passphrase."""
    named = asked.environ.get("ORDSTYRER_KEY_FILE")
    if key_file is None and named and not passphrase:
        return Path(named)
    return key_file


def chosen(words: Words, key_file: Path | None, refusals: tuple[str, str]) -> NewKey:
    """Return the key in the file that was named, a new one if there is no such file, or a passphrase that is typed.

    Nothing is written yet. Raises a `StoreError` for a file that holds no key, `NotUnderstood`, or `Sorry`.
    """
    from store.keys import random_key, read_key_file

    if key_file is None:
        return NewKey(_typed(words, refusals))
    if key_file.exists():
        return NewKey(read_key_file(key_file), key_file)
    if not key_file.absolute().parent.is_dir():
        raise Sorry(words.text("The key file {file} cannot be made there.", file=key_file))
    key = random_key()
    return NewKey(key, key_file, key)


def advice(asked: Setting, new: NewKey) -> list[str]:
    """Return what to do so that the store can be read again."""
    words = asked.words
    paper = words.text("ordstyrer recovery makes a page to print with the key; ordstyrer recovery --back reads it in.")
    if new.file is None:
        lost = words.text(
            "Without the passphrase nobody can read the store again. Write it down, and keep the paper where the "
            "computer is not."
        )
        return [lost, paper, *no_file_named(asked)]
    made = new.to_write is not None
    return [
        words.text("A new key is in {file}." if made else "It opens with the key in {file}.", file=new.file),
        words.text(
            "Without that file nobody can read the store again. Keep a copy of it where the store is not: a USB stick "
            "in a locked cupboard, or its 64 digits on paper."
        ),
        paper,
        to_name(words, new.file),
    ]


def to_name(words: Words, file: Path) -> str:
    """Return what to type so that a key file is found from every folder."""
    return words.text(
        "Say which file it is before you start: export ORDSTYRER_KEY_FILE={file}", file=quote(str(file.absolute()))
    )


def no_file_named(asked: Setting) -> list[str]:
    """Return that a key file is named which the store does not open with; nothing where none is named."""
    if not asked.environ.get("ORDSTYRER_KEY_FILE"):
        return []
    return [asked.words.text("The store opens only where ORDSTYRER_KEY_FILE names no file: unset ORDSTYRER_KEY_FILE")]


def _typed(words: Words, refusals: tuple[str, str]) -> Key:
    from store.keys import Passphrase

    empty, differ = refusals
    if not sys.stdin.isatty():
        raise NotUnderstood(
            words.text("Name a key file with --key-file, or run this where the passphrase can be typed.")
        )
    complain(words.text("Six words drawn by dice make a passphrase that nobody guesses."))
    given = secret(words, words.text("New passphrase: "))
    if not given.strip():
        raise NotUnderstood(words.text(empty))
    if len(given) < _SHORT:
        complain(words.text("That one is short: whoever gets at the file may guess it. Ctrl-C stops here."))
    if secret(words, words.text("The same again: ")) != given:
        raise NotUnderstood(words.text(differ))
    return Passphrase(given)
