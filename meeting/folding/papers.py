"""Facts about the papers: an interpreter's words for them."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.agreements import agreement
from meeting.events import TranslationTaken
from meeting.folding.inapplicable import InapplicableError
from meeting.state import Meeting, Translation
from meeting.translations import PURPOSE, PURPOSE_FOR_CHILD, with_translation


def translation_taken(meeting: Meeting, event: TranslationTaken) -> Meeting:
    """Keep an interpreter's words for a Danish text (R52, seed 000)."""
    known = {PURPOSE, PURPOSE_FOR_CHILD, *(earlier.ref for earlier in meeting.agreements.earlier)}
    if event.of not in known and agreement(meeting, event.of) is None:
        raise InapplicableError(event.of)
    added = Translation(event.of, event.lang, event.text, event.danish)
    return replace(meeting, translations=with_translation(meeting.translations, added))
