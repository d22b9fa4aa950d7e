"""A file that takes the place of a store: whole beside it first, on the disk, and then under its name at once."""

from __future__ import annotations

import os
from pathlib import Path

OF_SQLITE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file, and would take for its own beside another one of the same name."""
_HALF = ".coming"
_PRIVATE = 0o600


def coming(path: Path) -> Path:
    """Return where what is to become the store at `path` is made: beside it, under a name of its own."""
    return path.with_name(f"{path.name}{_HALF}")


def make_coming(path: Path) -> Path:
    """Make the empty file that is to become the store at `path`, for its owner alone; what a killed try left goes."""
    forget_coming(path)
    os.close(os.open(coming(path), os.O_RDWR | os.O_CREAT | os.O_EXCL, _PRIVATE))
    return coming(path)


def forget_coming(path: Path) -> None:
    """Remove what was to become the store at `path`; whoever calls this keeps every other opening out."""
    for place in (coming(path), *_beside(coming(path))):
        place.unlink(missing_ok=True)


def take_place(path: Path) -> None:
    """Put what was made beside the store in its place, for good; whoever calls this keeps everybody else out.

    A kill leaves one of the two whole under the name, and nothing beside it that belongs to the other.
    """
    flush(coming(path))
    for place in _beside(path):
        place.unlink(missing_ok=True)
    coming(path).replace(path)
    flush(path.parent)


def flush(place: Path) -> None:
    """Wait until a file, or which names a folder holds, is on the disk."""
    if os.name != "posix" and place.is_dir():
        # Windows has no such call for a folder.
        return
    file = os.open(place, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(f"{path.name}{ending}") for ending in OF_SQLITE)
