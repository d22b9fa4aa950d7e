"""What home opens over its lists: a series to read, a meeting to prepare, and the form of one that is planned."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from store.errors import StoreError
from tui.screens.home_known import HomeKnown


class HomeOpening(HomeKnown):
    """Opens other screens, and asks before one that names people lies open."""

    folder: Path | None = None
    """The folder in which the store lies; None where that is not known."""
    root: Path | None = None
    """The folder under which documents go; None for the user's own documents."""

    def let_see(self, opens: Callable[[], None]) -> None:
        """Open pages; where names are hidden, ask first: these pages name people, and this may be a wall."""
        if self.names:
            opens()
        else:
            self.opening = opens

    def lets_see(self, opens: Callable[[], None], name: str) -> None:
        """Open the pages if the key that answers is Enter."""
        self.opening = None
        if name == "enter":
            opens()

    def prepare(self) -> None:
        """Open what is prepared of the meeting that is marked, or of the next one of its series."""
        from tui.to_prepare import to_prepare

        if self.chosen is None:
            self.begin()
            return
        try:
            ref, meeting = to_prepare(self.store, self.chosen)
        except (StoreError, ValueError):
            self._cannot_open()
        else:
            self.let_see(partial(self._open_preparing, ref, meeting))

    def documents(self) -> None:
        """Open what can be made of the meeting that is marked, or of the last one of its series that was held."""
        from tui.screens.documents import Documents
        from tui.screens.documents_known import Way
        from tui.to_document import to_document

        if self.chosen is None:
            self.say(self.look.words.text("There are no meetings yet.   n: a new series"))
            return
        try:
            meeting = to_document(self.store, self.chosen)
            way = Way(self.names, root=self.root, store=self.folder)
            screen = Documents(self.store, self.look, self.clock, meeting, way=way)
        except (StoreError, ValueError):
            self._cannot_open()
        else:
            self.app.push_screen(screen)

    def begin(self) -> None:
        """Plan a new series; its form names people only where one was begun before."""
        from store.half_made import NEW_SERIES

        opens = partial(self._open_preparing, "", "")
        if self.store.drafts(NEW_SERIES):
            self.let_see(opens)
        else:
            opens()

    def review(self, ref: str = "") -> None:
        """Open a series to read; without one, the page that searches them all."""
        from tui.review_place import Page as Opened
        from tui.review_place import Place
        from tui.review_way import Way
        from tui.screens.review import Review

        way = Way(self.store, ref)
        if not ref:
            way.stand((Place(Opened.SEARCH),))
        self.app.push_screen(Review(self.store, self.look, self.clock, way=way))

    def _open_preparing(self, ref: str, meeting: str) -> None:
        """Open the pages of a meeting that is planned, or else the form of the next one of the series."""
        from tui.screens.beginning import Beginning
        from tui.screens.preparing import Preparing

        if self.store.read_only and not meeting:
            self.say(self.look.words.text("This store can only be read here."))
            return
        try:
            screen = (
                Preparing(self.store, self.look, self.clock, meeting)
                if meeting
                else Beginning(self.store, self.look, self.clock, ref)
            )
        except (StoreError, ValueError):
            self._cannot_open()
        else:
            self.app.push_screen(screen)

    def _cannot_open(self) -> None:
        """Say so, and show what there is now: what was marked may have been erased since."""
        with suppress(StoreError):
            self.read()
        self.say(self.look.words.text("This cannot be read right now."))
