"""What a row changes in the index tables. The store knows no kinds of events; an `Indexer` given at opening does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypedDict

from msgspec import Struct

from store.log import Row


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


class AgreementFields(TypedDict, total=False):
    """The fields of an agreement that a row sets; those left out stay as they are."""

    number: int
    what: str
    responsible: tuple[str, ...]
    follow_up: str | None
    standing: str


class AgreementChange(Struct, frozen=True):
    """A new or changed agreement."""

    agreement: str
    fields: AgreementFields
    meeting: str = ""
    """The meeting that made it, `REF/NUMBER`; empty for the row's own."""


class SearchText(Struct, frozen=True):
    """What of a row can be searched for."""

    who: str
    text: str
    of: str = ""
    """What it is a text of, where that can be written otherwise or hidden; its id within the meeting."""
    adds: bool = False
    """Whether that was there before this row, and may be hidden already."""


class Replaced(Struct, frozen=True):
    """Texts so far that this row's takes the place of, or that it takes away."""

    of: str
    known: SearchText | None = None
    """What the writer had before them; a newer one of another writer stands on beside."""


class Labels(Struct, frozen=True):
    """What something touches, in place of what it was said to touch before."""

    of: str
    labels: tuple[str, ...]


class IndexChange(Struct, frozen=True):
    """Everything one row changes."""

    meeting: MeetingFields | None = None
    agreements: Sequence[AgreementChange] = ()
    text: SearchText | None = None
    undone: str = ""
    """The act this row takes back: the series is indexed anew as if the act had not been."""
    replaces: Replaced | None = None
    labels: Labels | None = None
    withholds: tuple[tuple[str, str], ...] = ()
    """Labels and by whom; what carries one is not found in this meeting until everybody who said so shares it again."""
    shares: tuple[tuple[str, str], ...] = ()


class Indexer(Protocol):
    """Tells what each row means to the index tables; pure, so that the tables can be made again from the log."""

    version: int
    """Raised when the same rows give other changes; a store indexed by a lower one is indexed anew at opening."""
    withholding: frozenset[str]
    """The kinds of rows that can withhold labels; in a meeting without any, labels hide nothing."""

    def index(self, row: Row) -> IndexChange | None:
        """Return what the row changes; None if only the time of the last event."""
