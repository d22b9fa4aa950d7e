"""What the leader should know, to read, and to mend where one line is enough."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.intents import CorrectStatement, ParkQuestion
from meeting.minutes import statement, topics
from meeting.state import Statement
from meeting.statement_terms import Said
from tui.view.hints import Hint
from tui.view.overview_page import QUESTION, WORRY, change_asked, overview, overview_ids, overview_rows
from tui.view.page import Picture
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.page import Page


class OverviewPage(Page):
    """Arrows read on. Enter writes what must be different beside a worry, or keeps a question for the reflection."""

    def __init__(self, scene: Scene) -> None:
        """Begin at the top."""
        super().__init__(scene, key="overview")
        self._sections = overview(scene)
        self._base: Said | None = None
        """The worry as it was when its field was opened."""

    def look_again(self) -> None:
        """Work out what there is to know: once for each scene, not for each key."""
        self._sections = overview(self.scene)

    def ids(self) -> tuple[str, ...]:
        """Return everything there is to know."""
        return overview_ids(self._sections)

    def picture(self) -> Picture:
        """Return it, or the question what must be different."""
        size = (self.size.width, self.size.height)
        item = self._worry(self.field)
        if item is not None:
            return change_asked(self.scene, item, size)
        return overview_rows(self.scene, self._sections, self.here, size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what Enter does at the sign."""
        if asked := super().hints(columns):
            return asked
        back = Hint("Esc", mark("back"))
        if self.field:
            return (Hint("Enter", mark("keep it")), back)
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 1)
        return (*self._at_sign(), arrows, back)

    def _at_sign(self) -> tuple[Hint, ...]:
        if self.here.startswith(WORRY):
            return (Hint("Enter", mark("what must be different")),)
        return (Hint("Enter", mark("keep for the reflection")),) if self.here.startswith(QUESTION) else ()

    def command(self, name: str) -> bool:
        """Mend what the sign stands at."""
        if name != "enter":
            return False
        if self._worry(self.here) is not None:
            self.reopen(self.here)
        elif self.here.startswith(QUESTION):
            self.send(ParkQuestion(statement=self.here.removeprefix(QUESTION)), self.redraw)
        return True

    def reopen(self, field: str) -> None:
        """Ask what must be different."""
        item = self._worry(field)
        if item is not None:
            self._base = item.said
            self.open_field(field)

    def entered(self, text: str) -> None:
        """Keep what must be different; if another wrote it meanwhile, both wordings are kept."""
        item = self._worry(self.field)
        if item is None or not text:
            self.shut_field()
            return
        base = self._base if item.said.change else item.said
        said = replace(item.said, change=text)
        self.send(CorrectStatement(item.id, said, topics(self.scene.meeting, item.id), base), self.done_with_field)

    def _worry(self, id_: str) -> Statement | None:
        """Return the worry with this id of an entry; None if it is no worry."""
        return statement(self.scene.meeting, id_.removeprefix(WORRY)) if id_.startswith(WORRY) else None
