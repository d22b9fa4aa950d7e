"""The SQLite the store runs on: SQLCipher's, which reads plain and encrypted files alike."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import sqlcipher3
import sqlcipher3.dbapi2

from store.errors import UnsafeSqlite

if TYPE_CHECKING:
    import sqlite3 as dbapi
else:
    dbapi = sqlcipher3.dbapi2

# sqlite-utils takes a driver of this name in place of Python's own; else it would catch the wrong exceptions.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

OLDEST_SAFE = (3, 51, 3)
"""The first SQLite without the WAL-reset bug (measurements 8)."""

__all__ = ["OLDEST_SAFE", "dbapi", "require_safe_sqlite"]


def require_safe_sqlite() -> None:
    """Raise `UnsafeSqlite` if the SQLite at hand can damage a file that two panes write to."""
    if dbapi.sqlite_version_info < OLDEST_SAFE:
        raise UnsafeSqlite(found=dbapi.sqlite_version, needed=".".join(map(str, OLDEST_SAFE)))
