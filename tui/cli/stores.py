"""The store a command works on: where it lies, and the key that opens it, asked for once at most."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.asking import until_it_opens
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.telling import complain
from tui.noting import note
from tui.view.access import not_noted
from tui.view.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.errors import StoreError
    from store.keys import Key
    from store.log import Log
    from store.sqlite_log import SqliteLog
    from tui.view.words import Words

_FILE = "ordstyrer.db"
_LEFT = (".lock", ".erased")
"""What stays beside a store that is gone."""


def store_path(setting: Setting) -> Path:
    """Return where the store is, or would be: as named, else in the user's data folder."""
    if setting.store is not None:
        return setting.store
    import platformdirs

    return platformdirs.user_data_path("ordstyrer", appauthor=False) / _FILE


def opened(setting: Setting, *, read_only: bool = False, reads_if: Sequence[type[StoreError]] = ()) -> SqliteLog:
    """Open the store to write, or only to read; raises a `StoreError`, or `Sorry` where there is none yet.

    Where opening it to write ends with one of `reads_if`, it is opened to read. Whoever has named no key file is asked
    for the passphrase, if the store has one and somebody can answer.
    """
    from store.errors import KeyMissing

    path = store_path(setting)
    if not _is_there(path):
        raise no_store(setting.words, path)
    try:
        return _opened_at_best(setting, path, named_key(setting), read_only=read_only, reads_if=reads_if)
    except KeyMissing:
        if not sys.stdin.isatty():
            raise
        from store.keys import Passphrase

        def attempt(typed: str) -> SqliteLog:
            return _opened_at_best(setting, path, Passphrase(typed), read_only=read_only, reads_if=reads_if)

        return until_it_opens(setting.words, mark("Passphrase: "), path, attempt)


def opened_to_take_out(setting: Setting) -> SqliteLog:
    """Open the store to write, so that it can be noted who takes what out of it; to read where that cannot be."""
    from store.errors import BadPermissions, Damaged, DiskFailed, DiskFull
    from store.place_errors import ReadOnlyFolder

    return opened(setting, reads_if=(BadPermissions, Damaged, DiskFailed, DiskFull, ReadOnlyFolder))


def noted(setting: Setting, log: Log, command: str, series: str = "", place: str = "") -> None:
    """Keep in the store that a command was run, of which series, and where what it takes out goes; empty for stdout.

    Where that cannot be kept it is said, and the command goes on. A series that the store does not know is not kept.
    """
    from store.clock import MachineClock

    if not note(log, MachineClock(), command, series, place):
        complain(not_noted(setting.words, command))


def opened_with(setting: Setting, path: Path, key: Key | None, *, read_only: bool = False) -> SqliteLog:
    """Open the store at a path with this key, or one that is not encrypted with None; raises a `StoreError`."""
    from store.event_index import EventIndexer
    from store.opening import open_store
    from tui.cli.up_to_date import teller

    with teller(setting.words) as onlooker:
        return open_store(
            path, key, create=False, plain=False, read_only=read_only, indexer=EventIndexer(), onlooker=onlooker
        )


def no_store(words: Words, path: Path) -> Sorry:
    """Return that there is no store at a path, and what helps: a backup, where one has been there."""
    if any(_is_there(Path(f"{path}{left}")) for left in _LEFT):
        return Sorry(
            words.text(
                "There is no store at {path}, though there was one: ordstyrer restore FILE puts a backup there, and "
                "ordstyrer init makes a new one.",
                path=path,
            )
        )
    return Sorry(
        words.text("There is no store at {path}; ordstyrer init makes one, and ordstyrer demo shows one.", path=path)
    )


def require_no_name_of(setting: Setting, target: Path) -> None:
    """Raise `NotUnderstood` for a new file under a name that the store keeps, or will look for, beside itself."""
    from store.putting_aside import PUT_ASIDE
    from store.taking_place import coming
    from store.trust import BESIDE

    store = store_path(setting).absolute()
    ours = (coming(store).name, *(f"{store.name}{ending}" for ending in (*BESIDE, PUT_ASIDE)))
    if target.name.startswith(ours) and target.absolute().parent.resolve() == store.parent.resolve():
        raise NotUnderstood(
            setting.words.text("{file} is a name that belongs to the store; nothing was written.", file=target)
        )


def _is_there(path: Path) -> bool:
    """Return whether there is a file; a name that is too long for one names none."""
    try:
        return path.exists()
    except OSError:
        return False


def _opened_at_best(
    setting: Setting, path: Path, key: Key | None, *, read_only: bool, reads_if: Sequence[type[StoreError]]
) -> SqliteLog:
    try:
        return opened_with(setting, path, key, read_only=read_only)
    except tuple(reads_if):
        return opened_with(setting, path, key, read_only=True)


def named_key(setting: Setting) -> Key | None:
    """Return the key in the file that ORDSTYRER_KEY_FILE names; None if it names none."""
    named = setting.environ.get("ORDSTYRER_KEY_FILE")
    if not named:
        return None
    from store.keys import read_key_file

    return read_key_file(Path(named))
