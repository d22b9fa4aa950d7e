"""What somebody sees of the documents of a meeting: what can be made, what is ticked, and where it goes."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from documents.document import Document
from documents.kinds import Kind
from meeting.papers import Paper
from meeting.state import Meeting
from tui.view.lines import Line

PAPERS = {Kind.DECISIONS: Paper.MINUTES, Kind.AGREEMENTS: Paper.AGREEMENT_LIST, Kind.RECORD: Paper.RECORD}
"""The documents that are owed to everybody, or filed, and what they are called in the log once they are."""
FOR_READERS = frozenset({Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE, Kind.INVITATION, Kind.ROLE_CARD})
"""What is made in the parents' language too; the rest is for those who speak Danish, or is the same in both."""


class Page(StrEnum):
    """What is open."""

    LIST = "list"
    FOLDER = "folder"
    """The list while one types where the documents go: letters are text."""
    PREVIEW = "preview"
    HELP = "help"


class Mark(StrEnum):
    """What can be marked besides the documents."""

    TONGUE = "tongue"
    FOLDER = "folder"
    MAKE = "make"


class Question(StrEnum):
    """What waits for an answer."""

    SENT = "sent"
    """Whether a document went to everybody today."""
    AFTERWARDS = "afterwards"
    """The same, right after it was made: another key says yes than the one that makes it."""
    SEE = "see"
    """Whether what a document tells may stand here: home, with names hidden, may be a wall."""


class Asked(Struct, frozen=True):
    """A question, and about which document."""

    question: Question
    kind: Kind


class Offer(Struct, frozen=True):
    """One document that can be made now."""

    kind: Kind
    ticked: bool = True
    papers: tuple[Document, ...] | None = None
    """What it says, one for each reader where it is one's own; None as long as that is not known."""
    why_not: str = ""
    """Why it cannot be made, in a sentence; empty while nothing speaks against it."""
    sent: date | None = None
    """The local day on which it went to everybody, or was filed."""
    sent_at: datetime | None = None
    """UTC instant at which that was said."""
    due: date | None = None
    """The last local day on which it goes to everybody; None where there is none, or it is not known yet."""

    is_changed: bool = False
    """Whether something was written since it was filed."""

    @property
    def version(self) -> int:
        """Which version it is."""
        return max((each.version for each in self.papers or ()), default=1)

    @property
    def sent_version(self) -> int:
        """Which version went out; 0 where none did, or that is not known yet."""
        if self.sent_at is None or not self.papers:
            return 0
        paper, said = self.papers[0], self.sent_at
        return paper.version if said >= paper.stamp else max(1, sum(at <= said for at in paper.earlier))

    @property
    def is_outdated(self) -> bool:
        """Whether another version went out, or was filed, than there is now, be it on the same day (R121, seed 004)."""
        return self.is_changed or 0 < self.sent_version < self.version


class Seen(Struct, frozen=True):
    """What somebody sees."""

    meeting: Meeting
    today: date
    offers: tuple[Offer, ...] = ()
    page: Page = Page.LIST
    row: int = 0
    """What is marked, from 0."""
    names: bool = False
    others: bool = False
    """Whether the series has other meetings to go to."""
    tongue: str = ""
    """The code of the parents' language where documents can be made in it; empty where they cannot."""
    in_both: bool = False
    """Whether they are made in that language too."""
    folder: str = ""
    """Where they go, as it is shown."""
    result: str = ""
    """What became of the last making; it stands until the next."""
    making: tuple[int, int] | None = None
    """How many files are made, of how many; None while nothing is made."""
    asked: Asked | None = None
    open: int = 0
    """Which of the papers of one kind the preview shows, from 0."""
    top: int = 0
    """The row with which the preview, or the help, begins."""
    text: tuple[Line, ...] | None = None
    """The rows of the preview; None while they are made."""

    @property
    def marks(self) -> tuple[Kind | Mark, ...]:
        """What can be marked, from the top."""
        tongue = (Mark.TONGUE,) if self.tongue else ()
        after = (*tongue, Mark.FOLDER, Mark.MAKE) if self.offers else ()
        return (*(offer.kind for offer in self.offers), *after)

    @property
    def marked(self) -> Kind | Mark | None:
        """What is marked; None where nothing can be made."""
        return next(iter(self.marks[self.row :]), None)

    @property
    def kind(self) -> Kind | None:
        """The document that is marked."""
        return self.offers[self.row].kind if self.row < len(self.offers) else None

    @property
    def offer(self) -> Offer | None:
        """The same with all that is known of it."""
        return self.offers[self.row] if self.row < len(self.offers) else None

    @property
    def papers(self) -> tuple[Document, ...]:
        """What the marked document says, one for each reader where it is one's own; empty where that is not known."""
        return (self.offer.papers or ()) if self.offer else ()

    @property
    def is_paper(self) -> bool:
        """Whether what is marked is owed to everybody or is filed, and can be made."""
        return self.offer is not None and self.offer.kind in PAPERS and not self.offer.why_not

    @property
    def ticked(self) -> tuple[Kind, ...]:
        """What is to be made."""
        return tuple(offer.kind for offer in self.offers if offer.ticked and not offer.why_not)


def ticks(seen: Seen, at: int) -> Seen:
    """Return the same with the tick of one document turned; one that cannot be made gets none."""
    offers = (
        replace(offer, ticked=not offer.ticked and not offer.why_not) if place == at else offer
        for place, offer in enumerate(seen.offers)
    )
    return replace(seen, offers=tuple(offers))


def ticks_all(seen: Seen) -> Seen:
    """Return the same with everything ticked, or with nothing where everything was."""
    every = all(offer.ticked for offer in seen.offers if not offer.why_not)
    return replace(seen, offers=tuple(replace(each, ticked=not every and not each.why_not) for each in seen.offers))


def goes_to(seen: Seen, row: int) -> Seen:
    """Return the same with what stands in a row marked, or the nearest there is."""
    return replace(seen, row=max(0, min(len(seen.marks) - 1, row)))
