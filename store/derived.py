"""What the index tables say, worked out from rows in memory, so that they can be made again and compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from store.hiding import hidden
from store.indexing import IndexChange, Indexer
from store.log import AgreementIndexRow, MeetingIndexRow, Row, instant, split_meeting


class Said(NamedTuple):
    """A text that can be searched for."""

    meeting: str
    """`REF/NUMBER`."""
    who: str
    text: str


class Derived:
    """A part of the index tables, by their keys; filled while rows are taken in."""

    def __init__(self) -> None:
        self.meetings: dict[str, MeetingIndexRow] = {}
        """By `REF/NUMBER`."""
        self.agreements: dict[tuple[str, str], AgreementIndexRow] = {}
        """By the meeting that made it and the agreement's id."""
        self.texts: dict[int, Said] = {}
        """By the number of the row."""

    def copy(self) -> Derived:
        """Return a part that can be filled further without touching this one."""
        other = Derived()
        other.meetings.update(self.meetings)
        other.agreements.update(self.agreements)
        other.texts.update(self.texts)
        return other

    def take(self, row: Row, change: IndexChange | None) -> None:
        """Carry a row in."""
        change = change or IndexChange()
        meeting = self.meetings.get(row.meeting) or MeetingIndexRow(*split_meeting(row.meeting))
        self.meetings[row.meeting] = replace(meeting, **(change.meeting or {}), last_at=instant(row.at))
        for of in change.agreements:
            key = (of.meeting or row.meeting, of.agreement)
            self.agreements[key] = replace(self.agreements.get(key) or AgreementIndexRow(*key), **of.fields)
        if change.text:
            self.texts[row.number] = Said(row.meeting, change.text.who, change.text.text)


def derive(rows: Iterable[Row], indexer: Indexer) -> Derived:
    """Work out the index tables of one series from all its rows, as they came and without what was taken back."""
    derived = Derived()
    changes = _standing([(row, indexer.index(row)) for row in sorted(rows, key=lambda row: row.number)])
    for row, change in changes:
        derived.take(row, change)
    for number in hidden(changes):
        derived.texts.pop(number, None)
    return derived


def _standing(changes: Sequence[tuple[Row, IndexChange | None]]) -> Sequence[tuple[Row, IndexChange | None]]:
    taken_back: set[str] = set()
    # From the end, since taking back may itself have been taken back.
    for row, change in reversed(changes):
        if change and change.undone and row.act not in taken_back:
            taken_back.add(change.undone)
    return [(row, None if row.act in taken_back else change) for row, change in changes]
