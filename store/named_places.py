"""The places of notes that belong to no series: of those that name somebody of an erased one nothing may stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from unicodedata import combining, normalize

from meeting.codec import UnknownEventError, unpack
from meeting.events import MeetingPlanned, WalkedIn
from meeting.people import Network
from store.driver import dbapi
from store.log import Row

_LONG_ENOUGH = 4
"""A shorter word stands inside too many others, so it must stand alone."""
_OF_ANY_FAMILY = frozenset({"familien", "familie", "family"})
_PLACES = "SELECT number, place FROM access WHERE series = '' AND place <> ''"
_BLANK = "UPDATE access SET place = '' WHERE number = ?"
_NAMING = frozenset({MeetingPlanned.__name__, WalkedIn.__name__})


def blank_places(connection: dbapi.Connection, ref: str, rows: Iterable[Row]) -> None:
    """Take away each place in which the reference or a word of a name stands, of the series or somebody of its family.

    `rows` are those of the series; the caller holds the transaction. That a copy was made, and when, is still known.
    """
    telling = {word for name in _names(rows) for word in _words(name) if not word.isdigit()} - _OF_ANY_FAMILY
    words = {word for word in (_squeezed(ref), *telling) if word}
    found = connection.execute(_PLACES).fetchall()
    connection.executemany(_BLANK, [(number,) for number, place in found if _names_any(place, words)])


def _names(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        # What this program cannot read names nobody that it could look for.
        with suppress(UnknownEventError):
            match unpack(row.kind, row.version, row.payload) if row.kind in _NAMING else None:
                case MeetingPlanned(plan=plan):
                    yield plan.series.name
                    yield from (each.name for each in plan.participants if each.network is Network.FAMILY)
                case WalkedIn(participant=participant) if participant.network is Network.FAMILY:
                    yield participant.name


def _names_any(place: str, words: Iterable[str]) -> bool:
    alone, squeezed = frozenset(_words(place)), _squeezed(place)
    return any(word in alone or (len(word) >= _LONG_ENOUGH and word in squeezed) for word in words)


def _squeezed(text: str) -> str:
    """Return the letters and digits of a text alone, as a name is run together in a file's."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    """Return the words of a text without case and accents, however a disk spells them."""
    plain = "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))
    return re.findall(r"[^\W_]+", plain)
