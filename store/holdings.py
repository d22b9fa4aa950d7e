"""How much a store holds, told without a name."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from store.driver import dbapi
from store.rows import read_instant, read_meeting

_MEETINGS = "SELECT meeting, count(*), max(at) FROM event GROUP BY meeting"


class Holdings(Struct, frozen=True):
    """What stands in the log of a store."""

    series: int = 0
    meetings: int = 0
    entries: int = 0
    newest: datetime | None = None
    """When the newest entry was made, aware UTC; None in an empty store."""


def newest(connection: dbapi.Connection) -> datetime | None:
    """Return when the newest entry was made, aware UTC; None in an empty store."""
    [(at,)] = connection.execute("SELECT max(at) FROM event").fetchall()
    return read_instant(at) if at else None


def holdings(connection: dbapi.Connection) -> Holdings:
    """Count the log; raises `Unreadable` where the file was changed since."""
    found: list[tuple[str, int, str]] = connection.execute(_MEETINGS).fetchall()
    return Holdings(
        series=len({read_meeting(meeting)[0] for meeting, _, _ in found}),
        meetings=len(found),
        entries=sum(count for _, count, _ in found),
        newest=max((read_instant(at) for _, _, at in found), default=None),
    )
