"""The index tables for lists and search, as they stand in the file; never read by a live screen."""

# ruff: noqa: S608 - the columns are the fields of our own structs

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from store import retention_tables
from store.derived import Derived, Said
from store.driver import dbapi
from store.errors import Unreadable
from store.log import AgreementIndexRow, MeetingIndexRow

OF_MEETING = ", ".join(MeetingIndexRow.__struct_fields__)
"""The columns of a meeting, in the order of the fields of its row."""
_OF_AGREEMENT = ", ".join(AgreementIndexRow.__struct_fields__)
_OF_TEXT = ", ".join(("number", *Said._fields))


def _put(table: str, columns: str) -> str:
    return f"REPLACE INTO {table} ({columns}) VALUES ({', '.join('?' for _ in columns.split(','))})"


_MEETINGS = f"SELECT {OF_MEETING} FROM meeting ORDER BY starts IS NULL, starts DESC, ref, number"
_MEETING = f"SELECT {OF_MEETING} FROM meeting WHERE meeting = ?"
_PUT_MEETING = _put("meeting", f"meeting, {OF_MEETING}")
_AGREEMENTS = f"SELECT {_OF_AGREEMENT} FROM agreement WHERE meeting = ? ORDER BY number, agreement"
_PUT_AGREEMENT = _put("agreement", _OF_AGREEMENT)
_PEOPLE = "SELECT meeting, id, name FROM person WHERE meeting = ?"
_PUT_PERSON = _put("person", "meeting, id, name")
_TEXTS = f"SELECT {_OF_TEXT} FROM said WHERE meeting = ?"
_PUT_TEXT = _put("said", _OF_TEXT)


def meetings(connection: dbapi.Connection) -> Sequence[MeetingIndexRow]:
    """All meetings, latest start first; those without a start come last."""
    return [MeetingIndexRow(*stored) for stored in connection.execute(_MEETINGS).fetchall()]


def agreements(connection: dbapi.Connection, meetings: Iterable[str]) -> Sequence[AgreementIndexRow]:
    """The agreements of some meetings, in their order."""
    return [
        _agreement(stored) for meeting in meetings for stored in connection.execute(_AGREEMENTS, (meeting,)).fetchall()
    ]


def read(connection: dbapi.Connection, meetings: Iterable[str]) -> Derived:
    """Everything the tables say about some meetings."""
    found = Derived()
    for meeting in meetings:
        _read_meeting(connection, meeting, found)
        _read_agreements(connection, meeting, found)
        found.texts.update(read_texts(connection, meeting))
    return found


def read_texts(connection: dbapi.Connection, meeting: str) -> dict[int, Said]:
    """The texts of one meeting that can be searched for, by the numbers of their rows."""
    stored = connection.execute(_TEXTS, (meeting,)).fetchall()
    return {number: Said(*said) for number, *said in stored}


def read_some(connection: dbapi.Connection, meeting: str, agreed: Iterable[str]) -> Derived:
    """What the tables say about one meeting, and the agreements of some; no texts."""
    found = Derived()
    _read_meeting(connection, meeting, found)
    for each in agreed:
        _read_agreements(connection, each, found)
    return found


def write(connection: dbapi.Connection, before: Derived, after: Derived) -> None:
    """Write what differs, and remove what is only in `before`; the caller holds the transaction."""
    for meeting in before.meetings.keys() - after.meetings.keys():
        connection.execute("DELETE FROM meeting WHERE meeting = ?", (meeting,))
    for key in before.agreements.keys() - after.agreements.keys():
        connection.execute("DELETE FROM agreement WHERE meeting = ? AND agreement = ?", key)
    for key in before.people.keys() - after.people.keys():
        connection.execute("DELETE FROM person WHERE meeting = ? AND id = ?", key)
    for number in (number for number, said in before.texts.items() if after.texts.get(number) != said):
        connection.execute("DELETE FROM said WHERE number = ?", (number,))
    for meeting, row in after.meetings.items():
        if before.meetings.get(meeting) != row:
            connection.execute(_PUT_MEETING, (meeting, *_fields(row)))
    for ref in _settled(before, after):
        retention_tables.settle(connection, ref)
    for key, agreement in after.agreements.items():
        if before.agreements.get(key) != agreement:
            connection.execute(_PUT_AGREEMENT, _fields(agreement))
    for person, name in after.people.items():
        if before.people.get(person) != name:
            connection.execute(_PUT_PERSON, (*person, name))
    for number, said in after.texts.items():
        if before.texts.get(number) != said:
            connection.execute(_PUT_TEXT, (number, *said))


def _settled(before: Derived, after: Derived) -> set[str]:
    """Return the series of which something else than the time of the newest event changed, which does at every key."""
    was, now = (
        {meeting: replace(row, last_at="") for meeting, row in some.meetings.items()} for some in (before, after)
    )
    return {row.ref for meeting, row in (*was.items(), *now.items()) if was.get(meeting) != now.get(meeting)}


def _read_meeting(connection: dbapi.Connection, meeting: str, found: Derived) -> None:
    for stored in connection.execute(_MEETING, (meeting,)).fetchall():
        found.meetings[meeting] = MeetingIndexRow(*stored)
    for of, person, name in connection.execute(_PEOPLE, (meeting,)).fetchall():
        found.people[of, person] = name


def _read_agreements(connection: dbapi.Connection, meeting: str, found: Derived) -> None:
    for stored in connection.execute(_AGREEMENTS, (meeting,)).fetchall():
        row = _agreement(stored)
        found.agreements[meeting, row.agreement] = row


def _fields(row: MeetingIndexRow | AgreementIndexRow) -> Sequence[object]:
    values = (getattr(row, name) for name in row.__struct_fields__)
    return [json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value for value in values]


def _agreement(stored: Sequence[Any]) -> AgreementIndexRow:
    fields = dict(zip(AgreementIndexRow.__struct_fields__, stored, strict=True))
    try:
        fields["responsible"] = tuple(json.loads(fields["responsible"]))
    except ValueError as error:
        raise Unreadable from error
    return AgreementIndexRow(**fields)
