"""A leader who presses keys and looks at the screen, and nothing else."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.pty.terminal import NeverShownError, Picture, Terminal

HAS_FLOOR = re.compile(r"(\S.*\S) har ordet")
JUST_GIVEN = "Ordet er lige givet."
FIELDS = ("Hvem", "Gør hvad", "Sammen med", "Handler om", "Begynder", "Følges op", "Senest", "Hjælp fra")
_MOST_FIELDS = 12
UNCOUNTED = frozenset({"t"})
"""`t` tells interpretation apart; it is never required, so it is no part of what leading costs."""


class Typed(str):
    """Text that is typed into a field; its letters are not counted as keys."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One key or one typed text, and what stands on the screen then; empty where anything new will do."""

    key: str
    shows: str = ""
    again: bool = False
    """Whether the key is pressed until that stands there."""
    field: str = ""
    """The label of the field the key is pressed for until the cursor is there; not at all if it is."""

    unless: str = ""
    """What stands there if the key is not needed: a panel that is open, for one that opens it."""
    new_floor: bool = False
    """Whether somebody else has the floor then, whoever it is."""

    @property
    def counts(self) -> bool:
        """Whether this is a key that leading costs."""
        return not isinstance(self.key, Typed) and self.key not in UNCOUNTED


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a leader does. Its last key is saved, and no other one; what it shows then stands after a restart too.

    So an act that was cut off is begun again from its first key.
    """

    steps: tuple[Step, ...]
    part: str = ""
    """The part of the meeting it belongs to."""


@dataclass
class Leader:
    """Sits at a terminal."""

    terminal: Terminal
    speed: float = 1.0
    """How many times as fast the program's clock goes."""
    pressed: list[str] = field(default_factory=list)
    """Every key that counts."""
    _given_at: float = 0.0
    _floor: str = ""

    def carry_out(self, acts: Iterable[Act]) -> None:
        """Do one thing after the other."""
        for act in acts:
            for step in act.steps:
                self.take(step)

    def take(self, step: Step) -> None:
        """Press a key and wait until the screen shows what comes of it."""
        if step.unless and step.unless in self.terminal.text():
            return
        if step.key == "space":
            self.let_the_turn_begin()
        if step.field:
            # A form may be drawn before its cursor is.
            self.terminal.until(lambda _: self._field() != "", what=step)
        else:
            self._press(step)
        for _ in range(_MOST_FIELDS):
            if self._reached(step):
                break
            self._press(step)
        else:
            raise NeverShownError(f"{step} never came to its end:\n{self.terminal.text()}")
        self.look()

    def _reached(self, step: Step) -> bool:
        if step.field:
            return self._field() == step.field
        return not step.again or step.shows in self.terminal.text()

    def _press(self, step: Step) -> None:
        before = self.terminal.picture()
        self.terminal.press(step.key)
        if step.counts:
            self.pressed.append(step.key)
        self.terminal.until(self._shown(step, before), what=step)

    def look(self) -> None:
        """See who has the floor."""
        floor = self._holder()
        if floor != self._floor:
            self._floor, self._given_at = floor, time.monotonic()

    def _holder(self) -> str:
        found = HAS_FLOOR.search(self.terminal.text())
        return found[1].strip(" ║|►>") if found else ""

    def let_the_turn_begin(self) -> None:
        """Wait until the turn is a second old; before that a second space means nothing."""
        while (left := self._given_at + 1.0 / self.speed - time.monotonic()) > 0:
            self.terminal.read(left)

    def _shown(self, step: Step, before: Picture) -> Callable[[str], bool]:
        if step.field:
            left = self._field()
            return lambda _: self._field() not in ("", left)
        if step.new_floor:
            return lambda _: self._holder() not in ("", self._floor)
        shows = step.shows or (step.key.split()[-1] if isinstance(step.key, Typed) else "")
        if shows and not step.again:
            return lambda screen: shows in screen
        return lambda _: self.terminal.picture() != before

    def _field(self) -> str:
        """Return the label of the field the cursor is in; empty where there is none."""
        left = self.terminal.left_of_cursor()
        return max((label for label in FIELDS if label in left), key=left.rfind, default="")
