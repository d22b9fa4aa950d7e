"""One face twice, on two copies of a store: once by the light driver, once by Textual's own."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from pyte.screens import Char, Screen

from meeting.intents import GiveFloor
from meeting.people import Participant
from tests.pty.desk import Desk, begun
from tests.pty.terminal import NeverShownError, Terminal

_WITHIN_S = 20.0
_ESC_S = 0.5
_TIME_OF_DAY = re.compile(r"\b\d\d:\d\d(:\d\d)?\b")


@dataclass(frozen=True, slots=True)
class Twins:
    """Two terminals that get the same keys."""

    light: Terminal
    stock: Terminal

    @property
    def both(self) -> tuple[Terminal, Terminal]:
        """The two of them."""
        return self.light, self.stock

    def press(self, *keys: str) -> None:
        """Press a key at both, and see the same in both, to the cell."""
        for key in keys:
            for each in self.both:
                each.press(key)
                # A terminal sends Alt as Esc and a letter at once.
                each.read_for(_ESC_S if key == "escape" else 0)
            self.look(f"after {key}")

    def resize(self, columns: int, rows: int) -> None:
        """Give both another size, and see the same in both."""
        for each in self.both:
            each.resize(columns, rows)
        self.look(f"at {columns} by {rows}")

    def look(self, when: str = "") -> None:
        """Wait until both show the same in every cell, with the cursor in the same place.

        Their clocks may turn one after the other, so the first difference is not the last word.
        """
        for each in self.both:
            each.settle()
        deadline = time.monotonic() + _WITHIN_S
        while seen(self.light.screen) != seen(self.stock.screen):
            if time.monotonic() > deadline:
                raise NeverShownError(f"{when}, light:\n{self.light.text()}\n\nstock:\n{self.stock.text()}")
            for each in self.both:
                each.read(0.05)


@contextmanager
def twins(
    desk: Desk,
    face: str,
    people: Sequence[Participant],
    *,
    size: tuple[int, int],
    prepared: Callable[[Desk], object] = lambda _: None,
) -> Iterator[Twins]:
    """Open a face of a meeting of these people twice, the second of whom has the floor, each at a prepared desk."""
    one, other = (Desk(desk.home / name) for name in ("one", "other"))
    one.home.mkdir(mode=0o700)
    begun(one, GiveFloor(people[1].id), people=people)
    # In a meeting of its own the other one's clocks would run behind for good.
    shutil.copytree(one.home, other.home)
    with ExitStack() as opened:
        faces: list[Terminal] = []
        for own, options in ((one, ()), (other, ("--stock-driver",))):
            prepared(own)
            faces.append(opened.enter_context(own.opens(face, *options, size=size)))
        both = Twins(*faces)
        for each in both.both:
            each.until("har ordet")
        both.look("at the start")
        yield both


def seen(screen: Screen) -> tuple[list[list[Char]], tuple[int, int]]:
    """Return the cells without what nobody can see, the colour and the weight of a blank; and the cursor.

    A time of day is any time of day: when each of two programs kept what was typed may be a second apart for good.
    """
    rows = ([screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines))
    cells = [[_of_blank(cell) for cell in _timeless(row)] for row in rows]
    return cells, (screen.cursor.y, min(screen.cursor.x, screen.columns - 1))


def _timeless(row: list[Char]) -> list[Char]:
    text = "".join(cell.data[:1] or " " for cell in row)
    at = {place for found in _TIME_OF_DAY.finditer(text) for place in range(*found.span())}
    return [cell._replace(data="0") if place in at and cell.data != ":" else cell for place, cell in enumerate(row)]


def _of_blank(cell: Char) -> Char:
    lined = cell.reverse or cell.underscore or cell.strikethrough
    return cell if cell.data != " " or lined else Char(" ", bg=cell.bg)
