"""Which series are over and from when they are to be erased, one row for each; worked out from the rows of meetings.

A list of its own, because what is due must be found at once in a store with thousands of series that go on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.retention import Kept, Over, OverSeries, Retained, over
from meeting.state import Stage
from store.driver import dbapi
from store.errors import Unreadable

_OF_SERIES = """
SELECT number, stage, starts, closed_at, record_filed, next_starts, retention_days FROM meeting WHERE ref = ?
"""
_STAGES = frozenset(Stage)
_FORGET = "DELETE FROM retention WHERE ref = ?"
_PUT = "INSERT INTO retention (ref, since, due, unfiled) VALUES (?, ?, ?, ?)"
_STORED = "SELECT ref, since, due, unfiled FROM retention WHERE ref = ?"
_DUE = """
SELECT ref, since, due, unfiled FROM retention WHERE due IS NOT NULL AND due <= ? ORDER BY due, ref LIMIT ?
"""
_UNFILED = """
SELECT ref, since, due, unfiled FROM retention WHERE due IS NULL AND since <= ? ORDER BY since, ref LIMIT ?
"""
_HOW_MANY = "SELECT count(*) FROM (SELECT 1 FROM retention WHERE due IS NOT NULL AND due <= ? LIMIT ?)"


def settle(connection: dbapi.Connection, ref: str) -> None:
    """Bring the row of a series in step with those of its meetings; the caller holds the transaction."""
    found = _worked_out(connection, ref)
    if found != _stored(connection, ref):
        connection.execute(_FORGET, (ref,))
        if found is not None:
            due = found.due.isoformat() if found.due else None
            connection.execute(_PUT, (ref, found.since.isoformat(), due, found.unfiled))


def renew(connection: dbapi.Connection, refs: Iterable[str]) -> None:
    """Make the list anew of these series, which are all there are; the caller holds the transaction."""
    connection.execute("DELETE FROM retention")
    for ref in refs:
        settle(connection, ref)


def disagrees(connection: dbapi.Connection, ref: str) -> bool:
    """Whether the row of a series says something else than those of its meetings."""
    return _worked_out(connection, ref) != _stored(connection, ref)


def retained(connection: dbapi.Connection, today: date, most: int) -> Retained:
    """Return what is to be erased on a local day, and what is over and waits to be filed, so many of each at most."""
    asked = (today.isoformat(), most + 1)
    due, unfiled = ([*map(_series, connection.execute(question, asked).fetchall())] for question in (_DUE, _UNFILED))
    return Retained(tuple(due[:most]), tuple(unfiled[:most]), more=max(len(due), len(unfiled)) > most)


def how_many(connection: dbapi.Connection, today: date, most: int) -> int:
    """Return how many series are to be erased on a local day; so many are counted at most."""
    return int(connection.execute(_HOW_MANY, (today.isoformat(), most)).fetchone()[0])


def _worked_out(connection: dbapi.Connection, ref: str) -> Over | None:
    return over([_kept(stored) for stored in connection.execute(_OF_SERIES, (ref,)).fetchall()])


def _stored(connection: dbapi.Connection, ref: str) -> Over | None:
    stored = connection.execute(_STORED, (ref,)).fetchone()
    return _series(stored).over if stored else None


def _kept(stored: tuple[int, str, str | None, str | None, str | None, str | None, int | None]) -> Kept:
    number, stage, starts, closed_at, filed, next_starts, days = stored
    return Kept(
        number,
        Stage(stage) if stage in _STAGES else Stage.EMPTY,
        _local_day(starts),
        _local_day(closed_at),
        date.fromisoformat(filed) if filed else None,
        _local_day(next_starts),
        days,
    )


def _local_day(stored: str | None) -> date | None:
    return local_day(datetime.fromisoformat(stored)) if stored else None


def _series(stored: tuple[str, str, str | None, int]) -> OverSeries:
    ref, since, due, unfiled = stored
    try:
        return OverSeries(ref, Over(date.fromisoformat(since), date.fromisoformat(due) if due else None, unfiled))
    except (TypeError, ValueError) as error:
        raise Unreadable from error
