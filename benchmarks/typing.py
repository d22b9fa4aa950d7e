"""Statements typed at 80 words a minute while the leader runs a round: every key is kept, and soon on the screen."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from benchmarks.figures import Figure, median, ms, p95
from benchmarks.recording import Recording, bare, listen_to, program, running
from tests.pty.desk import Desk
from tests.pty.typist import one_row, said

KEY_S = 60 / (80 * 5)
"""From one key to the next, at 80 words of five letters a minute."""
FAST = 10
"""The statements that are not timed are typed so many times as fast."""
TIMED, ALL = 14, 200
_TOLD_APART = 24
"""So many of the last letters typed are looked for on the screen."""
_PASSAGE_S = 1.3
"""The leader presses a key so often: the interpreter speaks, and own speech again."""
_TURNS = 11
"""So many more people have the floor while everything is typed."""


def statements(number: int) -> Sequence[str]:
    """Return so many statements, no two alike."""
    chance = random.Random(1)
    made = {said(chance): None for _ in range(2 * number)}
    return [*made][:number]


@dataclass
class Hand:
    """Types into one program."""

    recording: Recording
    typed: list[tuple[float, str]] = field(default_factory=list)
    """When a key was pressed, and the end of what the line held then."""
    _line: str = ""

    def press(self, letter: str) -> None:
        """Press the key of a letter."""
        self._line += letter
        self.typed.append((self.recording.press(letter), one_row(self._line)[-_TOLD_APART:]))

    def keep(self) -> None:
        """Press Enter."""
        self.recording.press("enter")
        self._line = ""

    def echoes(self) -> Sequence[float]:
        """Return the seconds from each key to the screen that shows it, where one can tell it from the one before."""
        shown = [(at, one_row(" ".join(screen))) for at, screen in self.recording.screens()]
        return list(_echoes(self.typed, shown))


def _echoes(typed: Sequence[tuple[float, str]], shown: Sequence[tuple[float, str]]) -> Iterator[float]:
    place = 0
    for pressed, end in typed:
        while place + 1 < len(shown) and shown[place + 1][0] < pressed:
            place += 1
        if end not in shown[place][1]:
            yield next(at for at, screen in shown[place:] if end in screen) - pressed


@dataclass
class Sitting:
    """A leader who runs a round, and hands that type meanwhile, in step."""

    lead: Recording
    turn_s: float
    _given_s: float = field(default_factory=time.monotonic)
    _led_s: float = 0.0

    def types(self, texts: Sequence[str], hands: Sequence[Hand], key_s: float) -> None:
        """Type these statements, one key of each hand in so many seconds."""
        for text in texts:
            for letter in text:
                for hand in hands:
                    hand.press(letter)
                    self._wait(hands, key_s / len(hands))
            for hand in hands:
                hand.keep()
                self._wait(hands, key_s / len(hands))

    def _wait(self, hands: Sequence[Hand], seconds: float) -> None:
        until = time.monotonic() + seconds
        if until - self._led_s > _PASSAGE_S:
            self._led_s = until
            self._lead(until)
        while (left := until - time.monotonic()) > 0:
            listen_to([self.lead, *(hand.recording for hand in hands)], left)

    def _lead(self, now_s: float) -> None:
        over = now_s - self._given_s > self.turn_s
        self._given_s = now_s if over else self._given_s
        self.lead.press("space" if over else "t")


@contextmanager
def sitting_down(home: Path, lasting_s: float) -> Iterator[tuple[Sitting, Hand]]:
    """Open the two panes of the demo, which is in its first round, for so many seconds of typing."""
    with (
        running(program("demo"), home) as lead,
        running(program("demo", "--minutes"), home) as minutes,
    ):
        lead.settle()
        minutes.settle()
        yield Sitting(lead, turn_s=1.1 * lasting_s / _TURNS), Hand(minutes)
        minutes.settle()


def lasts_s(texts: Sequence[str], key_s: float) -> float:
    """Return how long it takes to type these statements, in seconds."""
    return sum(len(text) + 1 for text in texts) * key_s


def changed(home: Path, typed: Sequence[str]) -> int:
    """Return how many statements of the demo were not kept as they were typed."""
    noted = [statement.said.text for statement in Desk(home).demo().meeting().minutes.statements]
    return sum(one != other for one, other in zip_longest(typed, noted))


def measure(home: Path) -> list[Figure]:
    """Return the 95th percentile of key to screen as a multiple of a bare field's, and the statements not as typed."""
    texts = statements(ALL)
    timed, fast = texts[:TIMED], texts[TIMED:]
    lasting_s = lasts_s(timed, KEY_S) + lasts_s(fast, KEY_S / FAST)
    with running(bare("--field"), home) as field_app, sitting_down(home, lasting_s) as (sitting, ours):
        field_app.settle()
        floor = Hand(field_app)
        sitting.types(timed, (floor, ours), KEY_S)
        echoes, least = ours.echoes(), floor.echoes()
        sitting.types(fast, (ours,), KEY_S / FAST)
    detail = (
        f"{ms(p95(echoes))} against {ms(p95(least))}, medians {ms(median(echoes))} and {ms(median(least))}, "
        f"{len(echoes)} keys"
    )
    how = f"of {ALL}, {ALL - TIMED} of them typed {FAST} times as fast as at 80 words a minute"
    return [
        Figure("typing, key to screen, p95", p95(echoes) / p95(least), 3.0, "x bare", detail),
        Figure("statements not kept as typed", changed(home, texts), 0, "texts", how),
    ]
