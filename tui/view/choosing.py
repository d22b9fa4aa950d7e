"""One of several picked by a few letters, by a number, or by arrows and Enter."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from tui.view.lines import BLANK, Line, Paint, Span, beside, cells, cut, line, pad_text
from tui.view.names import short_role
from tui.view.picking import Choice, found
from tui.view.scene import Scene

NUMBERED = 9
"""How many have a number: one digit picks them."""
_TWO_COLUMNS = 56
"""From this many cells on a long list stands in two columns."""
_LEAST_NAME, _MOST_NAME = 8, 16
_AROUND = 2
"""Rows besides the list: a blank one and the title."""


class Choosing(Struct, frozen=True):
    """A list in which something is being picked."""

    choices: tuple[Choice, ...]
    letters: str = ""
    at: int = 0
    """Where the sign stands among those the letters find."""

    @property
    def found(self) -> tuple[Choice, ...]:
        """What the letters find, in the order it is shown."""
        return found(self.choices, self.letters)

    @property
    def chosen(self) -> Choice | None:
        """What Enter picks; None where the letters find nothing."""
        return self.found[min(self.at, len(self.found) - 1)] if self.found else None

    def numbered(self, digit: str) -> Choice | None:
        """Return what a digit picks; None if nothing has that number."""
        at = int(digit) - 1 if digit.isdecimal() else -1
        return self.found[at] if 0 <= at < min(len(self.found), NUMBERED) else None

    def moved(self, by: int) -> Choosing:
        """Return the list with the sign moved by this many places; it stays within."""
        last = max(0, len(self.found) - 1)
        return replace(self, at=max(0, min(last, self.at + by)))

    def typed(self, letter: str) -> Choosing:
        """Return the list with one letter more; the sign goes to the best."""
        return replace(self, letters=self.letters + letter, at=0)

    def erased(self) -> Choosing:
        """Return the list with one letter less."""
        return replace(self, letters=self.letters[:-1], at=0)

    def cleared(self) -> Choosing:
        """Return the whole list, the sign at whom it stood at."""
        whole = replace(self, letters="")
        return replace(whole, at=whole.found.index(self.chosen)) if self.chosen else whole

    def among(self, choices: tuple[Choice, ...]) -> Choosing:
        """Return the list over other choices, the sign where it stood."""
        return replace(self, choices=choices).moved(0)


class Aside(Struct, frozen=True):
    """What stands at one of the choices: a sign before it, and a word in place of its note."""

    sign: str = ""
    word: str = ""


def choosing_rows(
    scene: Scene, title: str, list_: Choosing, size: tuple[int, int], asides: Mapping[str, Aside] | None = None
) -> tuple[Line, ...]:
    """Return a title with the letters typed so far, and below it the list, in this many cells and rows.

    What does not fit is counted, and letters find it. `asides` is by the id of a choice.
    """
    across, height = size
    typed = f"   {list_.letters}{scene.look.alphabet.cursor}" if list_.letters else ""
    head = line(" ", Span(title, Paint.INK_BOLD), typed)
    columns = 2 if len(list_.found) > height - _AROUND and across >= _TWO_COLUMNS else 1
    rows = [_row(scene, list_, at, asides or {}, across // columns) for at in range(len(list_.found))]
    if not rows:
        rows = [line("   ", Span(scene.words.text("No one here has that name."), Paint.QUIET))]
    listed = _listed(scene, list_, rows, (columns, height - _AROUND), across)
    return tuple(cut(row, across) for row in (BLANK, head, *listed))


def _listed(scene: Scene, list_: Choosing, rows: list[Line], places: tuple[int, int], across: int) -> tuple[Line, ...]:
    """Return the rows in columns of so many rows each; the row with the sign is always among them."""
    columns, height = places
    room = height * columns
    if len(rows) > room:
        first = max(0, min(list_.at - room + 2, len(rows) - room + 1))
        more = scene.words.text("… and {n} more", n=len(rows) - room + 1)
        rows = [*rows[first : first + room - 1], line("   ", Span(more, Paint.QUIET))]
    return beside(*((rows[at * height : (at + 1) * height], across // columns) for at in range(columns)))


def _row(scene: Scene, list_: Choosing, at: int, asides: Mapping[str, Aside], most: int) -> Line:
    choice = list_.found[at]
    said = asides.get(choice.id, Aside())
    chosen = choice == list_.chosen
    sign = scene.look.alphabet.now if chosen else " "
    number = str(at + 1) if at < NUMBERED else " "
    start = f" {sign} {number} {said.sign} " if any(each.sign for each in asides.values()) else f" {sign} {number} "
    names = min(_MOST_NAME, max(_LEAST_NAME, *(cells(each.label) for each in list_.found)))
    note = said.word or short_role(choice.note, most - cells(start) - names - 1, scene.look.alphabet.ellipsis)
    label = Span(pad_text(choice.label, names), Paint.INK_BOLD if chosen else Paint.INK)
    return line(start, label, Span(f" {note}", Paint.QUIET))
