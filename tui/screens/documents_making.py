"""Making documents and marking them as sent; what is made is made on a thread, and all of it or nothing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from textual import on
from textual.message import Message
from textual.widgets import Input

from documents.kinds import Kind
from meeting.intents import Intent, MarkSent, Undo
from meeting.owed import AHEAD
from meeting.refusal import Refused
from store.errors import OpenedForReading, StoreError
from tui.documents_maker import Made, Order
from tui.documents_place import found_trouble, shown_folder, typed_folder
from tui.noting import note
from tui.screens.documents_known import FOLDER_FIELD, DocumentsKnown
from tui.view.access import not_noted
from tui.view.documents.asked import already_text, kept_text
from tui.view.documents.refused import CANNOT, folder_text, left_over_text, made_text, refused_text
from tui.view.documents.seen import PAPERS, Asked, Offer, Page, Question
from tui.view.unsaved import unread_text, unsaved_text

_COMMAND = "documents"
"""As it is called on the command line, where the same is made."""


class DocumentsMaking(DocumentsKnown):
    """Makes what is ticked, and says what became of it until the next time."""

    _sent_from_here = 0
    """How many documents were marked as sent from here and not taken back."""
    _noted = True
    """Whether the store tells of what is made now."""

    @dataclass
    class Went(Message):
        """So many are made, of so many."""

        made: int
        every: int

    @dataclass
    class Looked(Message):
        """Nothing can be put into a folder that was typed, for this reason."""

        folder: Path
        trouble: str

    @dataclass
    class Ended(Message):
        """Everything stands in the folder, or nothing does, for this reason."""

        order: Order
        made: Made = field(default_factory=partial(Made, 0))
        why_not: str = ""

    def make(self) -> None:
        """Put what is ticked in the folder."""
        if not self.seen.ticked:
            self.say(self.look.words.text("Tick at least one document."))
            return
        if self._is_erased():
            self.say(unread_text(self.look.words, erased=True))
            return
        tongue = self.seen.tongue if self.seen.in_both else "da"
        order = Order(self.dossier, self.seen.ticked, tongue, self.folder, self.folder == self.usual)
        # Whoever leaves the screen meanwhile does not stop the making.
        self._noted = note(self.store, self.clock, _COMMAND, order.dossier.series.ref, str(order.folder))
        self.seen = replace(self.seen, making=(0, 0), result="", asked=None)
        self.run_worker(partial(self._makes, order), thread=True, group="make")

    def _is_erased(self) -> bool:
        """Whether the series is gone from the store: then nothing of it is put anywhere any more."""
        # What cannot be read now is said by whoever looks for news.
        with suppress(StoreError):
            if self.live.catch_up():
                self.renewed()
        return self.live.erased

    def type_folder(self) -> None:
        """Let somebody type where the documents go."""
        self.fill(shown_folder(self.folder))
        self.seen = replace(self.seen, page=Page.FOLDER)

    def takes_folder(self) -> None:
        """Go on with the folder that was typed."""
        before, self.folder = self.folder, typed_folder(self.line.value, self.usual)
        result = self.seen.result if self.folder == before else ""
        self.seen = replace(self.seen, page=Page.LIST, folder=shown_folder(self.folder), result=result)
        self.keeping.keep_now()
        if self.folder != self.usual:
            # A folder on a network may answer after minutes.
            self.run_worker(partial(self._looks, self.folder), thread=True, group="look")

    def leaves_folder(self) -> None:
        """Go on with the folder there was before."""
        self.seen = replace(self.seen, page=Page.LIST)
        self._remember(shown_folder(self.folder))

    def asks_if_sent(self) -> None:
        """Ask whether the marked document went to everybody today."""
        offer = self.seen.offer
        if offer and offer.sent == self.today and not offer.is_outdated:
            self.say(already_text(self.look.words, offer.kind))
        elif self.seen.is_paper and self.seen.kind:
            self.seen = replace(self.seen, asked=Asked(Question.SENT, self.seen.kind))
        else:
            self.say(self.look.words.text("Which paper was sent? Mark one that is to be sent."))

    def marks_sent(self, kind: Kind) -> None:
        """Keep that a document went to everybody today."""
        again = any(each.kind is kind and each.is_outdated for each in self.seen.offers)
        if self._keeps(MarkSent(PAPERS[kind], self.today, again)):
            self._sent_from_here += 1
            self.say(kept_text(self.look.words, kind))

    def takes_back(self) -> None:
        """Take back what was marked last from here."""
        if not self._sent_from_here:
            self.say(self.look.words.text("There is nothing more to undo."))
        elif self._keeps(Undo()):
            self._sent_from_here -= 1
            self.say(self.look.words.text("Undone."))

    def _keeps(self, intent: Intent) -> bool:
        text = self.look.words.text
        try:
            refused = self.live.do(intent)
            kept = self.live.read_back() is not None
        except OpenedForReading:
            self.say(text("This store can only be read here."))
            return False
        except StoreError:
            kept, refused = False, None
        if not kept:
            self.say(unsaved_text(self.look.words, erased=self.live.erased))
        elif isinstance(refused, Refused):
            self.say(text("This meeting cannot be marked now."))
        self.renewed()
        return kept and refused is None

    def _looks(self, folder: Path) -> None:
        """Look whether papers can be put into a folder; runs on a thread."""
        if trouble := found_trouble(folder):
            why, at = trouble
            self.post_message(self.Looked(folder, folder_text(self.look.words, why, shown_folder(at))))

    @on(Looked)
    def _looked(self, event: Looked) -> None:
        event.stop()
        if event.folder == self.folder and self.seen.making is None and not self.seen.result:
            self.seen = replace(self.seen, result=event.trouble)
            self.draw()

    def _makes(self, order: Order) -> None:
        """Make an order; runs on a thread."""

        def told(made: int, every: int) -> None:
            self.post_message(self.Went(made, every))

        try:
            made = self.maker.make(order, told)
        except (*CANNOT, OSError) as error:
            self.post_message(self.Ended(order, why_not=refused_text(self.look.words, error, shown_folder)))
        else:
            self.post_message(self.Ended(order, made))

    @on(Went)
    def _went(self, event: Went) -> None:
        event.stop()
        self.seen = replace(self.seen, making=(event.made, event.every))
        self.draw()

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        result = event.why_not or self._made_text(event)
        waiting = next((each for each in self.seen.offers if self._goes_out_now(each, event)), None)
        asked = Asked(Question.AFTERWARDS, waiting.kind) if waiting else None
        self.seen = replace(self.seen, making=None, result=result, asked=asked)
        self.draw()

    def _made_text(self, event: Ended) -> str:
        """Return how many files stand where, and which of before that were not made now."""
        words, made = self.look.words, event.made
        told = made_text(words, made.files, shown_folder(event.order.folder))
        left = left_over_text(words, made.left_over, names=self.seen.names)
        unnoted = "" if self._noted else not_noted(words, _COMMAND)
        return " ".join([f"{told}.", *filter(None, (left, unnoted))]) if left or unnoted else told

    def _goes_out_now(self, offer: Offer, event: Ended) -> bool:
        """Whether a document was made, and is to go to everybody by now."""
        made = not event.why_not and offer.kind in event.order.kinds and offer.kind in PAPERS
        waits = offer.sent is None or offer.is_outdated
        soon = offer.due is not None and offer.due - self.today <= AHEAD
        return made and waits and soon and not self.store.read_only

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_typed_in():
            self._remember(event.value)

    def _remember(self, text: str) -> None:
        usual = text.strip() in ("", shown_folder(self.usual))
        self.keeping.remember(FOLDER_FIELD, None if usual else text)
