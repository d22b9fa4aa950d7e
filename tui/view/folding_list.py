"""The folding of a speaking order that has more people than cells (screens rule 9). It never scrolls.

The floor and the next two are always there, and those named and those counted are all who are unheard.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from meeting.speakers import Slot, Status

_LATER = (Status.TO_RETURN, Status.PASSED)
_NEXT = 2


class Count(StrEnum):
    """What a folded row counts."""

    HEARD = "heard"
    GONE = "gone"
    WAITING = "waiting"
    LATER = "later"


class Folded(Struct, frozen=True):
    """One row that stands for several people."""

    count: Count
    n: int
    passed: int = 0
    """How many of the heard passed twice, which is final too."""


Cell = Slot | Folded


def folded(slots: Sequence[Slot], queue: Sequence[str], cells: int) -> tuple[Cell, ...]:
    """Return what stands in so many cells (at least 7), from the line-up without the absent.

    `queue` holds the ids of those who get the floor next, in order. If all fit, all stand in order.
    """
    if len(slots) <= cells:
        return tuple(slots)
    coming = sorted(slots, key=lambda slot: queue.index(slot.person.id) if slot.person.id in queue else len(queue))
    waiting = [slot for slot in coming if slot.status is Status.WAITING]
    later = [slot for slot in coming if slot.status in _LATER]
    fixed: tuple[Cell, ...] = (*_done(slots), *(slot for slot in slots if slot.status is Status.HAS_FLOOR))
    kept = _later(later, queue[:_NEXT], few=cells // 4)
    return (*fixed, *_cut(waiting, cells - len(fixed) - len(kept)), *kept)


def _done(slots: Sequence[Slot]) -> tuple[Folded, ...]:
    passed = sum(1 for slot in slots if slot.status is Status.PASSED_TWICE)
    heard = sum(1 for slot in slots if slot.status in {Status.HEARD, Status.HEARD_THROUGH})
    gone = sum(1 for slot in slots if slot.status is Status.GONE)
    rows = (Folded(Count.HEARD, heard, passed) if heard or passed else None, Folded(Count.GONE, gone) if gone else None)
    return tuple(row for row in rows if row)


def _later(later: Sequence[Slot], coming: Sequence[str], few: int) -> tuple[Cell, ...]:
    if len(later) <= few:
        return tuple(later)
    named = tuple(slot for slot in later if slot.person.id in coming)
    rest = len(later) - len(named)
    return (*named, Folded(Count.LATER, rest)) if rest else named


def _cut(waiting: Sequence[Slot], cells: int) -> tuple[Cell, ...]:
    if len(waiting) <= cells:
        return tuple(waiting)
    kept = max(0, cells - 1)
    return (*waiting[:kept], Folded(Count.WAITING, len(waiting) - kept))
