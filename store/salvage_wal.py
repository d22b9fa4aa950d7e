"""The write-ahead log of a damaged store, taken into a copy of the store as far as it is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from store.connection import connect
from store.driver import dbapi
from store.torn_log import is_lost
from store.wal_file import PAGE, WalFile


class Settled(NamedTuple):
    """What became of the log."""

    whole: bool
    """Whether nothing that was committed is left out."""
    behind: Mapping[int, bytes] = {}
    """What stands behind damage and was kept: the newest of each page, by its number."""


def settle(copy: Path, literal: str) -> Settled:
    """Bring what SQLite takes of the log beside a copy into the copy; return what it leaves out."""
    place = copy.with_name(f"{copy.name}-wal")
    if not place.exists():
        return Settled(whole=True)
    # Whoever lets SQLite take it in removes it.
    with closing(WalFile(place)) as log:
        taken = _taken_in(copy, literal)
        if not is_lost(log, taken):
            return Settled(whole=taken >= _last_commit(log) and not log.is_cut)
        return Settled(False, {log.head(number).page: log.page(number) for number in _kept_behind(log, taken)})


def take_in(copy: Path, pages: Mapping[int, bytes]) -> None:
    """Put pages in their places."""
    with copy.open("r+b") as file:
        for number, page in pages.items():
            file.seek((number - 1) * PAGE)
            file.write(page)


def _taken_in(copy: Path, literal: str) -> int:
    """Let SQLite take in what it finds whole; return how many frames of the log that is."""
    try:
        return _checkpointed(copy, literal)
    # The complaint about a damaged schema quotes it, in whatever bytes it has.
    except (dbapi.Error, UnicodeDecodeError):
        _give_first_page(copy, literal)
    try:
        return _checkpointed(copy, literal)
    except dbapi.Error:
        return 0


def _checkpointed(copy: Path, literal: str) -> int:
    with closing(connect(copy, literal, "mode=rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        _, frames, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return max(int(frames), 0)


def _give_first_page(copy: Path, literal: str) -> None:
    """Put a sound first page in place of a damaged one, so that SQLite looks for the log at all."""
    sound = copy.with_name("first.db")
    with closing(connect(sound, literal, "mode=rwc")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE filler (x)")
    with sound.open("rb") as source, copy.open("r+b") as target:
        target.write(source.read(PAGE))


def _last_commit(log: WalFile) -> int:
    """Return the number of the last frame that ends a transaction of this log, whether or not it is whole."""
    return next(filter(log.ends, range(log.frames, 0, -1)), 0)


def _kept_behind(log: WalFile, taken: int) -> Sequence[int]:
    """Return the whole frames behind damage, in their order, up to the last transaction that can be told as kept."""
    whole: list[int] = []
    last, is_kept = 0, False
    for number in range(taken + 1, log.frames + 1):
        if not log.goes_on(number):
            is_kept = False
            continue
        whole.append(number)
        if number - 1 > taken and log.ends(number - 1):
            last, is_kept = number - 1, True
        if is_kept and log.ends(number):
            last = number
    return [number for number in whole if number <= last]
