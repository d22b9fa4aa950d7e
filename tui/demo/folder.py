"""Where the demo lives: a folder only its owner sees, with an encrypted store and its random key."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

from store.clock import Clock
from store.event_index import EventIndexer
from store.keys import random_key, read_key_file, write_key_file
from store.opening import open_store
from store.sqlite_log import SqliteLog

STORE = "demo.db"
KEY = "demo.key"

_PATIENCE_S = 30.0
_WRITING = stat.S_IWGRP | stat.S_IWOTH
_EVERYTHING = stat.S_IRWXG | stat.S_IRWXO


class UnsafeFolderError(Exception):
    """The folder for the demo belongs to somebody else, or others can look into it."""


def demo_folder(runtime: Path) -> Path:
    """Return the demo's folder under the user's runtime folder, made if need be; raises `UnsafeFolderError`."""
    folder = runtime / "demo"
    for place in (runtime, folder):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Where a session has no runtime folder it lies under /tmp, where anybody may have made it first.
    for place, closed_to in ((runtime.parent, _WRITING), (runtime, _EVERYTHING), (folder, _EVERYTHING)):
        found = place.lstat()
        ours = stat.S_ISDIR(found.st_mode) and (os.name != "posix" or found.st_uid == os.getuid())
        if not ours or (os.name == "posix" and stat.S_IMODE(found.st_mode) & closed_to):
            raise UnsafeFolderError(place)
    return folder


def open_demo(folder: Path, clock: Clock, *, new: bool) -> SqliteLog:
    """Open the demo's store, made first if there is none or a `new` one is wanted; raises a `StoreError`.

    It is made beside and put in place whole, so that neither a second window nor a killed one meets half of it.
    """
    current = folder / "series"
    if new or not current.exists():
        # It costs a start that only goes on with a demo some milliseconds.
        import filelock

        with filelock.FileLock(folder / "demo.lock", timeout=_PATIENCE_S, mode=0o600):
            if new or not current.exists():
                _make(folder / "coming", clock)
                _put_in_place(folder, current)
                _forget_where_one_read(folder)
    return _open(current, create=False)


def _forget_where_one_read(folder: Path) -> None:
    from tui.review_kept import Kept, state_folder

    Kept(state_folder(), folder).forget()


def _make(folder: Path, clock: Clock) -> None:
    from tui.demo.series import make

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    write_key_file(folder / KEY, random_key())
    log = _open(folder, create=True)
    try:
        make(log, clock)
    finally:
        log.close()


def _put_in_place(folder: Path, current: Path) -> None:
    """Put the new demo where the old one was; a window that still shows the old one keeps its files until it closes."""
    going = folder / "going"
    shutil.rmtree(going, ignore_errors=True)
    if current.exists():
        current.rename(going)
    (folder / "coming").rename(current)
    shutil.rmtree(going, ignore_errors=True)


def _open(folder: Path, *, create: bool) -> SqliteLog:
    key = read_key_file(folder / KEY)
    return open_store(folder / STORE, key, create=create, plain=False, indexer=EventIndexer())
