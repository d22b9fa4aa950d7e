"""Facts about the papers: when they went out or were filed, and an interpreter's words for them."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.agreements import agreement
from meeting.events import PaperSent, TranslationTaken
from meeting.folding.inapplicable import InapplicableError
from meeting.papers import Paper
from meeting.prepared import Item, ticked
from meeting.state import Meeting, Translation
from meeting.translations import PURPOSE, PURPOSE_FOR_CHILD, with_translation


def sent(meeting: Meeting, event: PaperSent) -> Meeting:
    """Keep when a paper went out; once the record is filed, its line of the checklist is done too (R143, seed 004)."""
    after = replace(meeting, papers={**meeting.papers, event.paper: event.on})
    if event.paper is not Paper.RECORD or Item.JOURNALISED in meeting.prepared.done:
        return after
    return replace(after, prepared=ticked(meeting.prepared, Item.JOURNALISED, event.on))


def translation_taken(meeting: Meeting, event: TranslationTaken) -> Meeting:
    """Keep an interpreter's words for a Danish text (R52, seed 000)."""
    known = {PURPOSE, PURPOSE_FOR_CHILD, *(earlier.ref for earlier in meeting.agreements.earlier)}
    if event.of not in known and agreement(meeting, event.of) is None:
        raise InapplicableError(event.of)
    added = Translation(event.of, event.lang, event.text, event.danish)
    return replace(meeting, translations=with_translation(meeting.translations, added))
