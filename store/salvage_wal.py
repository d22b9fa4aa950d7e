"""The write-ahead log of a damaged store, taken into a copy of the store as far as it is whole."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from store.connection import connect
from store.driver import dbapi

_HEAD, _FRAME_HEAD, _PAGE = 32, 24, 4096
_SALTS = slice(16, 24)
_FRAME_SALTS = slice(8, 16)
_COMMITS = slice(4, 8)


def settle(copy: Path, literal: str) -> bool:
    """Bring what the log beside a copy holds into the copy; return whether nothing that was committed is left out."""
    wal = copy.with_name(f"{copy.name}-wal")
    if not wal.exists() or wal.stat().st_size < _HEAD:
        return True
    last_commit = _last_commit(wal)
    try:
        return _settled(copy, literal) >= last_commit
    # The complaint about a damaged schema quotes it, in whatever bytes it has.
    except (dbapi.Error, UnicodeDecodeError):
        _give_first_page(copy, literal)
    try:
        return _settled(copy, literal) >= last_commit
    except dbapi.Error:
        return False


def _settled(copy: Path, literal: str) -> int:
    """Let SQLite take in what it finds whole; return how many frames of the log that is."""
    with closing(connect(copy, literal, "mode=rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        _, frames, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return int(frames)


def _give_first_page(copy: Path, literal: str) -> None:
    """Put a sound first page in place of a damaged one, so that SQLite looks for the log at all."""
    sound = copy.with_name("first.db")
    with closing(connect(sound, literal, "mode=rwc")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE filler (x)")
    with sound.open("rb") as source, copy.open("r+b") as target:
        target.write(source.read(_PAGE))


def _last_commit(wal: Path) -> int:
    """Return the number of the last frame that ends a transaction of this log, whether or not it is whole."""
    last = 0
    with wal.open("rb") as file:
        salts = file.read(_HEAD)[_SALTS]
        frames = (wal.stat().st_size - _HEAD) // (_FRAME_HEAD + _PAGE)
        for number in range(1, frames + 1):
            file.seek(_HEAD + (number - 1) * (_FRAME_HEAD + _PAGE))
            head = file.read(_FRAME_HEAD)
            if head[_FRAME_SALTS] == salts and any(head[_COMMITS]):
                last = number
    return last
