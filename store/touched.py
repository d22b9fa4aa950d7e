"""Whether anybody may have written to a store, as the file system tells it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

GRAIN_S = 3.0
"""Longer than any file system gives two writes one time, and longer than a commit takes from its write to its end."""


class Touched:
    """Watches the write-ahead log of a store, which every commit is written to first.

    It is never opened here: whoever closes a file that SQLite has open takes its locks away.
    """

    def __init__(self, path: Path, now_s: Callable[[], float] = time.monotonic) -> None:
        """Watch the store at `path`; `now_s` is a clock that only goes forward."""
        # SQLite keeps it beside the file itself, also where the path is a link.
        self._log = f"{path.resolve()}-wal"
        self._now_s = now_s
        self._known: tuple[int, int, int] | None = None
        self._settled_s = 0.0

    def lately(self) -> bool:
        """Whether it was written to in the last seconds, by whomever, or that cannot be told."""
        try:
            found = os.stat(self._log)  # noqa: PTH116 - asked thirty times a second, and a Path takes as long again
        except OSError:
            return True
        known = (found.st_mtime_ns, found.st_size, found.st_ino)
        if known != self._known:
            self._known = known
            self._settled_s = self._now_s() + GRAIN_S
        return self._now_s() < self._settled_s
