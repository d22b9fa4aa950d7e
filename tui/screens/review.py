"""Reviewing: earlier meetings and the whole series, to read and to run through once more (design 1, screens i).

Nothing here can write: the screen has a log without a call for it.
"""

from __future__ import annotations

from store.clock import Clock
from store.errors import StoreError
from store.log import ReadLog
from tui.keys import SILENT, name_of
from tui.review_keys import Does, review_key
from tui.review_place import Page, Place
from tui.review_way import Way
from tui.screens.review_moving import ReviewMoving
from tui.view.look import Look

_BACKWARDS = frozenset({"up", "left", "pageup"})
_ESCAPED = "alt+"


class Review(ReviewMoving):
    """Leads through the pages by keys."""

    def __init__(self, log: ReadLog, look: Look, clock: Clock, ref: str = "", *, way: Way | None = None) -> None:
        """Show a series, a meeting as `REF/NUMBER`, or the list of what may be seen; or go on with a `way`.

        Raises a `StoreError` where that cannot be read.
        """
        super().__init__(way or Way(log, ref), look, clock)

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`, also where letters are text."""
        self.app.exit()

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text."""
        if key.startswith(_ESCAPED):
            # Over a slow line Esc and the key after it can come at once, and are read as one with Alt.
            return self.take("escape", "") and self.take(key.removeprefix(_ESCAPED), "")
        name = name_of(key, character)
        row = review_key(self.place.page, name)
        if row is None and self.is_typed_in():
            return False
        with self.drawing.held():
            if self.said.text:
                self.say("")
            if row is None:
                self._means_nothing(name)
                return True
            try:
                self._do(row.does, -1 if name in _BACKWARDS else 1)
            except StoreError as error:
                self.cannot(error)
        return True

    def _means_nothing(self, name: str) -> None:
        if name not in SILENT:
            self.say(self.look.words.text("That key does nothing here.   ? shows the keys"))

    def _do(self, does: Does, by: int) -> None:
        ref = self.place.ref
        match does:
            case Does.CHOOSE:
                self.choose(by)
            case Does.OPEN:
                self.open()
            case Does.STEP:
                self.step(by)
            case Does.PART:
                self.to_part(by)
            case Does.PLAY:
                self.play()
            case Does.LEAF:
                self.turn(by)
            case Does.ACCOUNT:
                self.go(Place(Page.ACCOUNT, ref, self.place.number))
            case Does.BRIEFING:
                self.go(Place(Page.BRIEFING, ref))
            case Does.AGREEMENTS:
                self.go(Place(Page.AGREEMENTS, ref))
            case Does.SCALES:
                self.go(Place(Page.SCALES, ref))
            case Does.MEETINGS:
                self.go(Place(Page.SERIES, ref))
            case Does.SEARCH:
                self.ask_for()
            case Does.NAMES:
                self.names = not self.names
                self.renew()
            case Does.HELP:
                self._help()
            case Does.BACK:
                self._back()
            case Does.LEAVE:
                self.action_leave()

    def _help(self) -> None:
        if self.place.page is Page.HELP:
            self._back()
        else:
            self.go(Place(Page.HELP))

    def _back(self) -> None:
        if not self.way.is_at_start:
            self.way.back()
            self.arrived()
        elif len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.say(self.look.words.text("You began here.   q: leave"))
