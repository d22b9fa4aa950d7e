"""Rows to and from the table of events."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import cast

from meeting.json_text import clean_json
from meeting.text import clean
from store.driver import dbapi
from store.errors import Unreadable
from store.log import NewRow, Row, instant, split_meeting

_INSERT = """
INSERT INTO event (meeting, seq, id, act, at, pane, kind, version, payload)
VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE meeting = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO NOTHING
RETURNING id, act, at, pane, kind, version, payload, meeting, seq, number
"""
_SINCE = """
SELECT id, act, at, pane, kind, version, payload, meeting, seq, number
FROM event WHERE meeting = ? AND seq > ? ORDER BY seq
"""
_FOLLOW = """
SELECT id, act, at, pane, kind, version, payload, meeting, seq, number
FROM event WHERE number > ? ORDER BY number
"""
_OF_KINDS = """
SELECT id, act, at, pane, kind, version, payload, meeting, seq, number
FROM event WHERE meeting = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq
"""
_HOLDS_KIND = """
SELECT EXISTS (SELECT 1 FROM event WHERE meeting = ? AND kind IN (SELECT value FROM json_each(?)))
"""
_FIRST = "SELECT meeting, id FROM event WHERE meeting > ? AND meeting < ? AND seq = 1"
# Everything that may stand under a series, so that nothing of it can be left behind; but half-made plans of any series
# lie under a reference that a series may have too.
_MEETINGS = """
SELECT meeting FROM event WHERE meeting > ?1 AND meeting < ?2
UNION SELECT meeting FROM draft WHERE meeting > ?1 AND meeting < ?2 AND meeting <> 'new/0'
UNION SELECT meeting FROM meeting WHERE meeting > ?1 AND meeting < ?2
UNION SELECT meeting FROM agreement WHERE meeting > ?1 AND meeting < ?2
UNION SELECT meeting FROM person WHERE meeting > ?1 AND meeting < ?2
UNION SELECT meeting FROM said WHERE meeting > ?1 AND meeting < ?2
"""
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)
_Stored = tuple[str, str, str, str, str, int, str, str, int, int]


def read_instant(stored: str) -> datetime:
    """Return an instant as the store wrote it; `Unreadable` if the file was changed since."""
    try:
        return datetime.fromisoformat(stored)
    # A damaged page can say that there is none.
    except (TypeError, ValueError) as error:
        raise Unreadable from error


def known_instant(stored: str) -> datetime:
    """Return an instant as the store wrote it, or where the file was changed since one that is before all others.

    For what stands beside the log, where the words count: it must be found to be erased.
    """
    try:
        return read_instant(stored)
    except Unreadable:
        return _BEFORE_ALL


def read_meeting(stored: str) -> tuple[str, int]:
    """Return the reference and the number of a stored `REF/NUMBER`; `Unreadable` if the file was changed since."""
    try:
        return split_meeting(stored)
    # As with instants.
    except (AttributeError, ValueError) as error:
        raise Unreadable from error


def add(connection: dbapi.Connection, meeting: str, new: NewRow) -> Row | None:
    """Insert a row as the next of its meeting and return it as it is kept; None if its id is there already.

    Only the id may be there already: any other objection of the table is an error.
    """
    program_made = (clean(new.id), clean(new.act), instant(new.at), clean(new.pane), clean(new.kind), new.version)
    kept: list[_Stored] = connection.execute(_INSERT, (meeting, *program_made, clean_json(new.payload))).fetchall()
    return _row(kept[0]) if kept else None


def since(connection: dbapi.Connection, meeting: str, after: int) -> Sequence[Row]:
    """Rows of a meeting after a seq, all fetched: an open cursor would keep the write-ahead log from being emptied."""
    return [_row(stored) for stored in connection.execute(_SINCE, (meeting, after)).fetchall()]


def version(connection: dbapi.Connection) -> int:
    """Return a number that is another one once another connection has written; it costs less than any question."""
    return cast("int", connection.execute("PRAGMA data_version").fetchone()[0])


def follow(connection: dbapi.Connection, number: int) -> Sequence[Row]:
    """Rows of the whole store after a number, all fetched."""
    return [_row(stored) for stored in connection.execute(_FOLLOW, (number,)).fetchall()]


def holds_kind(connection: dbapi.Connection, meeting: str, kinds: Collection[str]) -> bool:
    """Whether a meeting has a row of one of these kinds."""
    asked = json.dumps(sorted(kinds))
    return bool(connection.execute(_HOLDS_KIND, (meeting, asked)).fetchone()[0])


def of_kinds(connection: dbapi.Connection, meeting: str, kinds: Collection[str]) -> Sequence[Row]:
    """Rows of a meeting that are of one of these kinds."""
    asked = json.dumps(sorted(kinds))
    return [_row(stored) for stored in connection.execute(_OF_KINDS, (meeting, asked)).fetchall()]


def holds(connection: dbapi.Connection, meeting: str, seq: int) -> bool:
    """Whether a meeting has a row with this seq; every meeting has its beginning, 0."""
    asked = "SELECT EXISTS (SELECT 1 FROM event WHERE meeting = ? AND seq = ?)"
    return not seq or bool(connection.execute(asked, (meeting, seq)).fetchone()[0])


def begins(connection: dbapi.Connection, ref: str) -> str:
    """Return the id of the first row of a series, which is its first meeting's; empty where it has none."""
    found = connection.execute(_FIRST, (f"{ref}/", f"{ref}0")).fetchall()
    its = [(read_meeting(meeting), event_id) for meeting, event_id in found]
    return min((each for each in its if each[0][0] == ref), default=(("", 0), ""))[1]


def newest(connection: dbapi.Connection) -> int:
    """Return the highest number in the store; 0 if it is empty."""
    return cast("int", connection.execute("SELECT coalesce(max(number), 0) FROM event").fetchone()[0])


def meetings_of(connection: dbapi.Connection, ref: str) -> Sequence[str]:
    """The meetings that any table knows of a series, by their numbers."""
    # "0" is the character after "/".
    found = (meeting for (meeting,) in connection.execute(_MEETINGS, (f"{ref}/", f"{ref}0")).fetchall())
    return sorted((meeting for meeting in found if read_meeting(meeting)[0] == ref), key=read_meeting)


def series_events(connection: dbapi.Connection, ref: str) -> Sequence[Row]:
    """The rows of a series, meeting by meeting."""
    return [row for meeting in meetings_of(connection, ref) for row in since(connection, meeting, 0)]


def _row(stored: _Stored) -> Row:
    event_id, act, at, pane, kind, version, payload, meeting, seq, number = stored
    return Row(event_id, act, read_instant(at), pane, kind, version, payload, meeting, seq, number)
