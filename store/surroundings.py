"""What lies beside a store: whether others can touch it, and what was left there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from store.errors import mark
from store.finding import Cure, Finding
from store.halves import is_named_half
from store.trust import BESIDE

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_COPY_TAKES = timedelta(hours=6)
"""How long a copy may at most be on its way."""
_OPEN = mark("{file} is open to others (mode {mode}).")
_HALF = mark("{file} was left by a copy that was broken off.")


def surroundings(path: Path, now: datetime) -> Iterator[Finding]:
    """Yield what is wrong in the folder of the store at `path`; the caller has it open, so it is not being replaced."""
    store = path.resolve()
    for suffix in ("", *BESIDE):
        file = store.with_name(f"{store.name}{suffix}")
        mode = _mode(file)
        if os.name == "posix" and mode & _OTHERS:
            yield Finding(Cure.CLOSE, _OPEN, {"file": str(file), "mode": f"{mode:04o}"})
    for file in sorted(store.parent.iterdir()):
        if file.name == f"{store.name}.coming" or (is_named_half(file.name) and _is_old(file, now)):
            yield Finding(Cure.REMOVE, _HALF, {"file": str(file)})


def _mode(file: Path) -> int:
    try:
        return stat.S_IMODE(file.stat().st_mode)
    except FileNotFoundError:
        return 0


def _is_old(file: Path, now: datetime) -> bool:
    try:
        return now.timestamp() - file.stat().st_mtime > _COPY_TAKES.total_seconds()
    except FileNotFoundError:
        return False
