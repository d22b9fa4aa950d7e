"""What the index tables know for the home screen; each question costs the same in a small store and in a large one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.state import Stage
from store.driver import dbapi
from store.index_tables import OF_MEETING
from store.log import MeetingIndexRow, instant
from store.retention_tables import how_many
from store.rows import read_meeting

MOST = 12
"""How many meetings each question about what is owed brings; those of the latest dates."""

MOST_COUNTED = 999
"""So many series that are to be erased are counted at most."""

BEGUN = frozenset({Stage.OPEN, Stage.PAUSED, Stage.CLOSED})
"""The stages of a meeting that has begun."""
Meetings = tuple[MeetingIndexRow, ...]

# ruff: noqa: S608 - the columns are the fields of our own structs
_ON_THE_DAY = f"""
SELECT {OF_MEETING} FROM meeting WHERE starts >= ?1 AND starts < ?2
UNION SELECT {OF_MEETING} FROM meeting WHERE resumes >= ?1 AND resumes < ?2 ORDER BY starts, ref LIMIT ?3
"""
_SERIES = f"SELECT {OF_MEETING} FROM meeting WHERE ref = ? ORDER BY number"
_UNSENT = """
SELECT meeting FROM meeting WHERE stage = 'closed' AND minutes_sent IS NULL ORDER BY closed_at DESC LIMIT ?
"""
_BEGUN = "SELECT meeting FROM meeting WHERE stage IN ('open', 'paused') ORDER BY last_at DESC LIMIT ?"
_WITHOUT_DATE = """
SELECT meeting FROM meeting WHERE stage = 'postponed' AND starts IS NULL ORDER BY last_at DESC LIMIT ?
"""
_MISSED = """
SELECT meeting FROM meeting WHERE stage IN ('planned', 'postponed') AND starts < ? ORDER BY starts DESC LIMIT ?
"""
_AGREED_NEXT = "SELECT meeting FROM meeting WHERE next_starts >= ? AND next_starts < ? ORDER BY next_starts LIMIT ?"
_PLANNED_NEXT = "SELECT meeting FROM meeting WHERE starts >= ? AND starts < ? ORDER BY starts LIMIT ?"
_BEGIN_BY = """
SELECT meeting FROM agreement WHERE starts < ? AND outcome = '' AND standing <> 'put_aside'
ORDER BY starts DESC LIMIT ?
"""
_FOLLOWED_UP_BY = """
SELECT meeting FROM agreement WHERE follow_up < ? AND outcome = '' AND standing <> 'put_aside'
ORDER BY follow_up DESC LIMIT ?
"""
_BY_ACTIVITY = "SELECT ref FROM meeting ORDER BY last_at DESC, ref DESC"
_WAITING = """
SELECT count(*) FROM agreement WHERE meeting IN (SELECT meeting FROM meeting WHERE ref = ?)
AND outcome NOT IN ('kept', 'lapsed')
"""
_DATES = """
SELECT starts, follow_up FROM agreement WHERE meeting = ? AND outcome = '' AND standing <> 'put_aside'
ORDER BY number
"""


Dates = tuple[tuple[str | None, str | None], ...]


class HomeRows(Struct, frozen=True):
    """What the tables know for the home screen."""

    today: Meetings
    """The meetings that begin or go on on the day, by their start."""
    unsent: frozenset[str]
    """Meetings, `REF/NUMBER`, whose minutes did not go out; the latest of them."""
    pressing: tuple[Meetings, ...]
    """Series in which something may be owed, each with all its meetings by number."""
    newest: tuple[Meetings, ...]
    """The series in which something happened last, in the same form."""
    more: bool
    """Whether there are further series."""
    dates: Mapping[str, Dates]
    """When the agreements of a pressing series begin and are followed up, by the last meeting that has begun."""
    waiting: Mapping[str, int]
    """How many agreements of a newest series nobody has called kept or lapsed yet (R131, seed 004)."""
    to_erase: int
    """How many series are to be erased on the day."""


def home_rows(connection: dbapi.Connection, begins: datetime, ends: datetime, until: datetime, most: int) -> HomeRows:
    """Ask for the day between two instants, for what may be owed `until` then, and for so many series at most."""
    within = (instant(begins), instant(ends))
    coming = (within[0], instant(until), MOST)
    unsent = _meetings(connection, _UNSENT, MOST)
    found = (
        unsent,
        _meetings(connection, _BEGUN, MOST),
        _meetings(connection, _WITHOUT_DATE, MOST),
        _meetings(connection, _MISSED, within[0], MOST),
        _meetings(connection, _AGREED_NEXT, *coming),
        _meetings(connection, _PLANNED_NEXT, *coming),
        _meetings(connection, _BEGIN_BY, instant(until), MOST),
        _meetings(connection, _FOLLOWED_UP_BY, instant(until), MOST),
    )
    pressing = [_series(connection, ref) for ref in _refs(meeting for meetings in found for meeting in meetings)]
    newest = _newest(connection, most + 1)
    return HomeRows(
        today=tuple(MeetingIndexRow(*row) for row in connection.execute(_ON_THE_DAY, (*within, MOST)).fetchall()),
        unsent=frozenset(unsent),
        pressing=tuple(pressing),
        newest=tuple(_series(connection, ref) for ref in newest[:most]),
        more=len(newest) > most,
        dates={meeting: _dates(connection, meeting) for series in pressing if (meeting := last_begun(series))},
        waiting={ref: _waiting(connection, ref) for ref in newest[:most]},
        to_erase=how_many(connection, local_day(begins), MOST_COUNTED),
    )


def last_begun(series: Meetings) -> str:
    """Return the last meeting of a series that has begun, `REF/NUMBER`; empty if none has."""
    return next((f"{row.ref}/{row.number}" for row in reversed(series) if row.stage in BEGUN), "")


def _series(connection: dbapi.Connection, ref: str) -> Meetings:
    return tuple(MeetingIndexRow(*row) for row in connection.execute(_SERIES, (ref,)).fetchall())


def _waiting(connection: dbapi.Connection, ref: str) -> int:
    return int(connection.execute(_WAITING, (ref,)).fetchone()[0])


def _dates(connection: dbapi.Connection, meeting: str) -> Dates:
    return tuple((starts, follow_up) for starts, follow_up in connection.execute(_DATES, (meeting,)).fetchall())


def _meetings(connection: dbapi.Connection, question: str, *asked: object) -> Sequence[str]:
    return [meeting for (meeting,) in connection.execute(question, asked).fetchall()]


def _refs(meetings: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(read_meeting(meeting)[0] for meeting in meetings)


def _newest(connection: dbapi.Connection, most: int) -> list[str]:
    """Return the references of so many series, that with the newest event first."""
    found: dict[str, None] = {}
    cursor = connection.execute(_BY_ACTIVITY)
    # Only as much is read as is shown; the cursor is closed, since an open one keeps the write-ahead log from emptying.
    for (ref,) in cursor:
        found[ref] = None
        if len(found) == most:
            break
    cursor.close()
    return list(found)
