"""What files of papers are called: by day, kind, person and language, in ASCII and told apart in every letter case."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from documents.kinds import Kind
from meeting.danish_time import local_day
from meeting.state import Meeting

STEMS = {
    Kind.DESCRIPTIVE: "beskrivende_referat",
    Kind.DECISIONS: "beslutningsreferat",
    Kind.AGREEMENTS: "aftalereferat",
    Kind.MINE: "mine_aftaler",
    Kind.INVITATION: "invitation",
    Kind.ROLE_CARD: "rollekort",
    Kind.BY_HAND: "papir_i_haanden",
    Kind.RECORD: "journal",
    Kind.TRANSLATION: "oversaettelse",
}
"""What each kind is called in the names of files."""
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_LONGEST = 40


def file_stem(meeting: Meeting, kind: Kind, lang: str = "da", person: str = "") -> str:
    """Return `2026-12-02_mine_aftaler_amina_ar`: the day that the plan gives, without an ending."""
    whose = person_slugs(meeting).get(person) or _slug(person)
    parts = (local_day(meeting.planned.starts).isoformat(), STEMS[kind], whose, _slug(lang))
    return "_".join(filter(None, parts))


def person_slugs(meeting: Meeting) -> Mapping[str, str]:
    """Return what each participant is called in names of files, by id: the id in small ASCII letters.

    Who would get what an earlier one has gets a number after it: `aase` for aase, `aase-2` for åse.
    """
    people = dict.fromkeys(person.id for person in meeting.planned.participants)
    people |= dict.fromkeys(seat.participant.id for seat in meeting.presence.seats)
    found: dict[str, str] = {}
    for person in sorted(people, key=lambda each: _slug(each) != each):
        found[person] = _free(_slug(person) or "person", frozenset(found.values()))
    return found


def series_stems(refs: Sequence[str]) -> Mapping[str, str]:
    """Return what each series is called in names of files, by reference: small ASCII letters, told apart by numbers."""
    found: dict[str, str] = {}
    for ref in sorted(refs, key=lambda each: (_slug(each) != each, each)):
        found[ref] = _free(_slug(ref) or "serie", frozenset(found.values()))
    return found


def _slug(text: str) -> str:
    spelt = normalize("NFKD", normalize("NFC", text).casefold().translate(_DANISH)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", spelt).strip("-")[:_LONGEST]


def _free(slug: str, taken: frozenset[str]) -> str:
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
