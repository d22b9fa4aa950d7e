"""The lock beside a store: whoever makes it, brings it up to date or puts another file in its place holds it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import filelock

from store.errors import Locked
from store.onlooker import Onlooker

_LOCK_S = 20.0
_SOON_S = 1.0
"""How long nobody is told that an opening waits."""
_LOCK_MODE = 0o600


@contextmanager
def file_lock(path: Path, onlooker: Onlooker | None) -> Generator[None]:
    """Keep every other one out; where one is at work, wait for its end if somebody can be told so.

    Where `path` is a link to a store, that of the store itself is held too. The system lets go of the lock of a process
    that dies. Raise `Locked` where nobody can be told.
    """
    with ExitStack() as locks:
        for place in dict.fromkeys((path, path.resolve() if path.is_symlink() and path.exists() else path)):
            locks.enter_context(_locked(place, onlooker))
        yield


@contextmanager
def _locked(path: Path, onlooker: Onlooker | None) -> Generator[None]:
    lock = filelock.FileLock(path.with_name(f"{path.name}.lock"), mode=_LOCK_MODE)
    try:
        lock.acquire(timeout=_SOON_S if onlooker else _LOCK_S)
    except filelock.Timeout as error:
        if onlooker is None:
            raise Locked(path=path) from error
        onlooker.waits()
        lock.acquire(timeout=-1)
    try:
        yield
    finally:
        lock.release()
