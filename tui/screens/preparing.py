"""Preparing a meeting between two others: who comes, what may be told of, what is done (R80, R93, R118, R125)."""

from __future__ import annotations

from textual import events

from store.clock import Clock
from store.log import Log
from tui.keys import SILENT, name_of
from tui.preparing_keys import ANSWER_KEYS, SHARING_KEYS, Does, preparing_key
from tui.screens.preparing_forms import PreparingForms
from tui.view.look import Look
from tui.view.preparing.marked import marks
from tui.view.preparing.overview import points
from tui.view.preparing.pages import Page, pages

_MANY = 10
_QUIT = "q"
"""The one key that leaves and is a letter: where something is asked, it is one that does not answer."""
_BACKWARDS = frozenset({"up", "left", "pageup", "shift+tab"})


class Preparing(PreparingForms):
    """Leads through the pages by keys."""

    def __init__(self, log: Log, look: Look, clock: Clock, meeting: str) -> None:
        """Prepare a meeting, `REF/NUMBER`, that has a plan. Raises a `StoreError` where it cannot be read."""
        super().__init__(log, look, clock, meeting)

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C leave the program; everything is kept."""
        self.app.exit()

    def pressed(self, event: events.Key) -> None:
        """Do what a key means on this page."""
        self._press(name_of(event.key, event.character))
        self.draw()

    def _press(self, name: str) -> None:
        row = preparing_key(self.seen.page, name)
        if self.said.text:
            self.said.say("")
        if row is not None and row.does is Does.LEAVE and (self.asked is None or name != _QUIT):
            self.action_leave()
        elif self.asked is not None:
            self.answered(name)
        elif self.helps:
            self._in_help(name)
        elif row is not None:
            self._do(row.does, name)
        elif name not in SILENT:
            self.said.say(self.look.words.text("That key does nothing here.   ? shows the keys"))

    def _in_help(self, name: str) -> None:
        by = {"up": -1, "down": 1, "pageup": -_MANY, "pagedown": _MANY}.get(name)
        if by is None:
            self.helps = False
        else:
            self.help_on(by)

    def _do(self, does: Does, name: str) -> None:
        by = -1 if name in _BACKWARDS else 1
        if does is not Does.BACK:
            self.goes_on()
        match does:
            case Does.CHOOSE:
                self.stand(self.seen.row + by)
            case Does.LEAF:
                self.stand(self.seen.row + by * _MANY)
            case Does.ASIDE:
                self.stand(self.seen.row, self.seen.column + by)
            case Does.OPEN:
                self._open()
            case Does.ADD:
                self._add()
            case Does.TURN:
                self._turn(by)
            case Does.PAGE:
                self._to(Page(name))
            case Does.EARLIER:
                self._show_left()
            case Does.HELP:
                self.show_help()
            case Does.BACK:
                self._back()
            case _:
                self._change(does, name)

    def _change(self, does: Does, name: str) -> None:
        match does:
            case Does.ANSWER:
                self.answers(ANSWER_KEYS[name])
            case Does.SETTLE:
                self.settles(SHARING_KEYS[name])
            case Does.CLEAR if self.seen.page is Page.PEOPLE:
                self.answers(None)
            case Does.CLEAR:
                self.settles(None)
            case Does.TICK:
                self.ticks()
            case Does.DAY:
                self.another_day(-1 if name in _BACKWARDS else 1)
            case Does.REMOVE:
                self.asks_to_remove()
            case Does.UNDO:
                self.takes_back()
            case _:
                pass

    def _turn(self, by: int) -> None:
        every = pages(self.seen.meeting)
        self.turn_to(every[(every.index(self.seen.page) + by) % len(every)])

    def _to(self, page: Page) -> None:
        if page in pages(self.seen.meeting):
            self.turn_to(page)
        else:
            self.said.say(self.look.words.text("The meeting has begun. Only what comes after it is left here."))

    def _open(self) -> None:
        if self.seen.page is Page.OVERVIEW:
            self._go_where_it_is_put_right()
        elif self.seen.page is Page.PEOPLE and self.marked:
            self.open_person(self.marked)
        elif self.seen.page is Page.MEETING:
            self.open_meeting()

    def _add(self) -> None:
        if self.seen.page is Page.PEOPLE:
            self.open_person("")
        else:
            self.ask_for_topic()

    def _go_where_it_is_put_right(self) -> None:
        listed = points(self.look, self.seen)
        if not listed:
            return
        point = listed[self.seen.row]
        self.turn_to(point.page)
        at = {Page.PEOPLE: point.person, Page.CHECKLISTS: point.item or ""}.get(point.page, "")
        rows = marks(self.look, self.seen)
        if at in rows:
            self.stand(rows.index(at))
        self.stand_beside(point.by)

    def _show_left(self) -> None:
        if self.left.count:
            self.app.push_screen(Preparing(self.store, self.look, self.clock, self.left.meeting))
        else:
            self.said.say(self.look.words.text("Nothing is left after the meeting before this one."))

    def _back(self) -> None:
        if self.lets_topic_go():
            return
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.app.exit()
