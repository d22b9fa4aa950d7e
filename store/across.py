"""Indexing rows that change what is told of other meetings of their series, or are changed by what those tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from store import index_tables
from store.derived import Changes, derive_some, indexed, standing
from store.driver import dbapi
from store.hiding import hidden
from store.indexing import IndexChange, Indexer
from store.log import Row, split_meeting
from store.rows import meetings_of, of_kinds, read_meeting, since

_Made = tuple[str, int]
"""An agreement: the meeting that made it, `REF/NUMBER`, and its number."""
_Answered = tuple[int, str]
"""The last meeting that said what became of it, and what."""


_Key = TypeVar("_Key")


class _Told(NamedTuple):
    """What the meetings of a series tell of each other."""

    labels: Mapping[str, tuple[str, ...]]
    """What is kept back in all of them, and by whom."""
    silent: frozenset[_Made]
    """Agreements whose words a later meeting keeps back."""
    answers: Mapping[_Made, _Answered]


def index_across(connection: dbapi.Connection, meeting: str, added: Sequence[Row], indexer: Indexer) -> None:
    """Carry new rows into the index tables of every meeting they touch; the caller holds the transaction.

    Working out the whole series would stop the pane: it takes a quarter of a second in the eleventh meeting.
    """
    others = set(meetings_of(connection, split_meeting(meeting)[0])) - {meeting}
    reaching = (row for each in others for row in of_kinds(connection, each, indexer.across))
    changes = indexed([*since(connection, meeting, 0), *reaching], indexer)
    new = {row.number for row in added}
    was, now = _told(each for each in changes if each[0].number not in new), _told(changes)
    # The tables do not have the words of what was silent, nor do they say what a text is of.
    anew = {made for made, _ in was.silent - now.silent} | _labelled(changes, _differing(was.labels, now.labels))
    told = {made for made, _ in now.silent - was.silent | _differing(was.answers, now.answers)}
    anew, told = anew & others, (told & others) - anew
    whole = [row for each in anew for row in since(connection, each, 0)]
    changes = indexed([*(row for row, _ in changes if row.meeting not in anew), *whole], indexer) if whole else changes
    before = index_tables.read(connection, {meeting, *anew, *told})
    after = derive_some(standing(changes), indexer, {meeting, *anew}, before.of(told))
    index_tables.write(connection, before, after)


def _told(changes: Iterable[tuple[Row, IndexChange | None]]) -> _Told:
    stand = standing(list(changes))
    answers: dict[_Made, _Answered] = {}
    for row, change in sorted(stand, key=lambda each: read_meeting(each[0].meeting)):
        if change and change.answer:
            ref, number = split_meeting(row.meeting)
            answers[f"{ref}/{change.answer.meeting}", change.answer.number] = (number, change.answer.outcome)
    hides = hidden(stand)
    return _Told(hides.labels, hides.agreements, answers)


def _differing(was: Mapping[_Key, object], now: Mapping[_Key, object]) -> set[_Key]:
    return {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}


def _labelled(changes: Changes, labels: Collection[str]) -> set[str]:
    """Return the meetings in which something was ever said to touch one of these."""
    return {
        row.meeting
        for row, change in changes
        if change and any(not touched.isdisjoint(labels) for touched in (set(each.labels) for each in change.labels))
    }
