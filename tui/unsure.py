"""What was tried and may be in the log or not: tried again under the same name, it is done once."""

from __future__ import annotations

from uuid import uuid4

from meeting.intents import Intent, Interpret, Undo

_SINCE_LAST = (Undo, Interpret)
"""What the same key means anew once something else was done."""


class Unsure:
    """Names what is tried, until it is known what became of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._tried: list[tuple[Intent, str]] = []

    def name(self, intent: Intent) -> str:
        """Return the act under which this is tried, the same one again as long as nothing is known of it."""
        known = next((act for tried, act in self._tried if tried == intent), "")
        if not known:
            known = uuid4().hex
            self._tried.append((intent, known))
        return known

    def settled(self, intent: Intent) -> None:
        """Take what became of this as known: it was read back, or refused."""
        self._tried = [
            (tried, act) for tried, act in self._tried if tried != intent and not isinstance(tried, _SINCE_LAST)
        ]
