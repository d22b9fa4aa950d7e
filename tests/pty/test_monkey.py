"""Any key at any time: no traceback, a sound store, two screens that agree, and nothing private on the wall."""

from __future__ import annotations

import pytest

from tests.pty.desk import Desk
from tests.pty.monkey import Monkey


def test_a_short_play_breaks_nothing(desk: Desk, seed: int) -> None:
    Monkey(desk, seed).play(presses=200, seconds=20)


@pytest.mark.soak
def test_a_long_play_breaks_nothing(desk: Desk, seed: int) -> None:
    monkey = Monkey(desk, seed)
    monkey.play(presses=100_000, seconds=240)
    print(f"\n{len(monkey.pressed)} keys in {monkey.meetings} meetings (seed {seed}), nothing broke")  # noqa: T201 - the figure of the soak
