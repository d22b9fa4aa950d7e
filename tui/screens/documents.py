"""What leaves the building: the documents of a meeting, seen before they are made, and put in a folder (design 8)."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from store.clock import Clock
from store.errors import StoreError
from store.log import Log
from tui.documents_keys import Does, documents_key
from tui.documents_maker import Maker, PaperMaker
from tui.keys import SILENT, name_of
from tui.screens.documents_known import Way
from tui.screens.documents_making import DocumentsMaking
from tui.view.documents.seen import Asked, Mark, Page, Question, goes_to, ticks, ticks_all
from tui.view.look import Look

_BACKWARDS = frozenset({"up", "left", "pageup"})
_ESCAPED = "alt+"


class Documents(DocumentsMaking):
    """Leads through the list by keys."""

    def __init__(
        self, log: Log, look: Look, clock: Clock, meeting: str, *, way: Way | None = None, maker: Maker | None = None
    ) -> None:
        """Show a meeting, `REF/NUMBER`. Raises a `StoreError` or a ValueError where there is nothing to read."""
        way = way or Way()
        super().__init__(log, look, clock, meeting, maker=maker or PaperMaker(way.store), way=way)

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`: over a pane of the meeting they lead back there, which asks before it ends."""
        if self.way.aside:
            self.dismiss()
        else:
            self.app.exit()

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text."""
        if key.startswith(_ESCAPED):
            # Over a slow line Esc and the key after it can come at once, and are read as one with Alt.
            return self.take("escape", "") and self.take(key.removeprefix(_ESCAPED), "")
        name = name_of(key, character)
        row = documents_key(self.seen.page, name)
        if self.seen.making is None and row is None and self.seen.asked is None and self.is_typed_in():
            return False
        if self.said.text:
            self.said.say("")
        if row is not None and row.does is Does.LEAVE:
            self.action_leave()
        elif self.seen.making is not None:
            pass
        elif self.seen.asked is not None:
            self._answered(self.seen.asked, name)
        elif row is not None:
            self._do(row.does, -1 if name in _BACKWARDS else 1, name)
        elif name not in SILENT:
            self.say(self.look.words.text("That key does nothing here.   ? shows the keys"))
        self.draw()
        return True

    def _do(self, does: Does, by: int, name: str) -> None:
        match does:
            case Does.CHOOSE if self.seen.page is Page.LIST:
                self.seen = goes_to(self.seen, self.seen.row + by)
            case Does.CHOOSE:
                self._read_on(by)
            case Does.LEAF:
                self._read_on(by * self.reach().leaf)
            case Does.OPEN:
                self._open()
            case Does.ASIDE if self.seen.page is Page.PREVIEW:
                self._next_paper(by)
            case Does.ASIDE:
                self._next_meeting(by)
            case Does.MAKE:
                if self.is_typed_in():
                    self.takes_folder()
                self.make()
            case Does.FOLDER:
                self.type_folder()
            case Does.SENT:
                self.asks_if_sent()
            case Does.UNDO:
                self.takes_back()
            case Does.BACK:
                self._back()
            case _:
                self._change(does, name)

    def _change(self, does: Does, name: str) -> None:
        match does:
            case Does.TICK if self.seen.kind:
                self._tick(self.seen.row)
            case Does.NUMBER if int(name) <= len(self.seen.offers):
                self._tick(int(name) - 1)
            case Does.ALL:
                self.seen = ticks_all(self.seen)
            case Does.TONGUE:
                self._turn_tongue()
            case Does.NAMES:
                self.seen = replace(self.seen, names=not self.seen.names)
            case Does.HELP:
                self.seen = replace(self.seen, page=Page.HELP, top=0)
            case _:
                pass

    def _tick(self, at: int) -> None:
        self.seen = goes_to(ticks(self.seen, at), at)

    def _turn_tongue(self) -> None:
        if self.seen.tongue:
            self.seen = replace(self.seen, in_both=not self.seen.in_both)
        else:
            self.say(self.look.words.text("The parents' language is Danish, or there are no phrases in it yet."))

    def _open(self) -> None:
        match self.seen.marked:
            case _ if self.is_typed_in():
                self.takes_folder()
            case Mark.TONGUE:
                self._turn_tongue()
            case Mark.FOLDER:
                self.type_folder()
            case Mark.MAKE:
                self.make()
            case None:
                pass
            case kind if self.seen.offer and self.seen.offer.papers == () and not self.seen.offer.why_not:
                self.say(self.look.words.text("There is nothing to see of it before it is made."))
            case kind if self.seen.names:
                self._preview()
            case kind:
                self.seen = replace(self.seen, asked=Asked(Question.SEE, kind))

    def _preview(self) -> None:
        if self.seen.offer and not self.seen.offer.why_not:
            self.seen = replace(self.seen, page=Page.PREVIEW, open=0, top=0)

    def _answered(self, asked: Asked, name: str) -> None:
        yes = "x" if asked.question is Question.AFTERWARDS else "enter"
        if name == "enter" != yes:
            # It was pressed once more than it took to make them.
            return
        self.seen = replace(self.seen, asked=None)
        if name == yes and asked.question is Question.SEE:
            self._preview()
        elif name == yes:
            self.marks_sent(asked.kind)

    def _read_on(self, by: int) -> None:
        self.seen = replace(self.seen, top=self.reach().after(by))

    def _next_paper(self, by: int) -> None:
        at = max(0, min(len(self.seen.papers) - 1, self.seen.open + by))
        self.seen = replace(self.seen, open=at, top=self.seen.top if at == self.seen.open else 0)

    def _next_meeting(self, by: int) -> None:
        numbers = [each.planned.number for each in self.dossier.series.meetings]
        at = numbers.index(self.dossier.number) + by
        if not 0 <= at < len(numbers):
            self.say(self.look.words.text("The series has no further meeting that way."))
            return
        meeting = f"{self.dossier.series.ref}/{numbers[at]}"
        opens = partial(Documents, self.store, self.look, self.clock, meeting, maker=self.maker)
        try:
            self.app.switch_screen(opens(way=replace(self.way, names=self.seen.names)))
        except (StoreError, ValueError):
            self.say(self.look.words.text("This cannot be read right now."))

    def _back(self) -> None:
        if self.is_typed_in():
            self.leaves_folder()
        elif self.seen.page is not Page.LIST:
            self.seen = replace(self.seen, page=Page.LIST, top=0)
        elif len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.app.exit()
