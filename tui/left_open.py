"""What is still to be done after the meeting before the one that is prepared (R125, seed 004)."""

from __future__ import annotations

from msgspec import Struct

from meeting.before import lacking_after
from store.errors import StoreError
from store.live import load
from store.log import Log


class LeftOpen(Struct, frozen=True):
    """A meeting that is over, and how many lines of the checklist after it are open."""

    meeting: str = ""
    """`REF/NUMBER`; empty where there is none before."""
    number: int = 0
    count: int = 0


def left_open(log: Log, meeting: str) -> LeftOpen:
    """Return what is left of the meeting before this one, `REF/NUMBER`; nothing where that cannot be read."""
    ref, _, number = meeting.rpartition("/")
    before = int(number) - 1
    if before < 1:
        return LeftOpen()
    try:
        count = len(lacking_after(load(log, f"{ref}/{before}")))
    except StoreError:
        count = 0
    return LeftOpen(f"{ref}/{before}", before, count)
