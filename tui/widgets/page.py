"""A page of the minute-taker's pane: a sign that arrows move, a field for one text at a time, and acts."""

from __future__ import annotations

from collections.abc import Callable

from meeting.intents import Intent
from tui.keys import name_of
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.page import Picture, kept, moved
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.field_panel import FieldPanel

_STEPS = {"up": -1, "down": 1}
_LEAVES = ("tab", "shift+tab")


class Page(FieldPanel):
    """Esc closes the field, then the page. Before half-typed text is lost it asks, unless the screen keeps `texts`."""

    takes_all = False
    """Whether the page takes the rows of the statement line too."""

    def __init__(self, scene: Scene, *, key: str) -> None:
        """Begin at the top, without a field."""
        super().__init__(scene, key=key)
        self.at = ""
        """Where the sign was put; while that is nowhere, it stands at the first place."""
        self._asks = False
        self._sent: Intent | None = None
        self._picture = Picture(())

    def picture(self) -> Picture:
        """Return the rows and the place of the field; every page has its own."""
        raise NotImplementedError

    def command(self, name: str) -> bool:
        """Do what a key means while no field is open; False where it means nothing. Every page has its own."""
        raise NotImplementedError

    def entered(self, text: str) -> None:
        """Do what Enter means to the text of the field, in one row; every page has its own."""
        raise NotImplementedError

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to answer while it asks whether to leave; every page adds its own keys for all other times."""
        del columns
        return (Hint("Enter", mark("back to it")), Hint("Esc", mark("leave"))) if self._asks else ()

    def ids(self) -> tuple[str, ...]:
        """Return where the sign can stand."""
        return ()

    @property
    def here(self) -> str:
        """Where the sign stands now; empty where there is nothing to stand at."""
        return moved(self.ids(), self.at, 0)

    def reopen(self, field: str) -> None:
        """Open a field again that holds half-typed text."""
        self.open_field(field)

    def would_lose(self) -> str:
        """Return what to ask before the page is left; empty where nothing would be lost."""
        question = self.scene.words.text("A half-written text is lost.   Enter: back   Esc: leave")
        return question if self.unkept else ""

    def go_back(self) -> None:
        """Go back to what would be lost."""
        self.reopen(self.unkept)

    def leave(self) -> None:
        """Do what Esc means while no field is open."""
        self.post_message(self.Closes(self))

    def send(self, intent: Intent, done: Callable[[], None]) -> None:
        """Ask for an act. Until there is an answer, a second Enter asks for nothing."""
        if self._sent == intent:
            return
        self._sent = intent
        self.post_message(self.Wants(self, intent, done))
        # The act is handled where this message comes to next, and after it what is called there.
        self.call_later(self.screen.call_later, self.heard)

    def heard(self) -> None:
        """Know that the last act was answered, carried out or not."""
        self._sent = None

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene; the sign and what is half typed stay."""
        before = self.ids()
        self.scene = scene
        self.look_again()
        self.at = kept(before, self.at, self.ids())
        super().follow(scene)

    def look_again(self) -> None:
        """Work out what a page keeps of its scene, now that it is another."""

    def draw(self) -> tuple[Line, ...]:
        """Return the rows."""
        return self._picture.lines

    def redraw(self) -> None:
        """Draw anew, and put the field where it belongs."""
        if self.size.width:
            self._picture = self.picture()
            styles = self.typing_place().styles
            styles.offset = (self._picture.x, self._picture.y)
            styles.width = max(1, self.size.width - self._picture.x - 1)
        super().redraw()

    def press(self, key: str, character: str) -> bool:
        """Do what a key means in the field, or beside it."""
        name = name_of(key, character)
        asked, self._asks = self._asks, False
        taken = self.press_in_field(name) if self.field else self._press_outside(name, asked=asked)
        if taken and self.is_attached:
            self.redraw()
        return taken

    def press_in_field(self, name: str) -> bool:
        """Keep the text, or step out of the field; everything else is text."""
        if name == "enter":
            self.say("")
            self.entered(" ".join(self.typed().split()))
        elif name == "escape":
            self.say("")
            self.shut_field()
        elif name in _LEAVES:
            self.shut_field()
            return self.stays()
        else:
            return False
        return True

    def stays(self) -> bool:
        """Ask before something is lost, and return whether anything would be."""
        question = self.would_lose()
        self._asks = bool(question)
        self.say(question)
        return self._asks

    def _press_outside(self, name: str, *, asked: bool) -> bool:
        self.say("")
        if name == "escape":
            if asked or not self.stays():
                self.leave()
        elif name in _LEAVES:
            return not asked and self.stays()
        elif name == "enter" and asked:
            self.go_back()
        elif name in _STEPS and self.ids():
            self.at = moved(self.ids(), self.at, _STEPS[name])
        else:
            return self.command(name)
        return True
