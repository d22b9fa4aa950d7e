"""Whether the file at a path is still the one that was opened: another may take its place (`store/alone.py`)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from store.driver import dbapi
from store.errors import StoreError

_Opened = TypeVar("_Opened", dbapi.Connection, dbapi.Connection | None)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from every other of this machine; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def opened_there(path: Path, opening: Callable[[], _Opened]) -> _Opened:
    """Return what `opening` returns, which has read the file; open again where another took its place meanwhile.

    Whoever has read a file with a write-ahead log holds a lock on it, so from then on no other can take its place.
    """
    while True:
        before = identity(path)
        try:
            connection = opening()
        except (dbapi.Error, StoreError):
            if identity(path) == before:
                raise
            continue
        if identity(path) == before:
            return connection
        if connection is not None:
            connection.close()
