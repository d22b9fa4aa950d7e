"""The minute-taker's screen: a key goes to the line, to the statement that is marked, or is a command (screens h)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from textual import events
from textual.screen import Screen

from meeting.intents import Interpret, ParkQuestion
from meeting.state import Stage
from store.errors import StoreError
from tui.keys import SILENT, name_of
from tui.minutes_asking import Asked, question
from tui.minutes_hints import asked_hints, pane_hints, pointing_hints
from tui.minutes_keys import At, Does, pane_key
from tui.screens.agreeing import Agreeing
from tui.screens.minutes_asking import MinutesAsking
from tui.view import remarks
from tui.view.hints import Hint
from tui.view.minutes.desk import Desk
from tui.view.scene import Scene
from tui.view.statement_draft import Kind
from tui.widgets.panel import Panel
from tui.widgets.typing_panel import LEAVES

_PAGE = 10
"""Statements that PageUp goes up."""
_STEPS = {Does.EARLIER: -1, Does.LATER: 1, Does.PAGE_UP: -_PAGE, Does.PAGE_DOWN: _PAGE}


class Minutes(MinutesAsking, Agreeing):
    """Takes the minutes by keyboard.

    Every key that no panel has comes through the line, in its order; `take` says by `at` what it means.
    """

    documents: Callable[[], Screen[None]] | None = None
    """Makes the screen of what leaves the building; None where there is none."""

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`, also where letters are text."""
        if not self.answered("ctrl+q"):
            self.ask(Asked.LEAVE)
            self.hosting.keep_focus(hides=self.panel is not None)

    def on_key(self, event: events.Key) -> None:
        """Do what a key means that the panel let through."""
        if self.hosting.takes(event) or self._edits(event.key):
            return
        if isinstance(self.panel, Panel) and event.key not in LEAVES and self.panel.is_late(event):
            return
        event.stop()
        event.prevent_default()
        name = name_of(event.key, event.character)
        if self.panel is None:
            self.set_focus(self.line)
            self.line.post_message(events.Key(event.key, event.character))
        elif self.asked is None:
            self._beside(name)
        else:
            self.hosting.keep_focus(hides=False)
            self.hosting.early = True
            if not self.answered(name):
                (self.focused or self.panel).post_message(events.Key(event.key, event.character))

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text."""
        if self.app.screen is not self:
            # The key before it opened another screen, and this one was meant for that.
            self.app.screen.post_message(events.Key(key, character or None))
            return True
        if self.panel is not None:
            # The key before it opened the panel, and this one was meant for that.
            (self.focused if self.focused not in (None, self.line) else self.panel).post_message(
                events.Key(key, character or None)
            )
            return True
        with self.drawing.held():
            if self.said.text:
                self.hush()
            name = name_of(key, character)
            if self.answered(name) or self.swallowed(name):
                return True
            return self.pointed(key, character) or self._meant(name, key, character)

    def desk(self, scene: Scene) -> Desk:
        """Return what the pane adds, with where its keys go."""
        offers = self.pointing.list.found if self.pointing else ()
        at = self.pointing.list.at if self.pointing else 0
        return replace(
            super().desk(scene),
            selected=self.selected if self.at is At.STREAM else "",
            offers=(*offers[at:], *offers[:at]),
            keys=self._keys(),
        )

    def line_said(self, scene: Scene) -> str:
        """Return what is asked, or else said."""
        if self.asked is not None:
            owes = self.writing.draft.owes or self.half_written
            return question(scene, self.asked, owes=owes, loses=self.would_lose)
        return self.pointing_said(scene) or super().line_said(scene)

    def _keys(self) -> tuple[Hint, ...]:
        if self.asked is not None:
            return asked_hints(self.asked)
        if isinstance(self.panel, Panel):
            return self.panel.hints(self.app.size.width)
        if self.pointing is not None:
            return pointing_hints(several=self.pointing.several)
        return pane_hints(self.at, self.writing.draft, closed=self._is_over)

    def _edits(self, key: str) -> bool:
        """Whether a key erases or moves in a panel's field; Textual does so with what nobody has stopped."""
        bound = self.active_bindings.get(key)
        return bound is not None and bound.node is self.focused is not self.line

    def _beside(self, name: str) -> None:
        """Do what a key means that an open panel let through."""
        row = pane_key(At.OUTSIDE, name)
        match row.does if row else None:
            case Does.NEXT_PAGE | Does.PREVIOUS_PAGE as does:
                if not self.turn(1 if does is Does.NEXT_PAGE else -1):
                    self.go_on()
            case Does.HELP:
                self.open(Does.HELP)
            case Does.UNDO:
                self.take_back()
            case Does.STAY:
                self.close()
            case _ if name not in SILENT:
                self.say(remarks.nothing(self.current()))
            case _:
                pass

    def _meant(self, name: str, key: str, character: str) -> bool:
        if self.at is At.LINE:
            does = self.in_line(name, key, character)
            if does is not None:
                self._of_line(does, key, character)
            return does is not None
        row = pane_key(self.at, name)
        if row is not None:
            (self._of_stream if self.at is At.STREAM else self._outside)(row.does)
        elif name not in SILENT:
            self.say(remarks.nothing(self.current()))
        return True

    def _of_line(self, does: Does, key: str, character: str) -> None:
        match does:
            case Does.SAVE:
                self.save()
            case Does.LINE_END:
                self.line.type_in("\n")
            case Does.SIGN:
                self.sign(key, character)
            case Does.ERASE:
                self.erase()
            case Does.WHO | Does.ABOUT:
                self.point(several=does is Does.ABOUT)
            case Does.CHILD:
                self.place_child()
            case Does.AGREE:
                self.agree()
            case Does.EARLIER:
                self.select(-1)
            case Does.OUT:
                self._out()
            case _:
                self._anywhere(does)

    def _of_stream(self, does: Does) -> None:
        match does:
            case Does.CORRECT:
                self.writing.take_up(self.selected)
                self.go(At.LINE)
                self.held()
            case Does.AGREE:
                self.grow(self.selected)
            case Does.KEEP:
                if self.act(ParkQuestion(statement=self.selected)):
                    self.go(At.LINE)
            case Does.WITHDRAW:
                self.ask_withdrawing(Asked.WITHDRAW)
            case Does.BACK:
                self.go(At.LINE)
            case _ if does in _STEPS:
                self.select(_STEPS[does])
            case _:
                self._anywhere(does)

    def _outside(self, does: Does) -> None:
        match does:
            case Does.BACK:
                self.go(At.LINE)
            case Does.INTERPRET:
                self.act(Interpret())
            case Does.STAY:
                self.say(self.current().words.text("Enter: write"))
            case Does.UNDO:
                self.take_back()
            case Does.AGREE:
                self.open_form()
            case Does.LEAVE:
                self.ask(Asked.LEAVE)
            case Does.DOCUMENTS:
                self._open_documents()
            case _:
                self._anywhere(does)

    def _open_documents(self) -> None:
        """Open what leaves the building; nothing does before the close."""
        if self.documents is None or not self._is_over:
            self.say(self.current().words.text("The documents are made once the meeting is closed."))
            return
        try:
            self.app.push_screen(self.documents())
        except StoreError:
            self.say(remarks.unread(self.current()))

    @property
    def _is_over(self) -> bool:
        return self.live.state.stage is Stage.CLOSED

    def _anywhere(self, does: Does) -> None:
        if does in (Does.NEXT_PAGE, Does.PREVIOUS_PAGE):
            self.turn(1 if does is Does.NEXT_PAGE else -1)
        else:
            self.open(does)

    def _out(self) -> None:
        """Leave the line; an offer, and what it holds besides a new statement, is left first."""
        draft = self.writing.draft
        if draft.offer:
            self.erase()
        elif draft.kind is Kind.NEW:
            self.go(At.OUTSIDE)
        elif draft.owes:
            self.ask(Asked.DROP)
        else:
            self.writing.drop()
            self.held()
