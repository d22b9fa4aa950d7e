"""Processor time of a wall that nobody touches, its clock and the look at the log included."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.recording import bare, program, running

WATCH_S = 40.0


def measure(home: Path) -> list[Figure]:
    """Return how many times the processor time of an idle bare app an idle wall takes."""
    with running(bare(), home) as floor_app, running(program("demo"), home) as wall:
        floor_app.listen(2)
        wall.listen(3)
        before = (floor_app.cpu_s(), wall.cpu_s())
        wall.listen(WATCH_S)
        floor, ours = floor_app.cpu_s() - before[0], wall.cpu_s() - before[1]
    detail = f"{ours / WATCH_S:.2%} of a core against {floor / WATCH_S:.2%}"
    return [Figure("idle processor time", ours / floor, 12, "x bare", detail)]
