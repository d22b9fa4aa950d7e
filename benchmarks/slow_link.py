"""A terminal at the end of a line of 64 kbit/s: when the first key that is pressed there shows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bytes_sent import SIZE
from benchmarks.figures import Figure, median, ms
from benchmarks.opening import copied
from benchmarks.recording import Recording, program, running
from meeting.events import Face
from meeting.intents import Interpret
from tests.pty.desk import Desk

RATE = 64_000 / 8
"""Bytes a second."""
ROUNDS = 5
MOST_S = 1.5
_HURRY_S = 0.3
"""How soon after the first text somebody presses a key."""
_TEXT = b"Familien"
"""In the first text of each pane."""
_AT_ONCE = 160
"""So many bytes come in one piece."""
_LATE_S = 0.05
"""A line that was not read for longer than that does not catch up."""


@dataclass(frozen=True, slots=True)
class First:
    """The first key of a pane, and what it shows that was not there before."""

    pane: str
    arguments: Sequence[str]
    key: str
    shows: str
    prepare: Callable[[Path], None] = lambda _: None


def _own_speech(home: Path) -> None:
    """Let whoever has the floor speak without the interpreter."""
    kept = Desk(home).demo()
    with kept.log(read_only=False) as log:
        pane = kept.pane(log, Face.MINUTES)
        if pane.state.floor.interpreting:
            pane.do(Interpret())


KEYS = (
    First("wall", ("demo",), "t", "Nadia tolker", _own_speech),
    First("minutes", ("demo", "--minutes"), "§", "§"),
)


@dataclass
class Line:
    """Brings what a program sends, no faster than so many bytes a second."""

    recording: Recording
    _free: float = 0.0

    def listen(self, until: float, enough: Callable[[], bool] = lambda: False) -> None:
        """Take in what comes, to an instant or until there is enough."""
        while (now := time.monotonic()) < until and not enough():
            if self._free > now:
                time.sleep(self._free - now)
            elif self.recording.waits(min(until - now, _LATE_S)):
                known = self.recording.sent()
                self.recording.take(_AT_ONCE)
                self._free = max(self._free, now - _LATE_S) + (self.recording.sent() - known) / RATE

    def has(self, text: bytes) -> bool:
        """Return whether this text has come."""
        return text in b"".join(piece.data for piece in self.recording.pieces)


def _first_key_s(home: Path, first: First) -> float:
    """Return the seconds from the first key to the screen that shows what it did."""
    first.prepare(home)
    with running(program(*first.arguments), home, size=SIZE) as recording:
        line = Line(recording)
        line.listen(time.monotonic() + 20, lambda: line.has(_TEXT))
        line.listen(time.monotonic() + _HURRY_S)
        pressed = recording.press(first.key)
        line.listen(pressed + 2 * MOST_S)
    shown = (at for at, screen in recording.screens() if at > pressed and any(first.shows in row for row in screen))
    return next(shown, pressed + 2 * MOST_S) - pressed


def measure(home: Path) -> list[Figure]:
    """Return how long the first key of a pane takes to the screen, in seconds."""
    figures: list[Figure] = []
    home = copied(home, "slow")
    for first in KEYS:
        took = [_first_key_s(home, first) for _ in range(ROUNDS)]
        detail = f"longest {ms(max(took))}, pressed {_HURRY_S:g} s after the first text"
        figures.append(Figure(f"64 kbit/s: {first.pane}, first key", median(took), MOST_S, "s", detail))
    return figures
