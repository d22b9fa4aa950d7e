"""Two terminals that are drawn in alike: one gets all that Textual writes, the other what the wire sends of it."""

from __future__ import annotations

import pyte
from wcwidth import wcwidth

from tests.pty.twins import seen
from tui.light.wire import Wire

_NO_WRAP = "\x1b[?7l"


class Emulated(pyte.Screen):
    """A terminal that never shows half a letter, as real ones do; without `fills` it erases to its own ground."""

    def __init__(self, columns: int, lines: int, *, fills: bool) -> None:
        self._fills = fills
        super().__init__(columns, lines)

    def draw(self, data: str) -> None:
        for letter in data:
            row, x = self.buffer[self.cursor.y], self.cursor.x
            wide = wcwidth(letter)
            if wide > 0 and not row[x].data:
                row[x - 1] = row[x - 1]._replace(data=" ")
            if wide > 0 and x + wide < self.columns and not row[x + wide].data:
                row[x + wide] = row[x + wide]._replace(data=" ")
            super().draw(letter)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:
        style = self.cursor.attrs
        if not self._fills:
            self.cursor.attrs = self.default_char
        super().erase_in_line(how, private)
        self.cursor.attrs = style


class Pair:
    """Draws the same in both, and compares them."""

    def __init__(self, columns: int = 20, lines: int = 5, *, fills: bool = True) -> None:
        self.stock = Emulated(columns, lines, fills=fills)
        self.light = Emulated(columns, lines, fills=fills)
        self._plain = pyte.Stream(self.stock)
        self._thin = pyte.Stream(self.light)
        self.wire = Wire(self._send, lambda: (self.light.columns, self.light.lines), fills=fills)
        self.sent: list[str] = []
        """Every write to the terminal behind the wire."""
        self.writes(_NO_WRAP)

    def writes(self, *data: str) -> str:
        """Write as Textual does for one frame; return what the terminal behind the wire got of it."""
        known = len(self.sent)
        for each in data:
            self._plain.feed(each)
            self.wire.write(each)
        self.wire.flush()
        return "".join(self.sent[known:])

    def resize(self, columns: int, lines: int) -> None:
        """Give both another size and, as terminals may, anything to show."""
        for screen in (self.stock, self.light):
            screen.resize(lines, columns)
            screen.erase_in_display(2)
        self.spoil()

    def spoil(self) -> None:
        """Let something else write on the terminal behind the wire, which is then told to have lost it."""
        self._thin.feed("\x1b[2;1H\x1b[1;31;44mnoise\x1b[3;3H")
        self.wire.lose()

    def alike(self) -> bool:
        """Whether both show the same in every cell, with the cursor in the same place."""
        return seen(self.stock) == seen(self.light)

    def _send(self, data: str) -> None:
        self.sent.append(data)
        self._thin.feed(data)
