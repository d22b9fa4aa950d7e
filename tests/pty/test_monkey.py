"""Any key at any time: no traceback, a sound store, a wall that is as the log tells it, and nothing private on it."""

from __future__ import annotations

import random

import pytest

from tests.pty.desk import Desk
from tests.pty.monkey import Monkey
from tests.pty.play import Play


def test_a_short_play_breaks_nothing(desk: Desk, seed: int) -> None:
    Play(desk, Monkey(random.Random(seed))).go_on(steps=200, seconds=20)


@pytest.mark.soak
def test_a_long_play_breaks_nothing(desk: Desk, seed: int) -> None:
    play = Play(desk, Monkey(random.Random(seed)))
    play.go_on(steps=100_000, seconds=240)
    print(f"\n{play.steps} keys in {play.meetings} meetings, {play.states} states as in the replay (seed {seed})")  # noqa: T201 - the figure of the soak
