"""Whether the same words stand in two texts, however they were typed: only letters and digits are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import category, decimal, normalize

from msgspec import Struct

_WORD_OR_END = re.compile(r"[^\W_]+|[.!?…:;]+(?=\s|$)|[؟؛۔።፧\r\n]+")
_APART = " "
_SHORTEST = 5
"""Letters; what is shorter is looked for nowhere."""


class Words(Struct, frozen=True):
    """A text as its letters, and where its words begin and end among them."""

    words: tuple[str, ...]
    letters: str
    starts: tuple[int, ...]
    """In order."""
    ends: frozenset[int]
    edges: frozenset[int]
    """Where a sentence or a line ends and the next one begins."""

    def is_edge(self, place: int) -> bool:
        """Whether a sentence or a line begins or ends there, or all of it does."""
        return place in self.edges or place in (0, len(self.letters))

    def sentences(self) -> Iterator[tuple[str, ...]]:
        """Yield the words of each sentence or line."""
        firsts = [at for at, start in enumerate(self.starts) if self.is_edge(start)]
        for first, after in zip(firsts, (*firsts[1:], len(self.words)), strict=True):
            yield self.words[first:after]


class Match(Struct, frozen=True):
    """A known text that stands in another."""

    letters: str
    start: int
    """Where it begins among the letters of the other."""
    end: int
    alone: bool
    """Whether it is all that is said there: it begins and ends with a sentence or a line."""


def words_of(text: str) -> Words:
    """Return a text as letters; vowel signs and signs that nobody sees are left out, as are case and punctuation."""
    words: list[str] = []
    starts: list[int] = []
    edges: set[int] = set()
    length = 0
    for each in _WORD_OR_END.findall(plain(text)):
        if each[0].isalnum():
            words.append(each)
            starts.append(length)
            length += len(each)
        else:
            edges.add(length)
    ends = frozenset((*starts[1:], length))
    return Words(tuple(words), "".join(words), tuple(starts), ends, frozenset(edges))


def joined(parts: Iterable[Words]) -> tuple[Words, tuple[int, ...]]:
    """Return texts that follow each other as one, and where each begins in it; with it begins a word, too.

    Two numbers never become one: `6` and `1` beside each other are not the `61` of a text.
    """
    letters = ""
    words: list[str] = []
    starts: list[int] = []
    ends: set[int] = set()
    edges: set[int] = set()
    begins: list[int] = []
    for part in parts:
        if letters[-1:].isdecimal() and part.letters[:1].isdecimal():
            letters += _APART
        at = len(letters)
        begins.append(at)
        words += part.words
        starts += [at + each for each in part.starts]
        ends |= {at + each for each in part.ends}
        edges |= {at + each for each in part.edges}
        letters += part.letters
    return Words(tuple(words), letters, tuple(starts), frozenset(ends), frozenset(edges)), tuple(begins)


class Known:
    """Texts to look for, all in one pass: each word is only compared with those that begin as it does."""

    def __init__(self, letters: Iterable[str]) -> None:
        self._by_beginning: Mapping[str, list[str]] = defaultdict(list)
        for each in dict.fromkeys(letters):
            if len(each) >= _SHORTEST:
                self._by_beginning[each[:_SHORTEST]].append(each)

    def found_in(self, words: Words) -> Iterator[Match]:
        """Yield each of the texts that stands there in whole words, as often as it does."""
        for start in words.starts:
            beginning = words.letters[start : start + _SHORTEST]
            for each in self._by_beginning.get(beginning, ()):
                end = start + len(each)
                if end in words.ends and words.letters.startswith(each, start):
                    yield Match(each, start, end, alone=words.is_edge(start) and words.is_edge(end))


def plain(text: str) -> str:
    """Return a text as it is compared: in small letters and with the figures 0-9, whatever it was written with."""
    if text.isascii():
        return text.casefold()
    folded = normalize("NFKC", text).casefold()
    table = {ord(sign): _compared(sign) for sign in set(folded) if category(sign) in _CHANGED}
    return folded.translate(table) if table else folded


def _compared(sign: str) -> str | None:
    return str(decimal(sign)) if category(sign) == _FIGURE else None


_FIGURE = "Nd"
_CHANGED = frozenset({_FIGURE, "Mn", "Mc", "Me", "Cf", "Cs", "Co"})
"""Figures; marks on letters, as Arabic vowels are; and signs that only steer how a text is written."""
