"""From the command to the complete first screen, against a bare app; rounds are interleaved, each gives a ratio."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.figures import Figure, median, ms
from benchmarks.recording import Recording, bare, program, running

ROUNDS = 11
_CLOCK = re.compile(r"\d\d:\d\d|[▓░]")


def _settled(argv: list[str], home: Path) -> float:
    with running(argv, home) as recording:
        return _complete_s(recording)


def _complete_s(recording: Recording) -> float:
    recording.settle()
    return recording.complete_s(lambda shown, last: list(map(_timeless, shown)) == list(map(_timeless, last)))


def _timeless(row: str) -> str:
    return _CLOCK.sub("", row)


def measure(home: Path) -> list[Figure]:
    """Return how many times longer than a bare app the wall takes to stand complete."""
    _settled(bare(), home)
    _settled(program("demo"), home)
    rounds = [(_settled(bare(), home), _settled(program("demo"), home)) for _ in range(ROUNDS)]
    floor, ours = (median(times) for times in zip(*rounds, strict=True))
    ratio = median([wall / label for label, wall in rounds])
    return [Figure("start to complete screen", ratio, 1.6, "x bare", f"{ms(ours)} against {ms(floor)}")]
