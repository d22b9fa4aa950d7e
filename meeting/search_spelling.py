"""How a word that is looked for may be spelt where it stands: with æ, ø and å, or without them."""

from __future__ import annotations

import re
from itertools import islice, product
from unicodedata import combining, normalize

from meeting.search_words import Query, Wanted

_MOST = 16
"""Spellings of one word that are looked for; a word of more is rare and long."""
_DANISH = re.compile("(oe|ae|aa|[øæåo])")
_ALSO = {"oe": "ø", "ae": "æ", "aa": "å", "ø": "oe", "æ": "ae", "å": "aa", "o": "ø"}
_WORD = re.compile(r"\w+")


def spellings(wanted: Wanted) -> tuple[str, ...]:
    """Return a text as it is and as it may be spelt otherwise: `moede` also as `møde`, `soren` as `søren`.

    Whoever types ø does not mean o. An å is an a to the search anyway, as any other letter with a mark is.
    """
    pieces = _DANISH.split(normalize("NFC", wanted.text).casefold())
    choices = ((piece, _ALSO[piece]) if piece in _ALSO else (piece,) for piece in pieces)
    return tuple(dict.fromkeys(map("".join, islice(product(*choices), _MOST))))


def found_at(text: str, asked: Query) -> tuple[tuple[int, int], ...]:
    """Return where the words that were looked for stand in a text, as pairs of first and after the last character."""
    wanted = [(_bare(word), each.whole) for each in asked.words for spelt in spellings(each) for word in _words(spelt)]
    return tuple(
        place.span()
        for place in _WORD.finditer(text)
        if any(_fits(_bare(place[0]), word, whole=whole) for word, whole in wanted)
    )


def _words(spelt: str) -> list[str]:
    return _WORD.findall(spelt)


def _fits(word: str, wanted: str, *, whole: bool) -> bool:
    return word == wanted if whole else word.startswith(wanted)


def _bare(word: str) -> str:
    """Return a word as the search compares it: in lower case, its letters without marks."""
    return "".join(sign for sign in normalize("NFD", word.casefold()) if not combining(sign))
