"""A monkey at the leader's screen and one at the minute-taker's: both panes and the wall show what the log says."""

from __future__ import annotations

import random

import pytest

from tests.pty.desk import Desk
from tests.pty.monkey import Monkey
from tests.pty.play import Play
from tests.pty.scribe import Scribe

TEN_MINUTES_S = 600
SPEED = 5


def _play(desk: Desk, seed: int) -> Play:
    return Play(desk, Monkey(random.Random(seed)), Scribe(random.Random(f"scribe {seed}")), speed=SPEED)


def test_a_short_play_of_two_breaks_nothing(desk: Desk, seed: int) -> None:
    _play(desk, seed).go_on(steps=120, seconds=20)


@pytest.mark.soak
@pytest.mark.parametrize("more", [0, 1])
def test_ten_minutes_of_two_break_nothing(desk: Desk, seed: int, more: int) -> None:
    play = _play(desk, seed + more)
    play.go_on(steps=100_000, seconds=TEN_MINUTES_S / SPEED)
    states = f"{play.states} states as in the replay"
    print(f"\n{play.steps} keys in each pane, {play.meetings} meetings, {states} (seed {seed + more})")  # noqa: T201 - the figure of the soak
