"""Somebody who was not planned, from the little that can be asked at the door (domain 3; scenario 19)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from meeting.people import Network, Participant, Role, role_of
from meeting.presence import here, uncovered_languages
from meeting.state import Meeting
from meeting.text import clean
from meeting.usual_roles import usual_network

_SPELLED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
SIGN_LANGUAGE = "dts"
"""The code by which a plan file names Danish sign language (domain 3)."""
_SIGNED = ("tegnsprog", "sign language")
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


def newcomer(meeting: Meeting, name: str, role: str, network: Network, interprets: str = "") -> Participant:
    """Return a participant with an id of their own; an interpreter interprets this language, or else the likely one."""
    kind = role_of(role)
    language = clean(interprets) or likely_language(meeting, role)
    return Participant(
        id=id_from(name, {seat.participant.id for seat in meeting.presence.seats}),
        name=" ".join(clean(name).split()),
        role=" ".join(clean(role).split()),
        network=network,
        kind=kind,
        interprets=language if kind is Role.INTERPRETER else "",
    )


def likely_language(meeting: Meeting, role: str) -> str:
    """Return the code of the language that an interpreter with this role has come for; empty where nothing tells.

    It is sign language where the role says so, else what somebody here speaks and nobody interprets, else what the
    parents speak.
    """
    if any(word in role.casefold() for word in _SIGNED):
        return SIGN_LANGUAGE
    needed = (language for language in uncovered_languages(here(meeting)) if language != SIGN_LANGUAGE)
    return next(needed, meeting.planned.series.language)


def likely_network(role: str) -> Network:
    """Return the network a role usually belongs to; the private one where the role does not tell."""
    return usual_network(role) or Network.PRIVATE


def id_from(name: str, taken: Collection[str]) -> str:
    """Return an id for somebody by their first name, *ida*, and another than those that are taken."""
    first = next(iter(name.casefold().translate(_SPELLED).split()), "")
    ascii_only = "".join(char for char in unicodedata.normalize("NFKD", first) if char.isascii())
    stem = _NOT_IN_ID.sub("", ascii_only) or "guest"
    return next(each for number in count(1) if (each := stem if number == 1 else f"{stem}{number}") not in taken)
