"""A child's own words never become an agreement, word for word: no child answers for what it said (R40, seed 000)."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from meeting.minutes import is_childs, standing
from meeting.refusal import Refused, Why
from meeting.state import Agreement, Meeting, Statement

_OWN_WORDS = 3
"""From how many words on a sentence is somebody's own; "ja" or "mere fodbold" can be said by anybody."""
_ENDS = re.compile(r"[.!?…:;؟؛۔\r\n]+")


def refuse_childs_words(meeting: Meeting, what: str, *, grown_from: str = "", before: str = "") -> Refused | None:
    """Return why these words cannot be an agreement: a child's statement as it stands, or one sentence of it.

    Typed in another way (case, punctuation, white space) they are the same words. An agreement that has `grown_from`
    the statement never repeats it. To any other, only a sentence that is the child's own is refused, and not when
    these words stood in the agreement `before`: then the child said what was written already.
    """
    words, kept = _letters(what), _letters(before)
    for item in meeting.minutes.statements:
        grown = item.id == grown_from
        looked_at = grown or not (item.withdrawn or words == kept)
        if words and looked_at and is_childs(meeting, item) and _repeats(item, words, any_length=grown):
            return Refused(Why.CHILDS_WORDS)
    return None


def repeats_a_child(meeting: Meeting, item: Agreement) -> bool:
    """Whether an agreement says what its own statement says, and that turned out to be a child's."""
    if not item.statement:
        return False
    what = item.terms.what
    return refuse_childs_words(meeting, what, grown_from=item.statement, before=what) is not None


def _repeats(item: Statement, words: str, *, any_length: bool) -> bool:
    texts = [text for said in standing(item) for text in (said.text, said.change)]
    sentences = (*texts, *(sentence for text in texts for sentence in _ENDS.split(text)))
    return any(words == _letters(sentence) for sentence in sentences if any_length or _is_own(sentence))


def _is_own(sentence: str) -> bool:
    return sum(1 for word in sentence.split() if _letters(word)) >= _OWN_WORDS


def _letters(text: str) -> str:
    """Return what is left when it does not matter how a sentence was typed; Arabic is, with its vowels or without."""
    return "".join(sign for sign in normalize("NFKC", text).casefold() if category(sign)[0] in "LN")
