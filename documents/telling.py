"""By which words a text is known again: its own, and the addresses and numbers in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from documents.likeness import plain, words_of
from documents.private import Secret

_OWN_WORDS = 3
"""From how many words on a text is somebody's own; "ja" or "mere fodbold" can be said by anybody."""
_ANYWHERE = 5
"""From how many words on a sentence out of a longer text is known again in the midst of another."""
_EMAIL = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")
_NUMBER = re.compile(r"(?<!\d)\+?\d(?:[ -]?\d){7,}(?!\d)|(?<!\d)\d\d(?:\.\d\d){3}(?!\d)", re.ASCII)
_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d", re.ASCII)
_DANISH_NUMBER = 8
_DAYS = frozenset({"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"})
_MONTHS = frozenset({"januar", "februar", "marts", "april", "maj", "juni", "juli", "august"})
_LATE_MONTHS = frozenset({"september", "oktober", "november", "december"})
_BETWEEN = frozenset({"den", "d", "kl", "klokken", "uge", "fra", "til", "i", "på", "og"})
_DATE_WORDS = _DAYS | _MONTHS | _LATE_MONTHS | _BETWEEN


class Trace(Struct, frozen=True):
    """Letters by which a text is known again."""

    letters: str
    short: bool = False
    """Whether they are few words, which may be a place or a name as well."""
    alone: bool = False
    """Whether they tell something only as a whole sentence or line; in the midst of another they may be anybody's."""


def traces(text: str, secret: Secret | None, names: frozenset[str] = frozenset()) -> Iterator[Trace]:
    """Yield by which letters a text is known again; nothing for what anybody may say, or for a list of people.

    Of an agreement, which has no secret of its own, a few words are only known again as a whole: *ringer til skolen*
    is agreed on more than once. `names` are the words of people's names.
    """
    if secret is Secret.CONTACT:
        yield Trace(words_of(text).letters)
        yield from _telephone(_figures(plain(text)))
    yield from _addresses(plain(text))
    whole = words_of(text)
    if _is_own(whole.words, names):
        short = len(whole.words) < _ANYWHERE
        yield Trace(whole.letters, short, alone=short and secret is None)
    for sentence in whole.sentences():
        if len(sentence) < len(whole.words) and _is_own(sentence, names):
            short = len(sentence) < _ANYWHERE
            yield Trace("".join(sentence), short, alone=short)


def _is_own(words: Sequence[str], names: frozenset[str]) -> bool:
    """Whether words are enough to be somebody's own; a date or a list of people is nobody's."""
    spoken = [word for word in words if not word.isdecimal()]
    return len(spoken) >= _OWN_WORDS and not all(word in _DATE_WORDS or word in names for word in spoken)


def _addresses(text: str) -> Iterator[Trace]:
    if "@" in text:
        yield from (Trace(words_of(found).letters) for found in _EMAIL.findall(text))
    for found in _NUMBER.findall(text):
        if not _DAY.fullmatch(found):
            yield from _telephone(_figures(found))


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _telephone(digits: str) -> Iterator[Trace]:
    """Yield a number as it is written; a Danish one with and without the code of the country."""
    yield Trace(digits)
    for code in ("0045", "45"):
        if digits.startswith(code) and len(digits) == len(code) + _DANISH_NUMBER:
            digits = digits.removeprefix(code)
    if len(digits) == _DANISH_NUMBER:
        yield from (Trace(digits), Trace(f"45{digits}"), Trace(f"0045{digits}"))
