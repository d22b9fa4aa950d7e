"""Tombstones: marks that a series was erased, which name nobody, so that no backup and no import brings it back.

A tombstone is the hash of the id of a meeting's first event. Such ids are random, so nobody can guess what was erased,
and a series that begins again under the same reference is another one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from store.driver import dbapi
from store.taking_place import flush

_MODE = 0o600
_BEGINNING = 16
_OF_TEXT = frozenset((*b"\t\n\r", *range(0x20, 0x7F)))
_LINE = re.compile(r"([0-9a-f]{64}) (\d{4}-\d\d-\d\d)")


def digest(random_id: str) -> str:
    """Return the tombstone of the meeting that begins with this event, or of the half-made plan of this pane."""
    return sha256(b"ordstyrer tombstone " + random_id.encode()).hexdigest()


def known(connection: dbapi.Connection) -> frozenset[str]:
    """Return the tombstones in a store."""
    return frozenset(found for (found,) in connection.execute("SELECT digest FROM tombstone").fetchall())


def count(connection: dbapi.Connection) -> int:
    """Return how many tombstones there are in a store."""
    return int(connection.execute("SELECT count(*) FROM tombstone").fetchone()[0])


def is_marked(connection: dbapi.Connection, random_id: str) -> bool:
    """Whether a store has the tombstone of this event or pane."""
    asked = "SELECT EXISTS (SELECT 1 FROM tombstone WHERE digest = ?)"
    return bool(connection.execute(asked, (digest(random_id),)).fetchone()[0])


def beside(path: Path) -> frozenset[str]:
    """Return the tombstones in the file beside the store at `path`; it outlives the store."""
    return frozenset(_read(file_beside(path)))


def file_beside(path: Path) -> Path:
    """Return where that file lies; SQLite keeps what belongs to a store beside the file itself, and so do we."""
    resolved = path.resolve()
    return resolved.with_name(f"{resolved.name}.erased")


def is_no_store(file: Path) -> bool:
    """Whether a file begins as text does, or is empty: tombstones, and nothing that a store could be in.

    A plain store has a zero among its first bytes, and those of an encrypted one are random.
    """
    try:
        with file.open("rb") as stream:
            return all(byte in _OF_TEXT for byte in stream.read(_BEGINNING))
    except FileNotFoundError:
        # Whoever wanted a series back has just taken the last one away.
        return True


def bury(connection: dbapi.Connection, path: Path, digests: Iterable[str], day: date) -> None:
    """Keep tombstones of a local day in the store at `path` and, flushed, beside it; the caller holds the transaction.

    The file is written first: whatever is cut off, no words are gone without their tombstone.
    """
    new = dict.fromkeys(digests, day.isoformat())
    _append(file_beside(path), new)
    _insert(connection, new)


def carry(connection: dbapi.Connection, path: Path) -> None:
    """Give the store at `path` the tombstones that only the file has, and the file those that only the store has."""
    stored: dict[str, str] = dict(connection.execute("SELECT digest, day FROM tombstone").fetchall())
    _append(file_beside(path), stored)
    _insert(connection, _read(file_beside(path)))


def lift(connection: dbapi.Connection, digests: Collection[str]) -> None:
    """Take tombstones out of a store, because somebody wants their series back; the caller holds the transaction."""
    connection.executemany("DELETE FROM tombstone WHERE digest = ?", [(each,) for each in digests])


def lift_beside(path: Path, digests: Collection[str]) -> None:
    """Take the same out of the file beside the store at `path`."""
    file = file_beside(path)
    there = _read(file)
    kept = {each: day for each, day in there.items() if each not in digests}
    if len(kept) < len(there):
        coming = file.with_name(f"{file.name}.{os.getpid()}")
        coming.unlink(missing_ok=True)
        _append(coming, kept)
        if kept:
            coming.replace(file)
        else:
            file.unlink()
        flush(file.parent)


def marked(connection: dbapi.Connection, digests: Collection[str]) -> Sequence[str]:
    """Return the references of the series of which any meeting has one of these tombstones."""
    first = connection.execute("SELECT meeting, id FROM event WHERE seq = 1").fetchall()
    found = (meeting.rpartition("/")[0] for meeting, event_id in first if digest(event_id) in digests)
    return sorted(set(found))


def _insert(connection: dbapi.Connection, days: Mapping[str, str]) -> None:
    connection.executemany("INSERT OR IGNORE INTO tombstone (digest, day) VALUES (?, ?)", [*days.items()])


def _read(file: Path) -> dict[str, str]:
    """Return the days by their tombstones; a line that was cut off is none."""
    try:
        lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return {}
    return {found[1]: found[2] for line in lines if (found := _LINE.fullmatch(line))}


def _append(file: Path, days: Mapping[str, str]) -> None:
    """Add what a file lacks and wait until it is on the disk."""
    there = _read(file)
    lines = [f"{each} {day}\n" for each, day in days.items() if each not in there]
    if not lines:
        return
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, _MODE)
    with os.fdopen(handle, "r+b") as stream:
        # What was cut off must not swallow the first of the new ones.
        size = stream.seek(0, os.SEEK_END)
        broken = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        stream.write(("\n" * broken + "".join(lines)).encode())
        stream.flush()
        os.fsync(handle)
    flush(file.parent)
