"""The place of whoever reviews, kept when a line drops: a private file in their own folder, never beside the store.

It holds references and numbers alone. Where there is no home, or nothing can be written, nothing is kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import DecodeError, json

from tui.review_place import Trail, to_keep

_BEGINS = "review-"


def state_folder() -> Path | None:
    """Return the folder in which this program may keep what it likes for a user; None where they have no home."""
    import platformdirs

    folder = platformdirs.user_state_path("ordstyrer", appauthor=False)
    with suppress(RuntimeError):
        if folder.is_absolute() and (os.environ.get("XDG_STATE_HOME") or Path.home().is_dir()):
            return folder
    return None


def forget_series(folder: Path | None, ref: str) -> None:
    """Forget every place in `folder` that leads through this series, and what a write that was cut off left of one.

    One store can be named in several ways, so the place of another one, where the series is called the same, goes too.
    """
    if folder is not None:
        with suppress(OSError):
            for each in folder.glob(f"{_BEGINS}*.[0-9]*"):
                each.unlink()
            for each in folder.glob(f"{_BEGINS}*.json"):
                if any(place.ref == ref for place in _read(each)):
                    each.unlink()


def _read(file: Path) -> Trail:
    with suppress(OSError, DecodeError):
        return json.decode(file.read_bytes(), type=Trail)
    return ()


class Kept:
    """The file for one store, so that a reference in one never leads to a family in another."""

    def __init__(self, folder: Path | None, store: Path) -> None:
        """Keep the place in `folder`, for what lies in the folder `store`; None keeps nothing."""
        named = sha256(str(store.absolute()).encode()).hexdigest()[:16]
        self._file = folder / f"{_BEGINS}{named}.json" if folder else None
        self._known: Trail = ()

    def read(self) -> Trail:
        """Return the way that was kept; empty where there is none, or none that can be read."""
        if self._file is not None:
            self._known = _read(self._file) or self._known
        return self._known

    def forget(self) -> None:
        """Forget the place: another store lies in the folder now, in which the same numbers mean other things."""
        self._known = ()
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink()

    def keep(self, trail: Trail) -> None:
        """Keep a way in place of the one before; a failure keeps nobody from reading on."""
        trail = to_keep(trail)
        if self._file is None or trail == self._known:
            return
        self._known = trail
        coming = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(coming, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(json.encode(trail))
            coming.replace(self._file)
