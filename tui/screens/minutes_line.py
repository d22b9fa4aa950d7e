"""What keys do to the line of the minute-taker's pane: signs, people, saving."""

from __future__ import annotations

from meeting.intents import Undo
from meeting.minutes import statement, topics
from meeting.refusal import Refused, Why
from tui.minutes_keys import CATEGORY_KEYS, Does, pane_key
from tui.minutes_keys import At as Where
from tui.screens.minutes_pages import MinutesPages
from tui.view import pointing
from tui.view.pointing import Pointing
from tui.view.scene import Scene
from tui.view.statement_draft import Kind
from tui.view.statement_line import concerning, erased, moved_child, signed
from tui.view.statement_text import SIGNS


class MinutesLine(MinutesPages):
    """Takes the keys of the line; every other one is text."""

    pointing: Pointing | None = None
    """Whom letters find, while somebody is pointed at."""

    def in_line(self, name: str, key: str, character: str) -> Does | None:
        """Return what a key in the line is for; None where it is text, or edits it."""
        row = pane_key(Where.LINE, name)
        does = row.does if row else None
        match does:
            case Does.WHO if self.writing.draft.is_begun_change or not (self.line.at_word or self._asks_who()):
                return None
            case Does.AGREE if character and not self.line.at_start:
                return None
            case Does.EARLIER if not self.line.on_first_row:
                return None
            case None if key in CATEGORY_KEYS or (character in SIGNS and self.line.at_start):
                return Does.SIGN
            case None if key == "backspace" and not self.writing.draft.text:
                return Does.ERASE
            case _:
                return does

    def sign(self, key: str, character: str) -> None:
        """Say what kind of statement it is."""
        category = CATEGORY_KEYS.get(key) or SIGNS[character]
        self.writing.alter(signed(self.writing.draft, category))
        self.held()

    def erase(self) -> None:
        """Take back what was said last of an empty line."""
        self.writing.alter(erased(self.writing.draft))
        self.held()

    def place_child(self) -> None:
        """Say that the child heard it, or did not."""
        self.writing.alter(moved_child(self.writing.draft, self.live.state))
        self.held()

    def point(self, *, several: bool) -> None:
        """Let letters find who said it, or `several` whom it concerns."""
        scene = self.current()
        draft = self.writing.draft
        told = draft.about if draft.told else ()
        self.pointing = pointing.whom(scene, told) if several else pointing.who(scene)
        self.line.show_cursor_if(False)
        self.renew()

    def pointed(self, key: str, character: str) -> bool:
        """Let a key go to the list of people, and return whether there is one: none of its letters is text."""
        if self.pointing is None:
            return False
        before, now = self.pointing, pointing.press(self.pointing, self.current(), key, character)
        self.pointing = None if now.ended or now.left else now
        if now.ended and now.several:
            self.writing.alter(concerning(self.writing.draft, now.taken))
        elif now.ended:
            self.writing.point(now.taken[0])
        self.line.show_cursor_if(self.pointing is None)
        if now.left and before.unfound and not before.several:
            # It was no name: the sign began a word.
            self.line.type_in(f"@{before.list.letters}")
        self.renew()
        return True

    def save(self) -> bool:
        """Save the line and begin the next, or what an empty one offers; return whether nothing is left to save."""
        draft = self.writing.draft
        if draft.kind is not Kind.NEW and not draft.owes:
            self.writing.drop()
        elif not draft.text.strip() and draft.kind is Kind.NEW:
            if not self.writing.go_into_offer():
                return False
        elif not draft.person:
            self.say(self.current().words.text("Who said it?   @"))
            return False
        elif (trouble := self.writing.save()) is not None:
            self._stays(trouble)
            return False
        self.held()
        return True

    def agree(self) -> None:
        """Open the form of an agreement that grows from the line, once that is saved; from an empty one, a new one."""
        draft = self.writing.draft
        if draft.kind is Kind.NEW and not draft.text.strip():
            self.open_form()
        elif not draft.owes or self.save():
            self.grow(draft.statement)

    def take_back(self) -> None:
        """Take back what was saved last here; a statement comes back into the line if that is empty."""
        before = self.live.state
        if not self.act(Undo()):
            return
        for item in before.minutes.statements:
            if item.pane == self.live.pane and statement(self.live.state, item.id) is None:
                self.writing.put_back(item, topics(before, item.id))
                self.held()

    def held(self) -> None:
        """Show the line as it is now."""
        self.hold()
        self.renew()

    def pointing_said(self, scene: Scene) -> str:
        """Return what is asked while somebody is pointed at, with the letters so far."""
        if self.pointing is None:
            return ""
        words, letters = scene.words, self.pointing.list.letters
        if self.pointing.unfound:
            return words.text("No one is called {letters}.   Backspace", letters=letters)
        if not self.pointing.several:
            return words.text("Who said it?   {letters}", letters=f"@{letters}")
        names = ", ".join([*(scene.name(person) for person in self.pointing.taken), letters])
        return words.text("Whom does it concern?   {names}", names=names)

    def _asks_who(self) -> bool:
        """Whether the line cannot be saved before it is said whose it is: `@` within a word answers that too."""
        return not self.writing.draft.person

    def _stays(self, trouble: Refused | Exception) -> None:
        if not isinstance(trouble, Refused):
            self.renew()
        elif trouble.why is Why.UNKNOWN_STATEMENT:
            self.writing.begin_anew()
            self.say(self.current().words.text("Withdrawn meanwhile.   Enter: keep yours as a new one"))
        else:
            self.tell(trouble)
