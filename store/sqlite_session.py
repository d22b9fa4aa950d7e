"""A connection that is asked and written through: every error a sentence, and another where one is spoilt."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from store.connection import transaction
from store.driver import dbapi
from store.errors import OpenedForReading
from store.indexing import Indexer
from store.newer import refuse_newer
from store.touched import Touched
from store.translated import spoils, translated


class Session:
    """What all calls of a log go through."""

    def __init__(
        self,
        connection: dbapi.Connection,
        path: Path,
        indexer: Indexer,
        again: Callable[[], dbapi.Connection],
        *,
        read_only: bool,
    ) -> None:
        """Ask by a connection until it can read no more, and then by a new one from `again`."""
        self._connection = connection
        self._again = again
        self._spoiled = False
        """Whether an error was met that this connection would go on reporting."""
        self._indexer = indexer
        self.path = path
        self.read_only = read_only
        self._touched = Touched(path)
        self._nothing_new: tuple[str, int, int] | None = None
        """A meeting, a seq and the version of the file in which nothing came after it."""
        self._not_erased: tuple[str, int] | None = None
        """What a series begins with, and a version of the file in which it was not erased."""

    def close(self) -> None:
        """Let go of the store; closing twice is harmless."""
        with translated(self.path):
            self._connection.close()

    @contextmanager
    def _asking(self) -> Generator[None]:
        with translated(self.path):
            if self._spoiled:
                self._connect_again()
            try:
                yield
            except dbapi.Error as error:
                self._spoiled = spoils(error)
                raise

    def _connect_again(self) -> None:
        # First, since opening reads the file past SQLite, and whoever closes it then takes SQLite's locks away.
        self._connection.close()
        self._connection = self._again()
        self._spoiled = False
        self._forget_what_was_asked()

    @contextmanager
    def _writing(self) -> Generator[None]:
        self._require_writing()
        self._forget_what_was_asked()
        with self._asking(), transaction(self._connection):
            refuse_newer(self._connection, self.path, self._indexer)
            yield

    def _forget_what_was_asked(self) -> None:
        # The version of the file does not tell what this connection writes itself.
        self._nothing_new = self._not_erased = None

    def _require_writing(self) -> None:
        if self.read_only:
            raise OpenedForReading(path=self.path)
