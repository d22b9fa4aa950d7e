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


class IndexChange(Struct, frozen=True):
    """Everything one row changes."""

    meeting: MeetingFields | None = None
    agreements: Sequence[AgreementChange] = ()
    text: SearchText | None = None
    undone: str = ""
    """The act this row takes back: the series is indexed anew as if the act had not been."""


class Indexer(Protocol):
    """Tells what each row means to the index tables; pure, so that the tables can be made again from the log."""

    version: int
    """Raised when the same rows give other changes; a store indexed by a lower one is indexed anew at opening."""

    def index(self, row: Row) -> IndexChange | None:
        """Return what the row changes; None if only the time of the last event."""
