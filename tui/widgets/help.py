"""`?`: pages of help below the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from meeting.notices import Notice
from tui.key import KeyId
from tui.keys import key_for
from tui.view.help import Entry, pages
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.key_panel import KeyPanel

_STEPS = {"down": 1, "pagedown": 1, "up": -1, "pageup": -1}


class HelpPanel(KeyPanel):
    """Shows the purpose, the source of the line on the screen, and the keys, a page at a time.

    `?` turns the page; every other key closes the help and does what it always does. Where it `stays`, arrows and
    PageDown turn the pages too, and only Esc closes it.
    """

    @dataclass
    class Left(Message):
        """The help was read."""

        panel: HelpPanel

    ENDS = (Left,)

    def __init__(
        self, scene: Scene, entries: Sequence[Entry], notice: Notice | None, *, private: bool, stays: bool = False
    ) -> None:
        """Explain these keys and this line; `private` says whether only the leader reads it."""
        super().__init__(scene)
        self._entries = entries
        self._notice = notice
        self._private = private
        self._stays = stays
        self._page = 0

    def draw(self) -> tuple[Line, ...]:
        """Return the page that is open."""
        every = self._pages()
        return every[min(self._page, len(every) - 1)]

    def press(self, name: str) -> bool:
        """Turn the page, or close the help."""
        row = key_for(name)
        turns = row is not None and row.id is KeyId.HELP
        if turns and self._page + 1 < len(self._pages()):
            self._page += 1
            return True
        if self._stays and not turns and name != "escape":
            self._turn(_STEPS.get(name, 0))
            return name in _STEPS
        self.post_message(self.Left(self))
        return turns or name == "escape"

    def _turn(self, by: int) -> None:
        self._page = max(0, min(len(self._pages()) - 1, self._page + by))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to go on and how to leave."""
        del columns
        every, look = len(self._pages()), self.scene.look.alphabet
        more = (Hint("?", mark("more")),) if self._page + 1 < every else ()
        arrows = (Hint(f"{look.up} {look.down}", mark("move"), 1),) if self._stays and every > 1 else ()
        return (*more, *arrows, Hint("Esc", mark("close it")))

    def _pages(self) -> tuple[tuple[Line, ...], ...]:
        across, height = self.size
        return pages(self.scene, self._entries, self._notice, across, height, private=self._private)
