"""The store that a restored one takes the place of: kept beside it under a name that says since when."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from store.same_file import identity
from store.taking_place import flush

PUT_ASIDE = ".replaced-"
_STAMP = r"\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?"
_OF_A_DAMAGED = ("-journal", "-wal")
"""What SQLite could not take into a file that it cannot open."""


def put_asides(path: Path) -> list[Path]:
    """Return the earlier stores beside the one at `path`, oldest first, without what SQLite kept beside those."""
    named = re.compile(re.escape(f"{path.name}{PUT_ASIDE}") + _STAMP)
    return sorted(each for each in path.parent.iterdir() if named.fullmatch(each.name))


def is_half(path: Path) -> bool:
    """Whether the store at `path` has a second name, because a restoring was cut off."""
    return any(identity(each) == identity(path) for each in put_asides(path))


def forget_half(path: Path) -> None:
    """Remove the names of earlier stores that are still the store at `path`: there a restoring was cut off."""
    for each in put_asides(path):
        if identity(each) == identity(path):
            _move_beside(each, path)
            each.unlink()


def put_aside(path: Path, at: datetime, *, opens: bool) -> Path | None:
    """Give the file at `path` a second name beside it, and return that; None where there is no file or it is empty.

    The caller lets nobody else in, and has another file ready to take the first name. What SQLite left beside a file
    that it no longer opens goes with it.
    """
    if not path.exists() or not path.stat().st_size:
        return None
    aside = _name(path, at)
    try:
        aside.hardlink_to(path)
    except OSError:
        # Where a disk has no second names there is none at all for a moment; restoring again makes one.
        path.rename(aside)
    if not opens:
        _move_beside(path, aside)
    flush(path.parent)
    return aside


def _move_beside(path: Path, other: Path) -> None:
    """Let what lies beside a file lie beside its other name, unless there is something."""
    for suffix in _OF_A_DAMAGED:
        beside, place = path.with_name(f"{path.name}{suffix}"), other.with_name(f"{other.name}{suffix}")
        if beside.exists() and not place.exists():
            beside.rename(place)


def _name(path: Path, at: datetime) -> Path:
    stamp = f"{path.name}{PUT_ASIDE}{at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    names = (path.with_name(f"{stamp}-{n}" if n else stamp) for n in count())
    return next(name for name in names if not name.exists() and not name.is_symlink())
