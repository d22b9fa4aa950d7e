"""What an erasure took with it, and what a pane asks of a log that may lose its series."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct


class Erased(Struct, frozen=True):
    """How much of a series was erased: numbers, and marks that name nobody."""

    meetings: int = 0
    entries: int = 0
    drafts: int = 0
    notes: int = 0
    """Who opened it to write, and where something of it was put."""
    digests: tuple[str, ...] = ()
    """The tombstones that were left."""
    finished: bool = False
    """Whether an earlier erasure, which was broken off, was brought to its end."""

    def __add__(self, other: Erased) -> Erased:
        """Return both together; the same tombstone counts once."""
        return Erased(
            self.meetings + other.meetings,
            self.entries + other.entries,
            self.drafts + other.drafts,
            self.notes + other.notes,
            tuple(dict.fromkeys((*self.digests, *other.digests))),
            self.finished or other.finished,
        )


NOTHING = Erased()
"""Nothing of it was there."""


class Erasable(Protocol):
    """A log from which a whole series can go while a pane shows it."""

    def begins(self, series: str) -> str:
        """Return the id of the first event of a series, by which a pane knows it again; empty where there is none."""

    def is_erased(self, begins: str) -> bool:
        """Whether the series or the meeting that begins with this event was erased; costs microseconds."""


class Shrinking(Protocol):
    """A log from which a whole series can go while its words stand in a window."""

    def erasures(self) -> int:
        """Return a number that is another one once a series was erased, or came back; it costs microseconds."""
