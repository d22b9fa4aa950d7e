"""Earlier copies of a store that lie beside it: what a restored one took the place of, and what was cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from store.erased import NOTHING, Erased
from store.errors import StoreError
from store.same_file import identity
from store.sqlite_log import SqliteLog

_OF_ANOTHER = ("-wal", "-shm", "-journal", ".lock", ".erased")
"""What lies beside a copy itself."""


class Looked(Struct, frozen=True):
    """What came of looking through the copies."""

    erased: Erased = NOTHING
    """What they had, all together."""
    copies: int = 0
    """How many were looked through."""
    unopened: tuple[Path, ...] = ()
    """Which of them could not be opened, or not be emptied."""


def copies_beside(path: Path) -> Sequence[Path]:
    """Return every file beside the store at `path` whose name says that it is a copy of it.

    Another name of the store itself is none: a restoring that was cut off leaves one.
    """
    store = path.resolve()
    begins = f"{store.name}."
    named = (each for each in store.parent.iterdir() if each.name.startswith(begins) and each.is_file())
    other = (each for each in named if not each.name.endswith(_OF_ANOTHER) and ".erased." not in each.name)
    return sorted(each for each in other if identity(each) != identity(store))


def look_through(path: Path, opened: Callable[[Path], SqliteLog], look: Callable[[SqliteLog], Erased]) -> Looked:
    """Look through each copy beside the store at `path`; `opened` opens one, and `look` says what is, or was, in it."""
    found, copies, unopened = NOTHING, 0, []
    for copy in copies_beside(path):
        try:
            log = opened(copy)
            try:
                found += look(log)
            finally:
                log.close()
            copies += 1
        except (StoreError, OSError):
            unopened.append(copy)
    return Looked(found, copies, tuple(unopened))
