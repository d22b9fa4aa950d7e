"""What a row changes in the index tables. The store knows no kinds of events; an `Indexer` given at opening does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol, TypedDict

from msgspec import Struct

from store.log import AgreementIndexRow, Row


class MeetingFields(TypedDict, total=False):
    """The fields of a meeting that a row sets; those left out stay as they are. Instants are ISO UTC."""

    series_name: str
    language: str
    starts: str | None
    place: str
    stage: str
    template: str
    closed_at: str | None
    next_starts: str | None
    interprets: str
    resumes: str | None
    ended: int
    minutes_sent: str | None
    list_sent: str | None
    record_filed: str | None
    retention_days: int


class Kind(StrEnum):
    """What a text that can be searched for is; each is one word, which the search can ask for."""

    NONE = ""
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    ANSWER = "answer"
    """What became of an earlier agreement."""
    QUESTION = "question"
    SUMMARY = "summary"
    GOAL = "goal"
    SCALE = "scale"
    PLAN = "plan"
    PARTICIPANT = "participant"


class Answer(Struct, frozen=True):
    """What became of an agreement of an earlier meeting of the same series."""

    meeting: int
    """The number of the meeting that made it."""
    number: int
    outcome: str


class SearchText(Struct, frozen=True):
    """What of a row can be searched for."""

    who: str
    """Who said it; empty for nobody's own words."""
    text: str
    of: str = ""
    """What it is a text of, where that can be written otherwise or hidden; its id within the meeting."""
    adds: bool = False
    """Whether that was there before this row, and may be hidden already."""
    kind: Kind = Kind.NONE
    responsible: tuple[str, ...] = ()
    """Who else it is found by."""


class Replaced(Struct, frozen=True):
    """Texts so far that this row's takes the place of, or that it takes away."""

    of: str
    known: SearchText | None = None
    """What the writer had before them; a newer one of another writer stands on beside."""


class Labels(Struct, frozen=True):
    """What something touches, in place of what it was said to touch before."""

    of: str
    labels: tuple[str, ...]
    earlier: tuple[int, int] | None = None
    """For an agreement of an earlier meeting: the number of that meeting, and its own."""


class IndexChange(Struct, frozen=True):
    """Everything one row changes."""

    meeting: MeetingFields | None = None
    began: str | None = None
    """When the meeting began, ISO UTC; the start of one that had none."""
    text: SearchText | None = None
    people: Mapping[str, str] | None = None
    """Names by id of those who can say something from now on."""
    answer: Answer | None = None
    undone: str = ""
    """The act this row takes back: the series is indexed anew as if the act had not been."""
    replaces: Replaced | None = None
    labels: Sequence[Labels] = ()
    withholds: tuple[tuple[str, str], ...] = ()
    """Labels and by whom; what carries one is not found in this series until everybody who said so shares it again."""
    shares: tuple[tuple[str, str], ...] = ()


class Indexer(Protocol):
    """Tells what each row means to the index tables; pure, so that the tables can be made again from the log."""

    version: int
    """Raised when the same rows give other changes; a store indexed by a lower one is indexed anew at opening."""
    withholding: frozenset[str]
    """The kinds of rows that can withhold labels; in a series without any, labels hide nothing."""
    settling: frozenset[str]
    """The kinds of rows that can change an agreement, besides labels of it."""

    answering: frozenset[str]
    """The kinds of rows that tell what became of an agreement."""
    across: frozenset[str]
    """All kinds of rows that can change what is told of another meeting: answers, labels, consent, and taking back."""

    def index(self, row: Row) -> IndexChange | None:
        """Return what the row changes; None if only the time of the last event."""

    def agreements(self, rows: Sequence[Row], withheld: Mapping[str, tuple[str, ...]]) -> Sequence[AgreementIndexRow]:
        """Return the agreements of a meeting as all its rows tell them, of which some take others back; no outcomes.

        Those that carry a label that the series has `withheld`, by whom, are without words.
        """

    def filed(self, rows: Sequence[Row]) -> str | None:
        """Return the local date on which the record of a meeting was filed as all its rows tell it now; else None."""
