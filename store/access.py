"""Who opened the store to write, and who took something out of it: notes that are erased with their series."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from meeting.text import clean
from store.driver import dbapi
from store.log import Access, instant
from store.rows import known_instant, meetings_of

_NOTE = "INSERT INTO access (at, who, command, series, place) VALUES (?, ?, ?, ?, ?)"
_NOTES = "SELECT at, who, command, series, place FROM access WHERE ?1 IN ('', series) ORDER BY number"


def note(connection: dbapi.Connection, access: Access) -> None:
    """Keep a note; the caller holds the transaction.

    A series of which there is nothing is not kept: what ends after an erasure must not bring its reference back.
    """
    if access.series and not meetings_of(connection, access.series):
        access = replace(access, series="", place="")
    texts = map(clean, (access.who, access.command, access.series, access.place))
    connection.execute(_NOTE, (instant(access.at), *texts))


def notes(connection: dbapi.Connection, series: str) -> Sequence[Access]:
    """The notes of a series, or of an empty `series` all there are, oldest first."""
    return [
        Access(known_instant(at), who, command, of, place)
        for at, who, command, of, place in connection.execute(_NOTES, (series,)).fetchall()
    ]
