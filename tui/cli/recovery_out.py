"""The page with the key of the store: into a PDF, or as text where nobody looks on."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.agreeing import agreed
from tui.cli.opening_key import opening_key
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import noted, opened_with, store_path
from tui.cli.telling import tell

if TYPE_CHECKING:
    from documents.document import Document
    from store.keys import Key
    from store.sqlite_log import SqliteLog

_WIDTH = 78
_PRIVATE = 0o600


def give_out(asked: Setting, out: Path | None) -> None:
    """Write the page to a new PDF, or to stdout; raises `NotUnderstood`, `Sorry`, or a `StoreError`."""
    words, path = asked.words, store_path(asked)
    key = opening_key(asked)
    if key is None:
        raise Sorry(words.text("The store {path} is not encrypted, so there is no key to it.", path=path))
    if out is not None and os.path.lexists(out):
        raise NotUnderstood(words.text("{file} is there already; nothing was written.", file=out))
    log = _opened(asked, key)
    try:
        _let_see(asked, out)
        noted(asked, log, "recovery", place=str(out.absolute()) if out else "")
    finally:
        log.close()
    document = _paper(asked, key)
    if out is None:
        from documents.plain import rows

        for row in rows(document, _WIDTH):
            tell(row)
        return
    from documents.pdf import render

    _write_new(asked, out, render(document))
    tell(words.text("The page is in {file}. Print it, delete the file, and lock the page away.", file=out))


def _let_see(asked: Setting, out: Path | None) -> None:
    """Ask before a key is shown on a screen, which may be a wall."""
    words = asked.words
    if out is None and sys.stdout.isatty():
        question = words.text("The key would stand on this screen. Are you alone with it?")
        if not agreed(words, question):
            raise Sorry(words.text("The key was not shown; --out key.pdf makes a page to print."))


def _opened(asked: Setting, key: Key) -> SqliteLog:
    """Open the store, which proves the key; to read where nothing can be noted in it."""
    from store.errors import BadPermissions
    from store.place_errors import ReadOnlyFolder

    try:
        return opened_with(asked, store_path(asked), key)
    except (BadPermissions, ReadOnlyFolder):
        return opened_with(asked, store_path(asked), key, read_only=True)


def _paper(asked: Setting, key: Key) -> Document:
    from documents.recovery_paper import recovery_paper
    from meeting.danish_time import local_day
    from store.clock import MachineClock
    from store.connection import key_for
    from store.key_rows import rows
    from store.keys import Passphrase, RawKey, digits_of
    from tui.view.recovery import recovery_words

    path, now = store_path(asked), MachineClock().now()
    raw = RawKey(bytes.fromhex(digits_of(key_for(path, key, plain=False))))
    words = recovery_words(asked.words, str(path.absolute()), local_day(now), typed=isinstance(key, Passphrase))
    return recovery_paper(words, rows(raw), now, asked.words.language)


def _write_new(asked: Setting, out: Path, content: bytes) -> None:
    try:
        file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except OSError:
        raise NotUnderstood(asked.words.text("The file {file} cannot be made there.", file=out)) from None
    try:
        with os.fdopen(file, "wb") as stream:
            stream.write(content)
    except OSError:
        with suppress(OSError):
            out.unlink()
        raise Sorry(asked.words.text("The file {file} cannot be made there.", file=out)) from None
