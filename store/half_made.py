"""Half-made plans of series that have no place of their own yet, and which of them are about a series (R48)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from json import JSONDecodeError, loads

from meeting.codec import UnknownEventError, unpack
from meeting.events import MeetingPlanned
from meeting.people import ROLE_WORDS, Network, Role, role_of
from meeting.plan import Plan
from store.drafts import drafts
from store.driver import dbapi
from store.log import Draft

NEW_SERIES = "new/0"
"""Where the draft of a series lies that has no reference yet; no meeting has the number 0."""
REFERENCE = "series//ref"
"""The field in which such a draft says the reference."""
_SERIES = "series//name"
_PLANS = "SELECT kind, version, payload FROM event WHERE kind = ?"
_NOBODY = frozenset({"", *chain.from_iterable(ROLE_WORDS.values())})
"""What tells no family from another."""


def half_made(connection: dbapi.Connection, ref: str) -> Sequence[Draft]:
    """Return the half-made plans of a series: those that say its reference, and those that can be of no other.

    These say no reference yet, but what it or somebody of its family is called, as no other series has it, and name no
    other series, child or parent.
    """
    waiting = drafts(connection, NEW_SERIES)
    own: set[str] = set()
    others: set[str] = set()
    for plan in _plans(connection) if waiting else ():
        (own if plan.series.ref == ref else others).update(_family(plan))
    return [draft for draft in waiting if _is_of(_texts(draft), ref, own, others)]


def names(draft: Draft) -> tuple[str, str]:
    """Return the random ids that a half-made plan is known by: its pane's, and that of the first event it is to get."""
    found = _decoded(draft)
    return draft.pane, event_id(str(found.get("act", "")), 0)


def event_id(act: str, place: int) -> str:
    """Return the id of an event by its place among those of its act, from 0 on."""
    return f"{act}-{place}"


def _is_of(texts: Mapping[str, str], ref: str, own: set[str], others: set[str]) -> bool:
    if texts.get(REFERENCE):
        return texts[REFERENCE] == ref
    named = frozenset(_named(texts))
    families = {name for name, is_family in named if is_family or name in others}
    return families <= own and any(name in own - others for name, _ in named)


def _named(texts: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield each name in a half-made plan, without case, and whether it is that of a series, a child or a parent."""
    for place, text in texts.items():
        table, entry, key = place.split("/", 2) if place.count("/") > 1 else ("", "", "")
        name = text.casefold()
        if name in _NOBODY:
            continue
        if place == _SERIES:
            yield name, True
        elif (table, key) == ("participant", "name"):
            yield name, role_of(texts.get(f"{table}/{entry}/role", "")) in (Role.CHILD, Role.PARENT)


def _family(plan: Plan) -> frozenset[str]:
    """Return what a series and those of its family are called in a plan, without case."""
    people = (each.name for each in plan.participants if each.network is Network.FAMILY)
    return frozenset(name.strip().casefold() for name in (plan.series.name, *people)) - _NOBODY


def _texts(draft: Draft) -> dict[str, str]:
    """Return what stands in each field of a draft; nothing of one that no program can read."""
    texts = _decoded(draft).get("texts")
    return {place: str(text).strip() for place, text in texts.items()} if isinstance(texts, dict) else {}


def _decoded(draft: Draft) -> Mapping[str, object]:
    try:
        found = loads(draft.text)
    except JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _plans(connection: dbapi.Connection) -> Iterator[Plan]:
    """Yield every plan in the log; one that this program cannot read names nobody that it could compare."""
    for stored in connection.execute(_PLANS, (MeetingPlanned.__name__,)).fetchall():
        with suppress(UnknownEventError):
            event = unpack(*stored)
            if isinstance(event, MeetingPlanned):
                yield event.plan
