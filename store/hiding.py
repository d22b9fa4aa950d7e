"""Which texts are not to be found any more: written otherwise since, taken away, or about what may not be shared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from meeting.sharing_now import withheld_now
from meeting.state import Word
from store.indexing import IndexChange, Labels, SearchText
from store.log import Row, split_meeting


class _Thing(NamedTuple):
    """What texts are of; a thing belongs to one meeting."""

    meeting: str
    id: str


class Hidden(NamedTuple):
    """What nobody may read."""

    texts: frozenset[int]
    """The numbers of the rows they are of."""
    agreements: frozenset[tuple[str, int]]
    """Agreements of earlier meetings that a later one keeps back: who made them, `REF/NUMBER`, and their number."""
    labels: Mapping[str, tuple[str, ...]]
    """What is kept back, and by whom."""


def hidden(changes: Iterable[tuple[Row, IndexChange | None]]) -> Hidden:
    """Return what is hidden after all these changes of one series.

    What is kept back at one meeting is kept back at all of them, until it is shared again (R118).
    """
    texts: dict[_Thing, dict[int, SearchText]] = {}
    labels: dict[_Thing, Labels] = {}
    words: list[Word] = []
    gone: set[int] = set()
    for row, change in sorted(changes, key=lambda each: each[0].number):
        if change is None:
            continue
        if change.replaces is not None:
            gone |= _replace(texts.setdefault(_Thing(row.meeting, change.replaces.of), {}), change)
        if change.text is not None and change.text.of:
            texts.setdefault(_Thing(row.meeting, change.text.of), {})[row.number] = change.text
        for touched in change.labels:
            labels[_Thing(row.meeting, touched.of)] = touched
        words += (Word(label, person, shares=False, at=row.at) for label, person in change.withholds)
        words += (Word(label, person, shares=True, at=row.at) for label, person in change.shares)
    hides = withheld_now(words)
    kept_back = [thing for thing, its in labels.items() if any(each in hides for each in its.labels)]
    earlier = ((thing.meeting, labels[thing].earlier) for thing in kept_back)
    return Hidden(
        frozenset(gone.union(*(texts.get(thing, {}) for thing in kept_back))),
        frozenset((f"{split_meeting(meeting)[0]}/{made[0]}", made[1]) for meeting, made in earlier if made),
        hides,
    )


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
