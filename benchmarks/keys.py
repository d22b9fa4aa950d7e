"""From a key to its effect on the screen, saved, against a bare app's echo plus one bare FULL commit."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.figures import Figure, median, ms, p95
from benchmarks.recording import Recording, bare, program, running
from store.driver import dbapi

PRESSES = 100


def _echo(recording: Recording, key: str) -> list[float]:
    """Return how long one press took to show something; nothing if it never did."""
    pressed = recording.press(key)
    shown = recording.first_after(pressed)
    recording.listen(0.1)
    return [] if shown is None else [shown - pressed]


def _commits(folder: Path) -> list[float]:
    connection = dbapi.connect(str(folder / "bare.db"), isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table if not exists fact (id integer primary key, text)")
    samples = []
    for _ in range(300):
        began = time.monotonic()
        connection.execute("insert into fact (text) values (?)", ("x" * 200,))
        samples.append(time.monotonic() - began)
    connection.close()
    return samples


def measure(home: Path) -> list[Figure]:
    """Return the 95th percentile of key to saved effect, as a multiple of the floor's.

    The key is `t`: the interpreter speaks, and again own speech. It writes one fact and repaints the floor.
    """
    with running(bare(), home) as floor_app, running(program("demo"), home) as wall:
        floor_app.settle()
        wall.settle()
        floor: list[float] = []
        ours: list[float] = []
        for _ in range(PRESSES):
            floor += _echo(floor_app, "x")
            ours += _echo(wall, "t")
    least = p95(floor) + p95(_commits(home))
    detail = (
        f"{ms(p95(ours))} against {ms(p95(floor))} + {ms(least - p95(floor))}, "
        f"medians {ms(median(ours))} and {ms(median(floor))}, {len(ours)} presses"
    )
    return [Figure("key to effect, p95", p95(ours) / least, 3.0, "x bare", detail)]
