"""Half-made plans of series that have no place of their own yet, and which of them are about a series (R48)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from json import JSONDecodeError, loads

from meeting.codec import UnknownEventError, unpack
from meeting.events import MeetingPlanned
from meeting.people import Network
from store.drafts import drafts
from store.driver import dbapi
from store.log import Draft, Row

NEW_SERIES = "new/0"
"""Where the draft of a series lies that has no reference yet; no meeting has the number 0."""
REFERENCE = "series//ref"
"""The field in which such a draft says the reference."""


def half_made(connection: dbapi.Connection, ref: str, rows: Iterable[Row]) -> Sequence[Draft]:
    """Return the half-made plans of a series, given all its rows.

    Its own are those that say its reference, and those that say none yet but name it, or somebody of its family.
    """
    waiting = drafts(connection, NEW_SERIES)
    names = {name.casefold() for name in _names(rows)} if waiting else set()
    return [draft for draft in waiting if _is_of(_texts(draft), ref, names)]


def _is_of(texts: dict[str, str], ref: str, names: set[str]) -> bool:
    typed = texts.get(REFERENCE, "")
    return typed == ref if typed else not names.isdisjoint(text.casefold() for text in texts.values())


def _texts(draft: Draft) -> dict[str, str]:
    """Return what stands in each field of a draft; nothing of one that no program can read."""
    try:
        found = loads(draft.text)
    except JSONDecodeError:
        return {}
    texts = found.get("texts") if isinstance(found, dict) else None
    return {place: str(text).strip() for place, text in texts.items()} if isinstance(texts, dict) else {}


def _names(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        # A plan that this program cannot read names nobody that it could compare.
        with suppress(UnknownEventError):
            event = unpack(row.kind, row.version, row.payload) if row.kind == MeetingPlanned.__name__ else None
            if isinstance(event, MeetingPlanned):
                yield event.plan.series.name
                yield from (each.name for each in event.plan.participants if each.network is Network.FAMILY)
