"""Words that stood before the room without being confirmed, as a paper for everybody may give them."""

from __future__ import annotations

from collections.abc import Iterator

from documents.document import Run, Source
from documents.dossier import Dossier
from documents.likeness import words_of
from documents.secrets import secrets
from meeting.minutes import standing
from meeting.series_aims import same_words
from meeting.state import Meeting


def open_words(dossier: Dossier, text: str, place: str) -> Run | None:
    """Return what stood before everybody; None where it is what somebody said, in whatever field it stands.

    A statement is never for everybody unless the room confirmed it (R40, R51, seed 000). However it was typed, it is
    the same. Nobody can take a kept question out of a closed meeting any more: its paper goes without the words.
    """
    told = " ".join(text.split())
    words = same_words(told)
    if not words or any(words == same_words(said) for each in dossier.series.meetings for said in _said(each)):
        return None
    return None if any(secrets(dossier).found_in(words_of(told))) else Run(told, Source.SHOWN, place)


def _said(meeting: Meeting) -> Iterator[str]:
    for item in meeting.minutes.statements:
        for wording in standing(item):
            yield wording.text
            yield wording.change
    for added in meeting.minutes.additions:
        if added.said is not None:
            yield added.said.text
            yield added.said.change
