"""A maker that makes short papers at once, so that a test of the keys waits for nothing, and fails when told to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from threading import Event

from msgspec.structs import replace

from documents.document import Document, Paragraph, Run, Source
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from meeting.state import Meeting
from tests.clock import START
from tui.documents_maker import Made, Order, Told

OFFERED = (Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE, Kind.RECORD)
_AUDIENCES = {Kind.DESCRIPTIVE: Audience.LEADER, Kind.MINE: Audience.ONE}
LONG = tuple(f"Linje {n}" for n in range(60))


def paper(kind: Kind, person: str = "", *texts: str, version: int = 1, stamp: datetime = START) -> Document:
    """Return a paper of some lines."""
    lines = tuple((Run(text, Source.FACT),) for text in texts or (f"{kind.value} {person}".strip(),))
    audience = _AUDIENCES.get(kind, Audience.EVERYBODY)
    return Document(
        kind, "2026-014/4", audience, kind.value, (Paragraph(lines),), stamp, person=person, version=version
    )


PAPERS: Mapping[Kind, tuple[Document, ...]] = {
    Kind.DESCRIPTIVE: (paper(Kind.DESCRIPTIVE, "", *LONG),),
    Kind.DECISIONS: (paper(Kind.DECISIONS),),
    Kind.AGREEMENTS: (paper(Kind.AGREEMENTS),),
    Kind.MINE: tuple(paper(Kind.MINE, person) for person in ("amina", "ida", "mormor")),
    Kind.RECORD: (),
}


class StandIn:
    """Remembers what it was asked for."""

    def __init__(self, papers: Mapping[Kind, tuple[Document, ...]] = PAPERS) -> None:
        self._papers = papers
        self.orders: list[Order] = []
        self.fails: Exception | None = None
        """What it says instead of making anything."""
        self.refuses: Mapping[Kind, Exception] = {}
        """What it says instead of what a document says."""
        self.left_over: tuple[str, ...] = ()
        """What it says stands there still from before."""
        self.goes_on = Event()
        """Set while it does not wait in the midst of making."""
        self.goes_on.set()

    def offered(self, meeting: Meeting) -> tuple[Kind, ...]:
        """Return what it has, whatever the meeting."""
        del meeting
        return tuple(self._papers)

    def papers(self, dossier: Dossier, kind: Kind) -> tuple[Document, ...]:
        """Return a short paper."""
        if kind in self.refuses:
            raise self.refuses[kind]
        return tuple(replace(each, meeting=dossier.meeting.planned.ref) for each in self._papers[kind])

    def make(self, order: Order, told: Told) -> Made:
        """Make an empty file for each document."""
        self.orders.append(order)
        for made in range(len(order.kinds) + 1):
            told(made, len(order.kinds))
            self.goes_on.wait()
        if self.fails is not None:
            raise self.fails
        order.folder.mkdir(parents=True, exist_ok=True)
        for kind in order.kinds:
            (order.folder / kind.value).touch()
        return Made(len(order.kinds), self.left_over)
