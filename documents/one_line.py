"""Text from people in a place that holds one line: a header, a calendar's field, a line of a letter."""

from __future__ import annotations

import re

from meeting.text import clean

_SPACES = re.compile(r"\s+")


def unbroken(text: str) -> str:
    """Return a text without what could begin another line or steer a reader; a space at either end stays."""
    return _SPACES.sub(" ", clean(text.replace("\r", "\n")))


def one_line(text: str) -> str:
    """Return a text on one line, without blanks at its ends."""
    return unbroken(text).strip()
