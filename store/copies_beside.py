"""Earlier copies of a store that lie beside it: what a restored one took the place of, and what was cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from store.erased import NOTHING, Erased
from store.errors import BadPermissions, KeyMissing, NotFound, OlderVersion, StoreError, WrongKey
from store.halves import is_named_half
from store.place_errors import NotAFile, OfSomebodyElse
from store.putting_aside import put_asides
from store.same_file import identity
from store.sqlite_log import SqliteLog
from store.taking_place import OF_SQLITE, coming
from store.tombstones import is_no_store

_PAGE = 4096
_LARGER_THAN_A_KEY = 128
_NOT_OURS = (BadPermissions, KeyMissing, NotAFile, NotFound, OfSomebodyElse, WrongKey)
"""What is said of a file that may be anything, or a store of somebody else."""


Look = Callable[[SqliteLog], Erased]
"""Says what is, or was, in a store."""


class Opener(Protocol):
    """Opens a store beside the one that is worked on; raises a `StoreError`."""

    def __call__(self, path: Path, *, read_only: bool = False) -> SqliteLog:
        """Open it to write, or to read alone."""


class Looked(Struct, frozen=True):
    """What came of looking through the copies."""

    erased: Erased = NOTHING
    """What they had, all together."""
    copies: int = 0
    """How many were looked through."""
    unopened: tuple[Path, ...] = ()
    """Which of them could not be opened, or not be emptied."""


def copies_beside(path: Path) -> Sequence[Path]:
    """Return the files beside the store at `path` that this program made of it: put aside, or on their way.

    Another name of the store itself is none: a restoring that was cut off leaves one.
    """
    store = path.resolve()
    named = (*put_asides(store), coming(store), *(each for each in _beside(store) if is_named_half(each.name)))
    found = (each for each in named if each.is_file() and each.stat().st_size > _LARGER_THAN_A_KEY)
    return sorted(each for each in found if identity(each) != identity(store))


def others_beside(path: Path) -> Sequence[Path]:
    """Return the other files in the folder of the store at `path` that may be stores.

    They may be copies of it, such as backups, or stores of another family.
    """
    store, ours = path.resolve(), copies_beside(path)
    known = {*ours, coming(store), *put_asides(store)}
    besides = (each for each in store.parent.iterdir() if each not in known and identity(each) != identity(store))
    return sorted(each for each in besides if _is_in_pages(each) and not _is_of_another(each))


def look_through(path: Path, opened: Opener, look: Look, look_at_other: Look | None = None) -> Looked:
    """Look through what lies beside the store at `path`.

    `look` says what is, or was, in a copy, and `look_at_other` what of the store was in another that has some of it.
    """
    found, copies, unopened = NOTHING, 0, []
    for copy in copies_beside(path):
        try:
            found += _looked(copy, opened, look)
            copies += 1
        except (StoreError, OSError):
            unopened.append(copy)
    for other in others_beside(path):
        try:
            if not _has_erased(other, path, opened) or look_at_other is None:
                continue
            found += _looked(other, opened, look_at_other)
            copies += 1
        except _NOT_OURS:
            # Whether it was made of this store the name alone tells.
            unopened += [other] * other.name.startswith(f"{path.resolve().name}.")
        except (StoreError, OSError):
            unopened.append(other)
    return Looked(found, copies, tuple(unopened))


def _has_erased(other: Path, path: Path, opened: Opener) -> bool:
    try:
        log = opened(other, read_only=True)
    except OlderVersion:
        return True
    try:
        return log.has_erased(path)
    finally:
        log.close()


def _looked(copy: Path, opened: Opener, look: Look) -> Erased:
    log = opened(copy)
    try:
        return look(log)
    finally:
        log.close()


def _beside(store: Path) -> Iterator[Path]:
    return (each for each in store.parent.iterdir() if each.name.startswith(f"{store.name}."))


def _is_of_another(file: Path) -> bool:
    """Whether it is what SQLite keeps beside a file that is there, or tombstones; a backup may be called anything."""
    for suffix in OF_SQLITE:
        # No other may be opened: closing it would let go of this process's locks.
        if file.name.endswith(suffix) and file.with_name(file.name.removesuffix(suffix)).exists():
            return True
    try:
        return is_no_store(file)
    except OSError:
        return False


def _is_in_pages(file: Path) -> bool:
    """Whether a file can be a store at all, by its size; a key file, a note or a picture hardly is."""
    size = file.stat().st_size if file.is_file() else 0
    return size > 0 and size % _PAGE == 0
