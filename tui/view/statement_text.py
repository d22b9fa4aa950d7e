"""The text of a statement: what may be typed in it, its signs and its topics."""

from __future__ import annotations

import re

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
_TOPIC = re.compile(rf"(?:(?<=\n)|^|[ \t]+)#({_NAME})")
_WORD = re.compile(_NAME)


def tidy(text: str) -> str:
    """Return pasted text with plain line ends and no character that could steer a terminal."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def topics_in(text: str) -> tuple[str, ...]:
    """Return the topics in a text: each word after a `#` that begins a word."""
    return tuple(_TOPIC.findall(text))


def without_topics(text: str) -> str:
    """Return a text without its topics."""
    return _TOPIC.sub("", text).strip()


def with_topics(text: str, topics: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a text with its topics typed at its end, and those that cannot be typed as one word."""
    words = [topic for topic in topics if _WORD.fullmatch(topic)]
    return " ".join((text, *(f"#{word}" for word in words))), tuple(topic for topic in topics if topic not in words)
