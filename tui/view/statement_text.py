"""The text of a statement: what may be typed in it, its signs and its topics."""

from __future__ import annotations

import re
from functools import lru_cache

from meeting.statement_terms import Category
from meeting.text import clean

MOST = 10_000
"""Characters of one statement."""

SIGNS = {
    "+": Category.WORKS,
    "!": Category.WORRY,
    ">": Category.WISH_MORE,
    "<": Category.WISH_LESS,
    "*": Category.IDEA,
    "?": Category.QUESTION,
}
"""What kind of statement a first character stands for (screens h)."""

_NAME = r"[^\W\d_][\w-]*"
_WORD = re.compile(_NAME)


def tidy(text: str) -> str:
    """Return pasted text with plain line ends and no character that could steer a terminal."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def topics_in(text: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the topics in a text: after a `#` that begins a word a known one of several words, else a word."""
    return tuple(_topic(known).findall(text))


def without_topics(text: str, known: tuple[str, ...] = ()) -> str:
    """Return a text without its topics, of which some of several words are known.

    A topic that stands before or behind the words of a line is a label and goes; one in the midst of them is a word.
    """
    topic = _topic(known)

    def kept(found: re.Match[str]) -> str:
        before, after = found[0].partition("#")[0], found.string[found.end() :].partition("\n")[0]
        return f"{before}{found[1]}" if before and topic.sub("", after).strip() else ""

    return topic.sub(kept, text).strip()


def with_topics(text: str, topics: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a text with its topics typed at its end, and those that cannot be typed as one word."""
    rest = beyond_words(topics)
    return " ".join((text, *(f"#{topic}" for topic in topics if topic not in rest))), rest


def beyond_words(topics: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics that are more than one word."""
    return tuple(topic for topic in topics if not _WORD.fullmatch(topic))


def any_of(topics: tuple[str, ...]) -> str:
    """Return the pattern of each of some topics, the longest first, whatever is between their words."""
    longest = sorted(topics, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, topic.split())) for topic in longest)


@lru_cache(maxsize=8)
def _topic(known: tuple[str, ...]) -> re.Pattern[str]:
    named = rf"(?:{any_of(known)})(?![\w-])|{_NAME}" if known else _NAME
    return re.compile(rf"(?:(?<=\n)|^|[ \t]+)#({named})", re.IGNORECASE)
