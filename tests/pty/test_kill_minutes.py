"""The minute-taker killed in mid-sentence: what was shown as saved is kept, and the sentence is there again."""

from __future__ import annotations

import pytest

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.mortal_typist import MortalTypist


def _typist(desk: Desk, seed: int) -> MortalTypist:
    return MortalTypist(begun(desk, GiveFloor("amina")), seed, lambda: desk.opens("minutes"))


def test_a_few_kills_lose_nothing(desk: Desk, seed: int) -> None:
    _typist(desk, seed).write(cuts=3)


@pytest.mark.soak
def test_fifty_kills_lose_nothing(desk: Desk, seed: int) -> None:
    typist = _typist(desk, seed)
    typist.write(cuts=50)
    kept = f"0 of {len(typist.acknowledged)} saved statements lost, {typist.back} half sentences came back"
    print(f"\n50 kills (seed {seed}): {kept}")  # noqa: T201 - the figure of the soak
