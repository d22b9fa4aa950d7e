"""The index tables for lists and search, as they stand in the file; never read by a live screen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from store.derived import Derived, Said
from store.driver import dbapi
from store.errors import Unreadable
from store.log import AgreementIndexRow, MeetingIndexRow

_MEETINGS = """
SELECT ref, number, series_name, language, starts, place, stage, template, closed_at, next_starts, last_at
FROM meeting ORDER BY starts IS NULL, starts DESC, ref, number
"""
_MEETING = """
SELECT ref, number, series_name, language, starts, place, stage, template, closed_at, next_starts, last_at
FROM meeting WHERE meeting = ?
"""
_PUT_MEETING = """
REPLACE INTO meeting (meeting, ref, number, series_name, language, starts, place, stage, template,
                      closed_at, next_starts, last_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_AGREEMENTS = """
SELECT meeting, agreement, number, what, responsible, follow_up, standing
FROM agreement WHERE meeting = ? ORDER BY number, agreement
"""
_AGREEMENT = """
SELECT meeting, agreement, number, what, responsible, follow_up, standing
FROM agreement WHERE meeting = ? AND agreement = ?
"""
_PUT_AGREEMENT = """
REPLACE INTO agreement (meeting, agreement, number, what, responsible, follow_up, standing)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_TEXTS = "SELECT number, meeting, who, text FROM said WHERE meeting = ?"
_PUT_TEXT = "INSERT INTO said (number, meeting, who, text) VALUES (?, ?, ?, ?)"


def meetings(connection: dbapi.Connection) -> Sequence[MeetingIndexRow]:
    """All meetings, latest start first; those without a start come last."""
    return [MeetingIndexRow(*stored) for stored in connection.execute(_MEETINGS).fetchall()]


def agreements(connection: dbapi.Connection, meetings: Iterable[str]) -> Sequence[AgreementIndexRow]:
    """The agreements of some meetings, in their order."""
    return [
        _agreement(*stored) for meeting in meetings for stored in connection.execute(_AGREEMENTS, (meeting,)).fetchall()
    ]


def read(connection: dbapi.Connection, meetings: Iterable[str]) -> Derived:
    """Everything the tables say about some meetings."""
    found = Derived()
    for meeting in meetings:
        _read_meeting(connection, meeting, found)
        for stored in connection.execute(_AGREEMENTS, (meeting,)).fetchall():
            found.agreements[meeting, stored[1]] = _agreement(*stored)
        found.texts.update(read_texts(connection, meeting))
    return found


def read_texts(connection: dbapi.Connection, meeting: str) -> dict[int, Said]:
    """The texts of one meeting that can be searched for, by the numbers of their rows."""
    stored = connection.execute(_TEXTS, (meeting,)).fetchall()
    return {number: Said(of, who, text) for number, of, who, text in stored}


def read_some(connection: dbapi.Connection, meeting: str, agreements: Iterable[tuple[str, str]]) -> Derived:
    """What the tables say about one meeting and some agreements, by their keys; no texts."""
    found = Derived()
    _read_meeting(connection, meeting, found)
    for key in agreements:
        for stored in connection.execute(_AGREEMENT, key).fetchall():
            found.agreements[key] = _agreement(*stored)
    return found


def write(connection: dbapi.Connection, before: Derived, after: Derived) -> None:
    """Write what differs, and remove what is only in `before`; the caller holds the transaction."""
    for meeting in before.meetings.keys() - after.meetings.keys():
        connection.execute("DELETE FROM meeting WHERE meeting = ?", (meeting,))
    for key in before.agreements.keys() - after.agreements.keys():
        connection.execute("DELETE FROM agreement WHERE meeting = ? AND agreement = ?", key)
    for number in (number for number, said in before.texts.items() if after.texts.get(number) != said):
        connection.execute("DELETE FROM said WHERE number = ?", (number,))
    for meeting, row in after.meetings.items():
        if before.meetings.get(meeting) != row:
            _put_meeting(connection, meeting, row)
    for key, agreement in after.agreements.items():
        if before.agreements.get(key) != agreement:
            _put_agreement(connection, agreement)
    for number, said in after.texts.items():
        if before.texts.get(number) != said:
            connection.execute(_PUT_TEXT, (number, said.meeting, said.who, said.text))


def _read_meeting(connection: dbapi.Connection, meeting: str, found: Derived) -> None:
    for stored in connection.execute(_MEETING, (meeting,)).fetchall():
        found.meetings[meeting] = MeetingIndexRow(*stored)


def _put_meeting(connection: dbapi.Connection, meeting: str, row: MeetingIndexRow) -> None:
    texts = (row.series_name, row.language, row.starts, row.place, row.stage, row.template)
    instants = (row.closed_at, row.next_starts, row.last_at)
    connection.execute(_PUT_MEETING, (meeting, row.ref, row.number, *texts, *instants))


def _put_agreement(connection: dbapi.Connection, row: AgreementIndexRow) -> None:
    names = json.dumps(row.responsible, ensure_ascii=False)
    values = (row.meeting, row.agreement, row.number, row.what, names, row.follow_up, row.standing)
    connection.execute(_PUT_AGREEMENT, values)


def _agreement(
    meeting: str, agreement: str, number: int, what: str, names: str, follow_up: str | None, standing: str
) -> AgreementIndexRow:
    try:
        responsible = tuple(json.loads(names))
    except ValueError as error:
        raise Unreadable from error
    return AgreementIndexRow(meeting, agreement, number, what, responsible, follow_up, standing)
