"""The files of a store on the disk: private to their owner, whatever the umask says."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from store.place_errors import ReadOnlyFolder

_FILE = 0o600
_FOLDER = 0o700


def require_writable(path: Path) -> None:
    """Raise `ReadOnlyFolder` if the store or the folder it lies in may not be written by this user."""
    effective = os.access in os.supports_effective_ids
    for place in (path.parent, path):
        if place.exists() and not os.access(place, os.W_OK, effective_ids=effective):
            raise ReadOnlyFolder(folder=path.parent)


def make_folder(path: Path) -> None:
    """Make the folder of a new store, closed to others; one that is already there is left as it is."""
    path.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file for a new store before SQLite does: what SQLite keeps beside it takes its mode from it."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE))


def close_to_others(path: Path) -> None:
    """Take away what others may do with the file and with those SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        place = path.with_name(name)
        # The last pane to close may remove them at any moment.
        with suppress(FileNotFoundError):
            if stat.S_IMODE(place.stat().st_mode) != _FILE:
                place.chmod(_FILE)
