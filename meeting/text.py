"""Text from people is data: nothing in it may steer a terminal."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


_MOST_SAID = 800
"""Characters of a sentence; none of ours is as long, without what somebody handed in."""
_HEAD, _TAIL = 500, 200


def clean(text: str) -> str:
    r"""Put U+FFFD for each character that could steer a terminal, turn the writing round or not be written at all.

    These are C0 but `\n` and `\t`, DEL, C1, the embeddings, overrides and isolates of direction, and lone surrogates.
    """
    return _STEERING.sub("\ufffd", text)


def sentence(text: str) -> str:
    """Return a text as one clean row, the middle left out where something far too long was handed in and is quoted."""
    row = " ".join(clean(text).splitlines())
    return row if len(row) <= _MOST_SAID else f"{row[:_HEAD]} … {row[-_TAIL:]}"
