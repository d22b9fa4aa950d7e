"""What else lies in the folder of a store and can be read, or was the store once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from store.connection import is_plain
from store.putting_aside import PUT_ASIDE
from store.taking_place import OF_SQLITE


def readable_beside(path: Path) -> Sequence[Path]:
    """Return the stores that were put aside for the one at `path`, and databases beside it that are not encrypted.

    Nothing in this process may have any of them open. What cannot be read is passed over.
    """
    return sorted(place for place in path.parent.iterdir() if place.name != path.name and _counts(place, path))


def _counts(place: Path, path: Path) -> bool:
    if place.name.startswith(f"{path.name}{PUT_ASIDE}"):
        return not place.name.endswith(OF_SQLITE)
    try:
        return place.is_file() and is_plain(place)
    except OSError:
        return False
