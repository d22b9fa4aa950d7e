"""The log as the program sees it: a few calls over plain rows, so that a second engine can stand beside SQLite."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Protocol

from msgspec import Struct

from meeting.text import clean
from store.erased import Erasable, Erased, Shrinking
from store.finding import Finding


class NewRow(Struct, frozen=True):
    """An event ready to be kept."""

    id: str
    """Made by the client, unique in the store; writing it again changes nothing."""
    act: str
    """Made by the client; the events of one keystroke share it."""
    at: datetime
    """Aware UTC."""
    pane: str
    kind: str
    version: int
    payload: str
    """JSON."""


class Row(Struct, frozen=True):
    """An event as it is kept."""

    id: str
    act: str
    at: datetime
    """Aware UTC."""
    pane: str
    kind: str
    version: int
    payload: str
    """JSON."""
    meeting: str
    """`REF/NUMBER`."""
    seq: int
    """From 1 within the meeting, without gaps."""
    number: int
    """Rising through the whole store; erasing leaves gaps."""


class MeetingIndexRow(Struct, frozen=True):
    """What a list shows of a meeting; derived from the log. Instants are ISO UTC."""

    ref: str
    number: int
    series_name: str = ""
    language: str = ""
    starts: str | None = None
    place: str = ""
    stage: str = ""
    template: str = ""
    closed_at: str | None = None
    next_starts: str | None = None
    last_at: str = ""
    """When the meeting's newest event happened."""
    interprets: str = ""
    """The codes of the languages that are interpreted, as in `ar,so`."""
    resumes: str | None = None
    """When a meeting that was broken off goes on, if that is settled."""
    ended: int = 0
    """1 where the series was ended at this meeting."""
    minutes_sent: str | None = None
    """The local date on which the minutes went out."""
    list_sent: str | None = None
    """The local date on which the agreement list went out."""
    record_filed: str | None = None
    """The local date on which the record was filed as the meeting stands now."""
    retention_days: int | None = None
    """How long its template keeps a series that is over; None where no plan is known."""


class AgreementIndexRow(Struct, frozen=True):
    """What a list shows of an agreement; derived from the log."""

    meeting: str
    """The meeting that made it, `REF/NUMBER`."""
    agreement: str
    number: int = 0
    """Its number in the meeting; 0 where no row tells it."""
    what: str = ""
    """Empty where it may not be told (R118, R40)."""
    responsible: tuple[str, ...] = ()
    """Participant ids."""
    follow_up: str | None = None
    standing: str = ""
    starts: str | None = None
    """When it begins, a local date."""
    outcome: str = ""
    """What a later meeting said became of it, the latest of them; empty while none has."""
    answered_in: int = 0
    """The number of that meeting."""


class SearchHit(Struct, frozen=True):
    """A text that holds all the words."""

    meeting: str
    """`REF/NUMBER`."""
    seq: int
    number: int
    at: datetime
    """Aware UTC."""
    who: str
    """Who said it, a participant id; empty for nobody's own words."""
    text: str
    kind: str = ""
    """What it is: `statement`, `agreement`, …; one of `store.indexing.Kind`."""
    names: tuple[str, ...] = ()
    """Who said it or is responsible, as the plan names them."""
    agreement: int = 0
    """The number of the agreement it is a text of; 0 for anything else."""
    outcome: str = ""
    """What became of that agreement."""


class Draft(Struct, frozen=True):
    """Half-typed text of one field in one pane."""

    meeting: str
    pane: str
    field: str
    text: str
    at: datetime
    """Aware UTC."""


class Access(Struct, frozen=True):
    """That somebody opened the store to write, or took something out of it."""

    at: datetime
    """Aware UTC."""
    who: str
    """The name of the user on this machine."""
    command: str
    """What was run, as on the command line: `lead`, `export`, …"""
    series: str = ""
    """The series it was about, and with which this note is erased; empty where it was about the whole store."""
    place: str = ""
    """Where what was taken out went; empty where nothing was taken out, or to stdout."""


def split_meeting(meeting: str) -> tuple[str, int]:
    """Return the reference and the number in `REF/NUMBER`; `ValueError` if it is anything else."""
    ref, _, number = meeting.rpartition("/")
    digits = number.isascii() and number.isdigit()
    if not (ref and digits) or number != str(int(number)) or clean(meeting) != meeting:
        raise ValueError(f"not REF/NUMBER: {meeting!r}")
    return ref, int(number)


def instant(at: datetime) -> str:
    """Return an aware instant as the store writes it, so that the order of the texts is the order in time."""
    if at.tzinfo is None:
        raise ValueError("an instant without a time zone cannot be kept")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class MeetingLog(Erasable, Protocol):
    """As much of a log as one live meeting needs."""

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        """Let `decide` see what came after `after`, keep what it returns, and return all rows after `after`.

        It is one transaction that no other writer can step into. An exception in `decide` leaves everything as it was.
        """

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows of a meeting whose seq is greater than `after`; costs microseconds, and holds nothing open."""

    def touched(self) -> bool:
        """Whether anybody may have written lately; costs little, on whatever thread, and proves nothing."""

    def save_draft(self, meeting: str, pane: str, field: str, text: str, at: datetime, begins: str = "") -> None:
        """Keep the half-typed text of a field in place of what was kept; raises `SeriesErased` as `is_erased` says."""

    def drafts(self, meeting: str) -> Sequence[Draft]:
        """The drafts of a meeting, oldest first."""

    def drop_draft(self, meeting: str, pane: str, field: str) -> None:
        """Forget a draft; one that is not there is harmless."""


class ReadLog(Shrinking, Protocol):
    """As much of a log as reviewing needs; whoever has only this cannot write."""

    def since(self, meeting: str, after: int) -> Sequence[Row]:
        """Rows of a meeting whose seq is greater than `after`."""

    def meetings(self) -> Sequence[MeetingIndexRow]:
        """All meetings, latest start first; those without a start come last."""

    def agreements(self, ref: str) -> Sequence[AgreementIndexRow]:
        """The agreements of a series, in the order of its meetings."""

    def series_events(self, ref: str) -> Sequence[Row]:
        """The rows of all meetings of a series, meeting by meeting."""

    def search(self, words: str, limit: int = 50, within: Collection[str] | None = None) -> Sequence[SearchHit]:
        """Texts that hold every word or a longer one that begins with it, newest first; `within` some series, or all.

        `words` may hold filters; one that cannot be read finds nothing, and `meeting.search_words.query` says why.
        """


class Log(MeetingLog, ReadLog, Protocol):
    """An append-only log of events; every call may raise a `StoreError`, and the log stays usable after it."""

    @property
    def read_only(self) -> bool:
        """Whether it was opened to read, so that whoever writes is told `OpenedForReading`."""

    def follow(self, number: int) -> Sequence[Row]:
        """Rows of all meetings whose number is greater than `number`, in the order they were kept."""

    def newest(self) -> int:
        """Return the number of the newest row, to follow from; 0 in an empty store."""

    def take_in(
        self, series: str, logs: Mapping[str, Sequence[NewRow]], *, although_erased: bool = False
    ) -> Mapping[str, int]:
        """Add to each meeting of a series the rows it lacks, and return how many, all in one transaction.

        Raises `Differs` where the log has another row in the place of one, and `WasErased` unless `although_erased`.
        """

    def note_access(self, noted: Access) -> None:
        """Keep who opened the store to write or took something out of it; erased with its series."""

    def accesses(self, series: str = "") -> Sequence[Access]:
        """Who had the store open to write and who took something out of it, oldest first; of one series, or of all."""

    def erase(self, series: str) -> Erased:
        """Remove a series so that none of its words is left in the files; erasing what is not there is harmless."""

    def check(self) -> Sequence[Finding]:
        """Look the whole store through and return what is wrong; empty when all is well."""

    def close(self) -> None:
        """Let go of the store; closing twice is harmless."""
