"""Both panes killed at any moment, on encrypted and plain stores: what a screen showed as done is kept."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.pty.desk import Desk
from tests.pty.mortals import Toll, note, play

TABLE = Path(__file__).parents[2] / "benchmarks" / "kills.md"
KILLS = 500
_A_PLAY = 250
"""How often the leader is to be killed in one meeting; acts that are done before come to fewer, as do the minutes."""


@pytest.mark.parametrize("store", ["encrypted", "plain"])
def test_a_few_kills_lose_nothing(desk: Desk, seed: int, store: str) -> None:
    toll = play(desk, seed, 4, plain=store == "plain", acts=6)
    assert toll.kills > 2
    assert (toll.lost, desk.troubles()) == (0, "")


@pytest.mark.soak
@pytest.mark.parametrize("store", ["encrypted", "plain"])
def test_five_hundred_kills_lose_nothing(tmp_path: Path, seed: int, store: str) -> None:
    began, whole = time.monotonic(), Toll()
    for number in range(KILLS):
        if whole.kills >= KILLS:
            break
        home = tmp_path / str(number)
        home.mkdir(mode=0o700)
        desk = Desk(home)
        whole += play(desk, seed * KILLS + number, _A_PLAY, plain=store == "plain")
        assert desk.troubles() == ""
    note(TABLE, seed, store, whole)
    told = f"{whole.kills} kills, {whole.acknowledged} acknowledged, {whole.lost} lost"
    print(f"\n{store} (seed {seed}): {told}, {time.monotonic() - began:.0f} s")  # noqa: T201 - the figure of the soak
    assert whole.lost == 0
