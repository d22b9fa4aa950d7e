"""The store a command works on: where it lies, and the key that opens it, asked for once at most."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.setting import Setting
from tui.cli.sorry import Sorry

if TYPE_CHECKING:
    from store.keys import Key
    from store.sqlite_log import SqliteLog

_FILE = "ordstyrer.db"


def store_path(setting: Setting) -> Path:
    """Return where the store is, or would be: as named, else in the user's data folder."""
    if setting.store is not None:
        return setting.store
    import platformdirs

    return platformdirs.user_data_path("ordstyrer", appauthor=False) / _FILE


def opened(setting: Setting, *, read_only: bool = False) -> SqliteLog:
    """Open the store to write, or only to read; raises a `StoreError`, or `Sorry` where there is none yet.

    Whoever has named no key file is asked for the passphrase, if the store has one and somebody can answer.
    """
    from store.errors import KeyMissing

    path = store_path(setting)
    if not path.exists():
        raise Sorry(
            setting.words.text(
                "There is no store at {path}; ordstyrer init makes one, and ordstyrer demo shows one.", path=path
            )
        )
    try:
        return _opened(setting, path, named_key(setting), read_only=read_only)
    except KeyMissing:
        if not sys.stdin.isatty():
            raise
        from store.keys import Passphrase

        given = Passphrase(getpass(setting.words.text("Passphrase: ")))
        return _opened(setting, path, given, read_only=read_only)


def _opened(setting: Setting, path: Path, key: Key | None, *, read_only: bool) -> SqliteLog:
    from store.event_index import EventIndexer
    from store.opening import open_store
    from tui.cli.up_to_date import teller

    with teller(setting.words) as onlooker:
        return open_store(
            path, key, create=False, plain=False, read_only=read_only, indexer=EventIndexer(), onlooker=onlooker
        )


def named_key(setting: Setting) -> Key | None:
    """Return the key in the file that ORDSTYRER_KEY_FILE names; None if it names none."""
    named = setting.environ.get("ORDSTYRER_KEY_FILE")
    if not named:
        return None
    from store.keys import read_key_file

    return read_key_file(Path(named))
