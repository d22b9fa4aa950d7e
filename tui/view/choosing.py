"""One of several picked by a few letters, by a number, or by arrows and Enter."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tui.view.picking import Choice, found

NUMBERED = 9
"""How many have a number: one digit picks them."""


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
