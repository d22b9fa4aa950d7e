"""Killed at any moment of a meeting: the next start shows the same floor and clock, and every key that was answered."""

from __future__ import annotations

import pytest

from meeting.state import Stage
from tests.pty import script
from tests.pty.desk import Desk
from tests.pty.mortal import Mortal


def test_a_few_kills_lose_nothing(desk: Desk, seed: int) -> None:
    Mortal(desk, seed).lead(script.whole()[:8], kills=3)


@pytest.mark.soak
def test_fifty_kills_through_a_whole_meeting_lose_nothing(desk: Desk, seed: int) -> None:
    mortal = Mortal(desk, seed)
    mortal.lead(script.whole(), kills=50)
    assert desk.demo().meeting().stage is Stage.CLOSED
    print(f"\n50 kills (seed {seed}): 0 of {mortal.confirmed} confirmed keys lost")  # noqa: T201 - the figure of the soak
