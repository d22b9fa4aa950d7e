"""A minute-taker who types and looks at the screen, and nothing else."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from tests.pty.terminal import Terminal

SAVED = re.compile(r"\bgemt (\d\d:\d\d:\d\d)")
_LINE_HEAD = re.compile(r"^─+ \S")
_CATEGORIES = re.compile(r"\+ ?virker .*idé")
_SIGN_CELLS = 15
"""What stands left of the line: the category."""
_SPEECH = (
    "han sover bedre når vi læser om aftenen og ringer til mormor hver fredag efter skole fordi træningen hjælper ham "
    "med at komme ud af sengen så klassen ikke venter på øvelsen der går i gang uden ro omkring bordet"
)


@dataclass(frozen=True, slots=True)
class Typist:
    """Sits at a terminal with `ordstyrer minutes`."""

    terminal: Terminal

    def is_there(self) -> bool:
        """Return whether there is a line to type in."""
        return self._place(self.terminal.lines())[1] > 0 and bool(self.terminal.text().strip())

    def types(self, text: str) -> None:
        """Type a text, and see it in the line."""
        self.terminal.press(text)
        self.terminal.until(lambda _: one_row(self.line()).endswith(one_row(text)), what=text)

    def finds(self, text: str) -> None:
        """See a text in the line, and nothing else."""
        self.terminal.until(lambda _: self.is_there() and self.line() == text, what=f"{text!r} in the line")

    def commands(self, key: str) -> None:
        """Leave the line and press the key of a command."""
        self.terminal.press("escape")
        # A terminal sends Alt as Esc and a letter at once.
        self.terminal.until(lambda screen: "Esc ud" not in screen, what="the keys outside the line")
        self.terminal.press(key)

    def keeps(self, text: str) -> None:
        """Type a statement and see that it was saved."""
        self.types(text)
        self.saves(text)

    def saves(self, text: str) -> None:
        """Save what is in the line, and see it there no more but in the stream."""
        self.terminal.press("enter")
        self.terminal.until(lambda _: self.acknowledged(text), what=f"{text!r} saved")

    def acknowledged(self, text: str) -> bool:
        """Return whether the screen says that the line was saved, and shows the end of this text in the stream."""
        return bool(self.saved_at()) and not self.line() and one_row(text)[-12:] in one_row(self.stream())

    def saved_at(self) -> str:
        """Return the clock of what was saved last, such as `14:15:48`; empty if nothing was."""
        found = SAVED.search(self.terminal.text())
        return found[1] if found else ""

    def line(self) -> str:
        """Return what stands in the line, its rows made one; empty where there is no line."""
        rows = self.terminal.lines()
        head, foot = self._place(rows)
        return one_row(" ".join(row[_SIGN_CELLS:] for row in rows[head + 1 : foot]))

    def stream(self) -> str:
        """Return the rows above the line."""
        rows = self.terminal.lines()
        return "\n".join(rows[: self._place(rows)[0]])

    @staticmethod
    def _place(rows: list[str]) -> tuple[int, int]:
        heads = [at for at, row in enumerate(rows) if _LINE_HEAD.match(row)]
        feet = [at for at, row in enumerate(rows) if _CATEGORIES.search(row)]
        return (heads[-1], feet[-1]) if heads and feet else (len(rows), len(rows))


def one_row(text: str) -> str:
    """Return a text without the breaks and blanks that setting it in rows has made."""
    return " ".join(text.split())


def said(chance: random.Random) -> str:
    """Return what somebody says: six words, hardly ever the same ones twice."""
    return " ".join(chance.sample(_SPEECH.split(), 6))
