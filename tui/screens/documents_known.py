"""The documents of a meeting as they are known: read when the screen opens, and again when another pane did something.

What each says is worked out on a thread, because building all of them may take longer than a key may wait.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from documents.document import Document
from documents.dossier import Dossier
from documents.kinds import Kind
from meeting.danish_time import local_day
from meeting.events import Face
from meeting.filing import filed_on
from meeting.going_out import is_time, sent_at
from store.clock import Clock
from store.errors import StoreError
from store.live import LiveMeeting
from store.log import Log
from tui.documents_maker import Maker, dues, other_language
from tui.documents_place import shown_folder, typed_folder, usual_folder
from tui.dossier import load_dossier
from tui.following import Following
from tui.keeping import Keeping
from tui.said import Said
from tui.screens.documents_shown import DocumentsShown
from tui.screens.erased import give_way
from tui.ticking import LoopWaker
from tui.view.documents.refused import CANNOT, refused_text
from tui.view.documents.seen import PAPERS, Offer, Seen, goes_to
from tui.view.look import Look
from tui.view.unsaved import unread_text

FOLDER_FIELD = "documents"
"""Under this name the folder that somebody typed is kept as a draft."""


class Way(Struct, frozen=True):
    """How the screen was come to."""

    names: bool = False
    """Whether people may be named: not where home hides names."""
    aside: bool = False
    """Whether it lies over a pane of the meeting, to which leaving goes back."""
    root: Path | None = None
    """The folder under which documents go; None for the user's own documents."""
    store: Path | None = None
    """The folder in which the store lies, beside its own phrases; None where that is not known."""


class DocumentsKnown(DocumentsShown):
    """Knows what can be made of a meeting, what it says, and what went out."""

    @dataclass
    class Learned(Message):
        """What a document says, or why it cannot be made."""

        of: Dossier
        kind: Kind
        papers: tuple[Document, ...]
        why_not: str

    @dataclass
    class DuesLearned(Message):
        """Until which local day documents go out."""

        of: Dossier
        dues: Mapping[Kind, date]

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str, *, maker: Maker, way: Way) -> None:
        """Show a meeting, `REF/NUMBER`. Raises a `StoreError` or a ValueError where there is nothing to read."""
        super().__init__(look)
        self.store, self.clock, self.maker, self.way = log, clock, maker, way
        self.live = LiveMeeting(log, meeting, Face.HOME, clock)
        self.dossier = load_dossier(log, meeting)
        self.waker = LoopWaker(self.call_next)
        self.said = Said(self.waker, partial(self.say, ""))
        self.following = Following(
            self.live, self.call_next, renew=self.renewed, tick=self._ticked, erased=partial(give_way, self, look)
        )
        self.keeping = Keeping(self.live, self.waker, tried=lambda _: None, may=lambda: not log.read_only)
        self.seen = replace(self._seen_anew(), names=self.way.names)
        self.folder = self._kept_folder()
        self.seen = replace(self.seen, folder=shown_folder(self.folder))

    @property
    def today(self) -> date:
        """The date in Denmark."""
        return local_day(self.clock.now())

    @property
    def said_now(self) -> str:
        """What is said for a moment."""
        return self.said.text

    @property
    def usual(self) -> Path:
        """Where documents go unless somebody says otherwise."""
        return usual_folder(self.live.ref, self.way.root)

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(text)
        self.draw()

    def renewed(self) -> None:
        """Go on with the meeting as it is now; what was marked and ticked stays so where it is still offered."""
        try:
            self.dossier = load_dossier(self.store, self.live.ref)
        except (StoreError, ValueError):
            self.say(unread_text(self.look.words, erased=self.live.erased))
            return
        before, after = self.seen, self._seen_anew()
        known = {offer.kind: offer for offer in before.offers}
        offers = tuple(
            _known_more(known.get(each.kind, each), sent=each.sent, sent_at=each.sent_at, is_changed=each.is_changed)
            for each in after.offers
        )
        after = replace(before, meeting=after.meeting, today=after.today, offers=offers)
        row = after.marks.index(before.marked) if before.marked in after.marks else before.row
        self.seen = goes_to(after, row)
        self._learn()
        self.draw()

    def on_mount(self) -> None:
        """Begin to look for news, and work out what each document says."""
        super().on_mount()
        self.draw()
        self.following.start()
        self._learn()

    def on_unmount(self) -> None:
        """Stop looking, and keep what was typed."""
        self.following.stop()
        self.keeping.keep_now()
        self.keeping.stop()

    def _seen_anew(self) -> Seen:
        from documents.phrases import languages

        meeting, series = self.dossier.meeting, self.dossier.series
        offers = tuple(self._offer(kind) for kind in self.maker.offered(meeting))
        tongue = other_language(series, languages())
        return Seen(meeting, self.today, offers, tongue=tongue, others=len(series.meetings) > 1)

    def _offer(self, kind: Kind) -> Offer:
        sent = self.live.state.papers.get(PAPERS[kind]) if kind in PAPERS else None
        said = sent_at(self.dossier.log, PAPERS[kind]) if sent else None
        in_time = kind not in PAPERS or is_time(self.dossier.series, self.dossier.meeting, PAPERS[kind], self.today)
        changed = kind is Kind.RECORD and sent is not None and filed_on(self.dossier.log) is None
        wanted = changed or (sent is None and in_time)
        return Offer(kind, ticked=wanted, sent=sent, sent_at=said, is_changed=changed)

    def _learn(self) -> None:
        kinds = tuple(offer.kind for offer in self.seen.offers)
        work = partial(self._learns, self.dossier, kinds)
        self.run_worker(work, thread=True, group="learn", exclusive=True)

    def _learns(self, dossier: Dossier, kinds: tuple[Kind, ...]) -> None:
        """Work out what each document says; runs on a thread."""
        worker = get_current_worker()
        for kind in kinds:
            if worker.is_cancelled:
                return
            papers: tuple[Document, ...] = ()
            why_not = ""
            try:
                papers = self.maker.papers(dossier, kind)
            except CANNOT as error:
                why_not = refused_text(self.look.words, error)
            self.post_message(self.Learned(dossier, kind, papers, why_not))
        self.post_message(self.DuesLearned(dossier, dues(dossier.series, dossier.meeting)))

    @on(Learned)
    def _learned(self, event: Learned) -> None:
        event.stop()
        if event.of is self.dossier:
            self._offers(event.kind, papers=event.papers, why_not=event.why_not)
            self.draw()

    @on(DuesLearned)
    def _dues_learned(self, event: DuesLearned) -> None:
        event.stop()
        if event.of is self.dossier:
            for kind, due in event.dues.items():
                self._offers(kind, due=due)
            self.draw()

    def _offers(self, kind: Kind, **known: object) -> None:
        offers = (_known_more(each, **known) if each.kind is kind else each for each in self.seen.offers)
        self.seen = replace(self.seen, offers=tuple(offers))

    def _kept_folder(self) -> Path:
        try:
            return typed_folder(self.keeping.text(FOLDER_FIELD), self.usual)
        except StoreError:
            return self.usual

    def _ticked(self) -> None:
        if self.today != self.seen.today:
            self.renewed()


def _known_more(offer: Offer, **known: object) -> Offer:
    """Return a document with more known of it; it is ticked when it turns out that an older version went out (R121)."""
    now = replace(offer, **known)
    return replace(now, ticked=True) if now.is_outdated and not offer.is_outdated else now
