"""Text from people is data: nothing in it may steer a terminal."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    r"""Put U+FFFD for each character that could steer a terminal, turn the writing round or not be written at all.

    These are C0 but `\n` and `\t`, DEL, C1, the embeddings, overrides and isolates of direction, and lone surrogates.
    """
    return _STEERING.sub("\ufffd", text)
