"""A store that is read where nothing can be written beside it: SQLite tells such a reader of no later write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from store.driver import dbapi
from store.errors import Locked
from store.indexing import Indexer
from store.log import Row
from store.sqlite_log import SqliteLog
from store.translated import translated

_TRIES = 5
_Signs = tuple[tuple[int, int, int] | None, ...]


class StillLog(SqliteLog):
    """A log to read that is opened again when its files have changed, so that a wall goes on following."""

    def __init__(
        self, connection: dbapi.Connection, path: Path, indexer: Indexer, again: Callable[[], dbapi.Connection]
    ) -> None:
        """Read through a connection until the files change, and then through a new one from `again`."""
        super().__init__(connection, path, indexer, again, read_only=True)
        self._signs: _Signs = ()
        """What the files were when they were opened; nothing is known of the first connection, which took a while."""

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows of a meeting whose seq is greater than `after`, also of what was written after the opening.

        No lock keeps a writer out meanwhile, so what was read counts only if the files are still as they were.
        """
        for _ in range(_TRIES):
            with translated(self.path):
                self._renew()
            found = super().since(meeting, after)
            if _signs(self.path) == self._signs:
                return found
        raise Locked(path=self.path)

    def _renew(self) -> None:
        if (signs := _signs(self.path)) != self._signs:
            self._connect_again()
            self._signs = signs


def _signs(path: Path) -> _Signs:
    """Return what changes with every write: the times, sizes and numbers of the file and its write-ahead log."""
    file = path.resolve()
    return tuple(_sign(place) for place in (file, file.with_name(f"{file.name}-wal")))


def _sign(place: Path) -> tuple[int, int, int] | None:
    try:
        found = place.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
