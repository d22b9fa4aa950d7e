"""What may be shared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field


class Word(Struct, frozen=True):
    """What somebody said about a topic: that it may be shared, or may not any more."""

    topic: str
    person: str
    shares: bool
    at: datetime
    """By the wall clock, so that what was said at another meeting can be put before or after it."""


class Consent(Struct, frozen=True):
    """What touches which topic, and which topics may not be shared."""

    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a statement or an agreement → its topics."""
    withdrawn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Topic → who took the consent back; it may be shared again when none of them is left."""
    words: tuple[Word, ...] = ()
    """All that was said of it at this meeting, in its order."""
