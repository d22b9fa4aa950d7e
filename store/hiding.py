"""Which texts are not to be found any more: written otherwise since, taken away, or about what may not be shared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from store.indexing import IndexChange, SearchText
from store.log import Row


class _Thing(NamedTuple):
    """What texts are of; a thing belongs to one meeting."""

    meeting: str
    id: str


def hidden(changes: Iterable[tuple[Row, IndexChange | None]]) -> frozenset[int]:
    """Return the numbers of the rows whose texts are hidden after all these changes, given in their order."""
    texts: dict[_Thing, dict[int, SearchText]] = {}
    labels: dict[_Thing, tuple[str, ...]] = {}
    withheld: set[tuple[str, tuple[str, str]]] = set()
    gone: set[int] = set()
    for row, change in changes:
        if change is None:
            continue
        if change.replaces is not None:
            gone |= _replace(texts.setdefault(_Thing(row.meeting, change.replaces.of), {}), change)
        if change.text is not None and change.text.of:
            texts.setdefault(_Thing(row.meeting, change.text.of), {})[row.number] = change.text
        for touched in change.labels:
            labels[_Thing(row.meeting, touched.of)] = touched.labels
        withheld |= {(row.meeting, label) for label in change.withholds}
        withheld -= {(row.meeting, label) for label in change.shares}
    hides = {(meeting, label) for meeting, (label, _) in withheld}
    kept_back = (thing for thing, named in labels.items() if any((thing.meeting, each) in hides for each in named))
    return frozenset(gone.union(*(texts.get(thing, {}) for thing in kept_back)))


def _replace(standing: dict[int, SearchText], change: IndexChange) -> set[int]:
    """Take the replaced texts out of those that stand; return their numbers.

    A text the writer did not know of stands on beside the new one.
    """
    known = change.replaces.known if change.replaces else None
    newest = max(standing, default=0)
    crossed = known is not None and newest and standing[newest] not in (known, change.text)
    replaced = {number for number in standing if not (crossed and number == newest)}
    for number in replaced:
        del standing[number]
    return replaced
