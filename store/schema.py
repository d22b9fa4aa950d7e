"""Which version of the tables a file holds."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from store.driver import dbapi
from store.errors import NewerVersion, NotFound, OlderVersion, WrongKey

APPLICATION_ID = 0x6F726473
"""`ords` in the header of the file: one of ours."""
LATEST = 6
"""The version this program reads and writes; as many as there are migrations."""


class Found(NamedTuple):
    """What the header of an opened file says."""

    application_id: int
    version: int
    tables: int
    journal: str
    """The journal mode; `wal` in a finished store."""

    @property
    def blank(self) -> bool:
        """Nothing was ever written: a new file, or a first opening that was cut off."""
        return not (self.application_id or self.version or self.tables)

    @property
    def ours(self) -> bool:
        """The tables are the ones this program knows."""
        return self.application_id == APPLICATION_ID and self.version == LATEST


def look(connection: dbapi.Connection) -> Found:
    """Read the header; the first reading of the file, so a wrong key shows here."""

    def one(question: str) -> tuple[int] | tuple[str]:
        found: tuple[int] | tuple[str] = connection.execute(question).fetchone()
        return found

    return Found(
        application_id=int(one("PRAGMA application_id")[0]),
        version=version_of(connection),
        tables=int(one("SELECT count(*) FROM sqlite_schema")[0]),
        journal=str(one("PRAGMA journal_mode")[0]),
    )


def version_of(connection: dbapi.Connection) -> int:
    """Return the version of the tables, as it stands in the file now."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_foreign(found: Found, path: Path) -> None:
    """Raise `NewerVersion`, or `WrongKey` for a database of another program."""
    if found.application_id == APPLICATION_ID and found.version > LATEST:
        raise NewerVersion(path=path, found=found.version, known=LATEST)
    if found.application_id != APPLICATION_ID and not found.blank:
        raise WrongKey(path=path)


def require_ours(found: Found, path: Path) -> None:
    """Raise unless the tables can be read as they are: `NotFound` in a file that never got any, or `OlderVersion`."""
    refuse_foreign(found, path)
    if found.blank:
        raise NotFound(path=path)
    if found.version < LATEST:
        raise OlderVersion(path=path)
