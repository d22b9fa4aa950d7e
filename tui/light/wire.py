"""Between Textual and the terminal: takes in all that Textual writes, and passes on what the terminal needs of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.light.picture import Picture
from tui.light.screen import Screen

_BEGINS, _ENDS = "\x1b[?2026h", "\x1b[?2026l"
"""Around what a terminal should show at once; Textual writes them where the terminal says it knows them."""
_LARGE = 1000
"""So many letters may reach the terminal in more than one piece."""
_FRESH = "\x1b[?1049h"
"""Takes the alternate screen."""
_LEAVES_CELLS = re.compile(
    r"\x1b\[\?(?!1049|1047|47)[0-9;]*(?:[hl]|\$p)"  # modes, and questions after them
    r"|\x1b\[[<>=][0-9;]*u"  # the keyboard's
    r"|\x1b\].*|\x07",  # titles and their like, and the bell
    re.DOTALL,
).fullmatch


class Wire:
    """Keeps the picture that is wanted and the one the terminal shows, and sends the difference."""

    def __init__(self, send: Callable[[str], None], size: Callable[[], tuple[int, int]], *, fills: bool) -> None:
        """Send by this; `size` tells the columns and rows of the terminal, `fills` whether it has bce."""
        self._send = send
        self._size = size
        self._picture = Picture()
        self._screen = Screen(fills=fills)
        self._brackets = False
        self._lost = True

    def lose(self) -> None:
        """Take it that the terminal may show anything: it gets the whole picture at the next `flush`."""
        self._lost = True

    def write(self, data: str) -> None:
        """Take in what is drawn; what is not about cells goes to the terminal at once, behind what was drawn before."""
        for other in self._picture.draw(data):
            if other in {_BEGINS, _ENDS}:
                self._brackets = True
            else:
                self._pass_on(other)

    def flush(self) -> None:
        """Send what has changed, in one piece."""
        if self._lost:
            self._lost = False
            self._screen.forget(self._size())
            self._picture.touch()
        if changes := self._screen.show(self._picture):
            large = self._brackets and len(changes) > _LARGE
            self._send(f"{_BEGINS}{changes}{_ENDS}" if large else changes)

    def settle(self) -> None:
        """Leave the terminal writing in its own colours."""
        if settled := self._screen.settle():
            self._send(settled)

    def _pass_on(self, sequence: str) -> None:
        self.flush()
        if _LEAVES_CELLS(sequence):
            self._send(sequence)
            return
        self._send(self._screen.settle() + sequence)
        self._lost = True
        if sequence != _FRESH:
            self._picture.forget()
