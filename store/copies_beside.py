"""Earlier copies of a store that lie beside it: what a restored one took the place of, and what was cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from store.erased import NOTHING, Erased
from store.errors import StoreError
from store.halves import is_named_half
from store.putting_aside import put_asides
from store.same_file import identity
from store.sqlite_log import SqliteLog
from store.taking_place import coming

_PAGE = 4096
_LARGER_THAN_A_KEY = 128


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
    """Return the other files whose names begin with that of the store at `path` and that may be stores.

    They may be copies of it that somebody made, or stores of another family.
    """
    store, ours = path.resolve(), copies_beside(path)
    known = {*ours, coming(store), *put_asides(store)}
    besides = (each for each in _beside(store) if each not in known and not _is_of_another(each))
    return sorted(each for each in besides if _is_in_pages(each) and identity(each) != identity(store))


def look_through(
    path: Path,
    opened: Callable[[Path], SqliteLog],
    look: Callable[[SqliteLog], Erased],
    look_at_other: Callable[[SqliteLog], Erased],
) -> Looked:
    """Look through what lies beside the store at `path`: `opened` opens a file.

    `look` says what is, or was, in a copy, and `look_at_other` what in a file that may be another store.
    """
    found, copies, unopened = NOTHING, 0, []
    ours = ((each, look) for each in copies_beside(path))
    others = ((each, look_at_other) for each in others_beside(path))
    for copy, looking in (*ours, *others):
        try:
            log = opened(copy)
            try:
                held = looking(log)
            finally:
                log.close()
            found += held
            copies += looking is look or held != NOTHING
        except (StoreError, OSError):
            unopened.append(copy)
    return Looked(found, copies, tuple(unopened))


def _beside(store: Path) -> Iterator[Path]:
    return (each for each in store.parent.iterdir() if each.name.startswith(f"{store.name}."))


def _is_of_another(file: Path) -> bool:
    """Whether it is what belongs to a file beside it."""
    return file.name.endswith(("-wal", "-shm", "-journal", ".lock", ".erased")) or ".erased." in file.name


def _is_in_pages(file: Path) -> bool:
    """Whether a file can be a store at all, by its size; a key file, a note or a picture hardly is."""
    size = file.stat().st_size if file.is_file() else 0
    return size > 0 and size % _PAGE == 0
