"""What an earlier agreement was changed to: the sentence that was said with the answer (R131, seed 004)."""

from __future__ import annotations

from meeting.agreement_terms import Outcome
from meeting.childs_words import refuse_childs_words
from meeting.state import Meeting


def changed_to(meeting: Meeting, ref: str) -> str:
    """Return what a meeting changed an earlier agreement to, as a sentence; empty where it did not, or nobody said.

    It is asked for in these words from then on. A child's own never are among them (R40, seed 000).
    """
    answers = (answer for answer in meeting.agreements.followed_up if answer.ref == ref)
    said = next((answer.sentence.strip() for answer in answers if answer.outcome is Outcome.CHANGED), "")
    return "" if refuse_childs_words(meeting, said) else as_sentence(said)


def as_sentence(said: str) -> str:
    """Return words as a sentence stands: with a capital first."""
    told = said.strip()
    return told[:1].upper() + told[1:]
