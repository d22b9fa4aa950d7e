"""Page one of every paper of the demo's family, in Danish and in two languages that are written otherwise."""

from __future__ import annotations

from msgspec.structs import replace

from documents import making, pdf
from documents.document import Document
from documents.dossier import Dossier
from documents.kinds import Kind
from meeting.state import Meeting, Translation
from meeting.translations import originals
from tests.documents.dossiers import closed_meeting, planned_meeting

_WIDTH = 900
_AFTER = (Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE)
_BEFORE = (Kind.INVITATION, Kind.ROLE_CARD, Kind.BY_HAND)
_INTERPRETED = {
    "ar": {
        "Hvordan får Sami en god hverdag i skolen?": "كيف يعيش سامي أياما جيدة في المدرسة؟",
        "Vi taler om, hvordan det kan blive rart at gå i skole.": "نتحدث عن كيف يصبح الذهاب إلى المدرسة ممتعا.",
        "taler med skolen om en fast plads": "يتحدثان مع المدرسة عن مكان ثابت",
        "øver dansk om torsdagen": "يتدرب على اللغة الدنماركية كل يوم خميس",
    }
}
"""What an interpreter wrote for the Danish words; all others stand with a dash."""


def papers() -> dict[str, bytes]:
    """Return the pictures by the names of their files."""
    return {
        f"paper-{_named(document)}-{lang}.png": pdf.picture(document, width=_WIDTH)
        for dossier, kinds in ((closed_meeting(), _AFTER), (planned_meeting(), _BEFORE))
        for kind in kinds
        for lang in ("da", "ar", "ti")
        for document in reversed(making.documents_of(_speaking(dossier, lang), kind, lang))
    }


def _named(document: Document) -> str:
    for_child = document.kind is Kind.ROLE_CARD and document.person == "sami"
    return f"{document.kind.value}{'-child' if for_child else ''}"


def _speaking(dossier: Dossier, lang: str) -> Dossier:
    """Return a dossier whose parents speak a language, and whose interpreter has written down a part of it."""
    if lang == "da":
        return dossier
    series = dossier.series
    return replace(dossier, series=replace(series, meetings=tuple(_spoken(each, lang) for each in series.meetings)))


def _spoken(meeting: Meeting, lang: str) -> Meeting:
    seats = tuple(
        replace(seat, participant=replace(seat.participant, speaks=lang if seat.participant.speaks else ""))
        for seat in meeting.presence.seats
    )
    people = tuple(replace(each, speaks=lang if each.speaks else "") for each in meeting.planned.participants)
    plan = replace(meeting.planned, participants=people, series=replace(meeting.planned.series, language=lang))
    known = _INTERPRETED.get(lang, {})
    written = (each for each in originals(meeting) if each.danish in known)
    translations = tuple(Translation(each.of, lang, known[each.danish], each.danish) for each in written)
    return replace(meeting, plan=plan, presence=replace(meeting.presence, seats=seats), translations=translations)
