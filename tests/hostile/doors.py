"""The doors through which texts go into the real program, and what must be so behind each of them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from meeting.intents import GiveFloor
from store.sqlite_log import SqliteLog
from tests.hostile import answers
from tests.hostile.watched import State, Watched, opens
from tests.pty.desk import Desk, Kept, begun
from tests.pty.terminal import NeverShownError
from tui.light.parser import ANSWER_GAP_S
from tui.view.statement_text import MOST, tidy

Texts = Sequence[tuple[int, str]]

_KEPT_WITHIN_S = 30.0
_SHOWN_WITHIN_S = 30.0
_SWALLOWED_AFTER_S = 3.0
"""A key that shows nothing within that time was taken for the rest of half an answer."""
_A_MOMENT_S = 0.01
_ENDS_PASTE = "\x1b[201~"
_MARK = "Nr. {number} "
"""Before each text, so that it is no command and no sign, and is told from the others."""


@dataclass
class Seen:
    """What terminals were told, and how long the slowest text took."""

    told: set[str] = field(default_factory=set)
    states: set[State] = field(default_factory=set)
    slowest_s: float = 0.0
    slowest: int = -1

    def of(self, pane: Watched) -> None:
        """Take in what one of them was told."""
        self.told |= pane.told()
        self.states.add(pane.state())
        assert "Traceback" not in pane.text()

    def took(self, number: int, seconds: float) -> None:
        """Remember how long the slowest text took."""
        if seconds > self.slowest_s:
            self.slowest, self.slowest_s = number, seconds


def paste(pane: Watched, text: str) -> None:
    """Paste as a terminal does, which lets no end of a paste through."""
    inside = text.replace(_ENDS_PASTE, "")
    pane._write(f"\x1b[200~{inside}\x1b[201~".encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Doors:
    """A desk with a meeting that runs, and what was seen there."""

    desk: Desk
    kept: Kept
    log: SqliteLog
    seen: Seen
    chance: random.Random

    @classmethod
    @contextmanager
    def of(cls, desk: Desk, seed: int) -> Iterator[Doors]:
        """Begin a meeting in which the mother has the floor."""
        kept = begun(desk, GiveFloor("amina"))
        with kept.log() as log:
            yield cls(desk, kept, log, Seen(), random.Random(seed))

    def minutes(self, texts: Texts, room: Watched) -> None:
        """Paste each as a statement and save it; a wall stands beside it."""
        with opens(self.desk, "minutes") as pane:
            pane.until("Amina har ordet")
            for number, text in texts:
                self._says_something(pane)
                self._one(pane, number, text, "StatementNoted")
                room.read(0)
            pane.press("f1")
            pane.until("Esc")
            pane.press("escape")
            self._leaves(pane, "ctrl+q", "ctrl+q")

    def lead(self, texts: Texts) -> None:
        """Paste each as a question that is kept for later, which stands on the wall."""
        with opens(self.desk, "lead") as pane:
            pane.until("Amina har ordet")
            for number, text in texts:
                self._opens_a_place(pane, number)
                self._one(pane, number, text, "QuestionParked")
            pane.press("?")
            pane.until("Esc")
            pane.press("escape")
            pane.until("Amina har ordet")
            self._leaves(pane, "ctrl+q", "ctrl+q")

    def review(self, texts: Texts) -> None:
        """Search for each, and look at what the others left behind."""
        with opens(self.desk, "review", self.kept.ref.partition("/")[0]) as pane:
            pane.until("læsning")
            for number, text in texts:
                since = time.monotonic()
                if self._says_something(pane):
                    pane._write(answers.WHOLE)
                pane.press("s")
                paste(pane, text)
                pane.press("enter")
                pane.read(_A_MOMENT_S)
                pane.press("escape", "escape")
                self.seen.took(number, time.monotonic() - since)
            pane.press("f1")
            pane.until("Her læser du, hvad der var.")
            self._leaves(pane, "q")

    def home(self) -> None:
        """Look at home."""
        with opens(self.desk) as pane:
            pane.until("hjælp")
            self._leaves(pane, "q")

    def beside(self, does: Callable[[Watched], None]) -> None:
        """Do something while the room looks on."""
        with opens(self.desk, "room") as room:
            room.until("Amina har ordet")
            does(room)
            room.settle()
            self._leaves(room, "ctrl+q", "ctrl+q")

    def _one(self, pane: Watched, number: int, text: str, kind: str) -> None:
        """Put in one text, save it, and see that it is kept."""
        since = time.monotonic()
        known = self.log.newest()
        paste(pane, _MARK.format(number=number) + text)
        pane.press("enter")
        while not self._has(kind, known):
            if pane.ended or time.monotonic() - since > _KEPT_WITHIN_S:
                raise NeverShownError(f"text {number} was not kept:\n{pane.text()}")
            pane.read(_A_MOMENT_S)
        self.seen.took(number, time.monotonic() - since)

    def _has(self, kind: str, after: int) -> bool:
        return self.log.newest() > after and any(row.kind == kind for row in self.log.follow(after))

    def kept_whole(self, texts: Texts) -> None:
        """See that each stands in the store as it was pasted, but for what steers; any line end is one.

        Those with topics are passed over: topics are taken out of what was said.
        """
        kept = {said.split(maxsplit=2)[1]: said for said in self._statements()}
        for number, text in texts:
            pasted = text.replace(_ENDS_PASTE, "").encode("utf-8", "surrogatepass").decode(errors="replace")
            wanted = tidy(_MARK.format(number=number) + pasted.replace("\x00", ""))[:MOST].strip()
            assert "#" in wanted or kept[str(number)].splitlines() == wanted.splitlines(), number

    def _statements(self) -> Sequence[str]:
        return [statement.said.text for statement in self.kept.meeting().minutes.statements]

    def _opens_a_place(self, pane: Watched, number: int) -> None:
        """Open the line for a question; the key is pressed again where half an answer has swallowed it."""
        if half := self._says_something(pane):
            pane.read_for(ANSWER_GAP_S)
        pane.press("k")
        try:
            pane.until("Enter gem", _SWALLOWED_AFTER_S if half else _SHOWN_WITHIN_S, what=f"a place for {number}")
        except NeverShownError:
            if not half:
                raise
            pane.press("k")
            pane.until("Enter gem", what=f"a place for {number}")

    def _says_something(self, pane: Watched) -> bool:
        """Let the terminal say something of itself; return whether it said only half of it."""
        said = answers.answer(self.chance)
        pane._write(said.encode())
        return answers.is_half(said)

    def _leaves(self, pane: Watched, *keys: str) -> None:
        pane.settle()
        self.seen.of(pane)
        pane.press(*keys)
        assert pane.until_ended() == 0, pane.text()
        assert b"Traceback" not in pane.received
