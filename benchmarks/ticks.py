"""What the clock costs while nobody touches a key: bytes, skipped minutes, processor time."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.recording import Recording, bare, program, running

WATCH_S = 30.0
SPEED = 30
"""The meeting runs so much faster, so that its minutes turn every two seconds."""
_TURN_S = 0.3
"""How long one of the two is listened to before the other; well under a second, or seconds would run together."""
_CLOCK = re.compile(r"\b(\d\d):(\d\d)\b")


def _bursts(recording: Recording, since: float) -> list[int]:
    """Bytes that came together: pieces less than 50 ms apart."""
    sizes: list[int] = []
    last = 0.0
    for piece in recording.pieces:
        if piece.at < since:
            continue
        if piece.at - last > 0.05:
            sizes.append(0)
        sizes[-1] += len(piece.data)
        last = piece.at
    return sizes


def _skipped(shown: list[int], period: int) -> int:
    steps = [(after - before) % period for before, after in pairwise(shown)]
    return sum(step - 1 for step in steps if step > 1)


def _minutes(recording: Recording) -> list[int]:
    found: list[int] = []
    for _, screen in recording.screens():
        clock = _CLOCK.search(screen[0])
        if clock is not None:
            minute = int(clock[1]) * 60 + int(clock[2])
            if not found or found[-1] != minute:
                found.append(minute)
    return found


def _seconds(recording: Recording) -> list[int]:
    found: list[int] = []
    for _, screen in recording.screens():
        second = re.search(r"second: (\d+)", screen[0])
        if second is not None and (not found or found[-1] != int(second[1])):
            found.append(int(second[1]))
    return found


def measure(home: Path) -> list[Figure]:
    """Return bytes of a tick and skipped minutes of a wall that runs fast, beside a bare timer's skipped seconds."""
    with running(bare("--clock"), home) as timer, running(program("demo", "--speed", str(SPEED)), home) as wall:
        timer.listen(2)
        wall.listen(4)
        since = wall.pieces[-1].at + 0.001
        for _ in range(int(WATCH_S / _TURN_S / 2)):
            wall.listen(_TURN_S)
            timer.listen(_TURN_S)
        bursts = _bursts(wall, since)
        skipped, reference = _skipped(_minutes(wall), 24 * 60), _skipped(_seconds(timer), 2**40)
    detail = f"largest {max(bursts)}, {len(bursts)} ticks"
    return [
        Figure("bytes of a tick", median(bursts), 30, "bytes", detail),
        Figure("skipped turns of the clock", skipped, reference, "turns", f"a bare timer skipped {reference}"),
    ]
