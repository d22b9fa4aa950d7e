"""A fifth meeting of the demo's family, with whatever words in its open fields, after a fourth full of secrets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from documents.dossier import Dossier
from documents.private import OPEN
from meeting.agreement_terms import Outcome
from meeting.events import (
    AdditionNoted,
    AgreementFollowedUp,
    AgreementsBroughtForward,
    Event,
    MeetingPlanned,
    Recorded,
    TranslationTaken,
)
from meeting.fold import replay
from meeting.plan import EarlierAgreement
from meeting.state import Addition, Meeting, Translation
from meeting.statement_terms import Said
from meeting.translations import originals
from tests.documents.dossiers import closed_meeting, planned_meeting
from tests.documents.planting import Around, Place, Planted, Planter, with_texts

CHANGED: Place = (AgreementFollowedUp, "sentence")
"""A private field, but open to all where it says what an agreement was changed to."""
_NUMBER = 5
_OLDER = EarlierAgreement("0.1", "låner en cykel af naboen", "Per")
"""An agreement that is older than anything recorded."""


@cache
def earlier() -> tuple[Meeting, tuple[Planted, ...]]:
    """Return the fourth meeting with a secret in every private field, and the secrets."""
    meeting = closed_meeting().meeting
    hidden = meeting.agreements.items[2].id
    consent = meeting.minutes.consent
    consent = replace(consent, topics={**consent.topics, hidden: ("økonomi",)})
    at, said = meeting.last_at, Said("amina", "Noget")
    added = (Addition("descriptive", at, "jonas", "Noget"), Addition("said-1", at, "jonas", said=said))
    meeting = replace(
        meeting,
        minutes=replace(meeting.minutes, consent=consent, additions=added),
        translations=(Translation(hidden, "ar", "شيء", "Noget"),),
    )
    planter = Planter(meeting)
    return with_texts(meeting, planter.text_of), tuple(planter.planted.values())


@cache
def story(*, planned: bool) -> tuple[Recorded, ...]:
    """Return the log of a fifth meeting, with everything in it that papers show: planned, or held and closed."""
    log = (planned_meeting() if planned else closed_meeting()).log
    log = tuple(replace(entry, event=_as_fifth(entry.event)) for entry in log)
    if planned:
        return log
    meeting = replay(log)
    corrected = meeting.agreements.items[1]
    more: tuple[Event, ...] = (
        AdditionNoted(corrected.id, terms=replace(corrected.terms, what="øver dansk om mandagen")),
        *(TranslationTaken(each.of, "ar", "نص", each.danish) for each in originals(meeting)),
    )
    last = log[-1]
    added = (
        replace(last, seq=last.seq + at, id=f"more{at}", act=f"more{at}", event=event)
        for at, event in enumerate(more, start=1)
    )
    return (*log, *added)


def _as_fifth(event: Event) -> Event:
    match event:
        case MeetingPlanned(plan=plan):
            return MeetingPlanned(replace(plan, number=_NUMBER))
        case AgreementsBroughtForward(agreements=brought):
            return AgreementsBroughtForward((*brought, _OLDER))
        case _:
            return event


def places(*, planned: bool = False) -> tuple[Place, ...]:
    """Return every open field in the log of the fifth meeting, and the one in which a change is told."""
    found: dict[Place, None] = {} if planned else {CHANGED: None}

    def seen(around: Around, name: str, text: str) -> str:
        cls = type(around[-1])
        if name in OPEN.get(cls, ()):
            found[cls, name] = None
        return text

    with_texts(story(planned=planned), seen)
    return tuple(found)


def dossier_with(words: Mapping[Place, str], before: Meeting, *, planned: bool) -> Dossier:
    """Return the fifth meeting with some words in every field of some kinds, after the meetings before it."""

    def text_of(around: Around, name: str, text: str) -> str:
        place, is_changed = (type(around[-1]), name), getattr(around[-1], "outcome", None) is Outcome.CHANGED
        return text if place == CHANGED and not is_changed else words.get(place, text)

    log = with_texts(story(planned=planned), text_of)
    series = closed_meeting().series
    return Dossier(replace(series, meetings=(*series.meetings[:3], before, replay(log))), _NUMBER, log)
