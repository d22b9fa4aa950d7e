"""The key of the store from paper: its rows are typed, tried on the store, and kept in a new key file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.asking import secret, typing
from tui.cli.new_key import to_name
from tui.cli.opening_key import store_is_plain
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import opened_with, store_path
from tui.cli.telling import complain, tell
from tui.view.recovery import row_length, row_unlike
from tui.view.words import Words

if TYPE_CHECKING:
    from store.keys import RawKey


def take_back(asked: Setting, file: Path) -> None:
    """Ask for the rows and write the key file; raises `NotUnderstood`, `Sorry`, or a `StoreError`.

    Where there is no store yet, because only a backup is left of it, the key is kept untried and that is said.
    """
    from store.errors import KeyFileExists
    from store.key_rows import ROWS, key_of
    from store.keys import write_key_file

    words, path = asked.words, store_path(asked)
    if file.exists():
        raise KeyFileExists(path=file)
    if not file.absolute().parent.is_dir():
        raise Sorry(words.text("The key file {file} cannot be made there.", file=file))
    is_there = path.exists()
    if is_there and store_is_plain(asked):
        raise Sorry(words.text("The store {path} is not encrypted, so there is no key to it.", path=path))
    if sys.stdin.isatty():
        complain(words.text("What you type is not shown."))
    key = key_of([_row(words, number) for number in range(ROWS)])
    if is_there:
        _try(asked, key)
    write_key_file(file, key)
    if is_there:
        tell(words.text("The key is in {file}, and opens the store {path}.", file=file, path=path))
    else:
        tell(words.text("The key is in {file}. There is no store at {path} to try it on.", file=file, path=path))
    tell(to_name(words, file))


def _row(words: Words, number: int) -> str:
    """Return the digits of a row, from 0, asked for until they are right where somebody can be asked again."""
    from store.key_rows import ROW_DIGITS, ROWS, RowLength, RowUnlike, read_row

    while True:
        try:
            return read_row(number, _typed(words, words.text("Row {n} of {all}: ", n=number + 1, all=ROWS)))
        except RowLength:
            wrong = row_length(words, number + 1, ROW_DIGITS)
        except RowUnlike:
            wrong = row_unlike(words, number + 1)
        if not sys.stdin.isatty():
            raise NotUnderstood(wrong)
        complain(wrong)


def _typed(words: Words, prompt: str) -> str:
    if sys.stdin.isatty():
        return secret(words, prompt)
    with typing(words):
        return sys.stdin.readline()


def _try(asked: Setting, key: RawKey) -> None:
    """Open the store with a key; raises `Sorry` where it does not."""
    from store.errors import OlderVersion, WrongKey

    path = store_path(asked)
    try:
        opened_with(asked, path, key, read_only=True).close()
    except OlderVersion:
        # It was read as far as that.
        return
    except WrongKey:
        raise Sorry(
            asked.words.text(
                "These rows do not open the store {path}: they are another key's. No key file was written.", path=path
            )
        ) from None
