"""What the index tables say, worked out from rows in memory, so that they can be made again and compared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from store.hiding import Hidden, hidden
from store.indexing import Answer, IndexChange, Indexer, Kind, SearchText
from store.log import AgreementIndexRow, MeetingIndexRow, Row, instant, split_meeting
from store.rows import read_meeting

Changes = Sequence[tuple[Row, IndexChange | None]]


class Said(NamedTuple):
    """A text that can be searched for."""

    meeting: str
    """`REF/NUMBER`."""
    who: str
    text: str
    seq: int = 0
    at: str = ""
    """When, as the row says it; here, so that a search has to look nowhere else."""
    kind: str = ""
    people: str = ""
    """Who it is found by, one a line: an id, and the name after a tab."""
    agreement: str = ""
    """The id of the agreement it is a text of."""
    series: str = ""
    """The reference as the one word by which a series is looked for."""


def series_word(ref: str) -> str:
    """Return a reference as one word: `2026-014` in parts would be looked for in every text of the year."""
    return "".join(filter(str.isalnum, ref))


class Derived:
    """A part of the index tables, by their keys; filled while rows are taken in."""

    def __init__(self) -> None:
        self.meetings: dict[str, MeetingIndexRow] = {}
        """By `REF/NUMBER`."""
        self.agreements: dict[tuple[str, str], AgreementIndexRow] = {}
        """By the meeting that made it and the agreement's id."""
        self.people: dict[tuple[str, str], str] = {}
        """Names by the meeting and the id."""
        self.texts: dict[int, Said] = {}
        """By the number of the row."""

    def copy(self) -> Derived:
        """Return a part that can be filled further without touching this one."""
        other = Derived()
        other.meetings.update(self.meetings)
        other.agreements.update(self.agreements)
        other.people.update(self.people)
        other.texts.update(self.texts)
        return other

    def of(self, meetings: Collection[str]) -> Derived:
        """Return the part that is about some meetings."""
        other = Derived()
        other.meetings = {meeting: row for meeting, row in self.meetings.items() if meeting in meetings}
        other.agreements = {key: row for key, row in self.agreements.items() if key[0] in meetings}
        other.people = {key: name for key, name in self.people.items() if key[0] in meetings}
        other.texts = {number: said for number, said in self.texts.items() if said.meeting in meetings}
        return other

    def take(self, row: Row, change: IndexChange | None) -> None:
        """Carry a row in, all but its answer."""
        change = change or IndexChange()
        meeting = self.meetings.get(row.meeting) or MeetingIndexRow(*split_meeting(row.meeting))
        meeting = replace(meeting, starts=meeting.starts or change.began)
        self.meetings[row.meeting] = replace(meeting, **(change.meeting or {}), last_at=instant(row.at))
        self.people.update({(row.meeting, person): name for person, name in (change.people or {}).items()})
        if change.text:
            self.texts[row.number] = self._said(row, change.text)

    def take_all(self, changes: Iterable[tuple[Row, IndexChange | None]], hides: Hidden) -> None:
        """Carry rows in, all but their answers, and leave out the texts that are hidden."""
        for row, change in changes:
            self.take(row, change)
        for number in hides.texts:
            self.texts.pop(number, None)

    def _said(self, row: Row, text: SearchText) -> Said:
        found_by = dict.fromkeys(filter(None, (text.who, *text.responsible)))
        named = ((person, self.people.get((row.meeting, person), "")) for person in found_by)
        people = "\n".join("\t".join(filter(None, both)) for both in named)
        agreement = text.of if text.kind is Kind.AGREEMENT else ""
        series = series_word(split_meeting(row.meeting)[0])
        facts = (row.seq, instant(row.at), text.kind.value, people, agreement, series)
        return Said(row.meeting, text.who, text.text, *facts)

    def settle(self, meeting: str, agreements: Iterable[AgreementIndexRow]) -> None:
        """Put these agreements of a meeting in place of those it had; what became of them stays."""
        known = {key: self.agreements.pop(key) for key in [*self.agreements] if key[0] == meeting}
        for row in agreements:
            key = (meeting, row.agreement)
            before = known.get(key, row)
            self.agreements[key] = replace(row, outcome=before.outcome, answered_in=before.answered_in)

    def file(self, meeting: str, rows: Sequence[Row], indexer: Indexer) -> None:
        """Look whether a meeting that was said to be filed has changed since; `rows` are all it has."""
        row = self.meetings[meeting]
        if row.record_filed:
            self.meetings[meeting] = replace(row, record_filed=indexer.filed(rows))

    def forget_answers(self) -> None:
        """Let every agreement be as if no meeting had said what became of it."""
        for key, row in self.agreements.items():
            self.agreements[key] = replace(row, outcome="", answered_in=0)

    def silence(self, agreements: Collection[tuple[str, int]]) -> None:
        """Take away the words of agreements, given by the meeting that made each and its number (R118)."""
        silent = {key for key, row in self.agreements.items() if (row.meeting, row.number) in agreements}
        for key in silent:
            self.agreements[key] = replace(self.agreements[key], what="", responsible=())
        self.texts = {
            number: said for number, said in self.texts.items() if (said.meeting, said.agreement) not in silent
        }

    def answer(self, meeting: str, answer: Answer) -> None:
        """Keep what a meeting said became of an agreement, unless a later meeting has said something."""
        ref, number = split_meeting(meeting)
        for key, row in self.agreements.items():
            if key[0] == f"{ref}/{answer.meeting}" and row.number == answer.number and number >= row.answered_in:
                self.agreements[key] = replace(row, outcome=answer.outcome, answered_in=number)


def derive(rows: Iterable[Row], indexer: Indexer) -> Derived:
    """Work out the index tables of one series from all its rows, as they came and without what was taken back."""
    changes = standing(indexed(rows, indexer))
    return derive_some(changes, indexer, {row.meeting for row, _ in changes}, Derived())


def derive_some(changes: Changes, indexer: Indexer, anew: Collection[str], known: Derived) -> Derived:
    """Work out some meetings of a series from all their rows, and what all its rows tell across of `known` ones.

    Of the other meetings only the rows that can tell something across need be among the standing changes.
    """
    derived, hides = known.copy(), hidden(changes)
    derived.forget_answers()
    derived.take_all((each for each in changes if each[0].meeting in anew), hides)
    by_meeting = sorted(changes, key=lambda each: read_meeting(each[0].meeting))
    for meeting, its in groupby(by_meeting, key=lambda each: each[0].meeting):
        if meeting in anew:
            rows = [row for row, _ in its]
            derived.settle(meeting, indexer.agreements(rows, hides.labels))
            derived.file(meeting, rows, indexer)
    derived.silence(hides.agreements)
    for row, change in by_meeting:
        if change and change.answer:
            derived.answer(row.meeting, change.answer)
    return derived


def derive_texts(rows: Iterable[Row], indexer: Indexer) -> dict[int, Said]:
    """Work out the texts of one meeting that can be searched for, from all its rows."""
    derived, changes = Derived(), standing(indexed(rows, indexer))
    derived.take_all(changes, hidden(changes))
    return derived.texts


def indexed(rows: Iterable[Row], indexer: Indexer) -> Changes:
    """Return what each row changes, in the order in which they came."""
    return [(row, indexer.index(row)) for row in sorted(rows, key=lambda row: row.number)]


def standing(changes: Changes) -> Changes:
    """Return the same without what was taken back."""
    undone = _taken_back(changes)
    return [(row, None if (row.meeting, row.act) in undone else change) for row, change in changes]


def _taken_back(changes: Changes) -> Collection[tuple[str, str]]:
    """Return the meetings and acts that were taken back; nothing takes back what another meeting did."""
    taken_back: set[tuple[str, str]] = set()
    # From the end, since taking back may itself have been taken back.
    for row, change in reversed(changes):
        if change and change.undone and (row.meeting, row.act) not in taken_back:
            taken_back.add((row.meeting, change.undone))
    return taken_back
