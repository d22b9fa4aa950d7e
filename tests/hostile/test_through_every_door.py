"""Whatever is written, pasted, imported or searched for: it is shown as it stands, and nothing else comes of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hostile.batch import Figures, batch, harmless

_OF_A_BATCH = 100
_MANY = 10_000
_AT_ONCE = 3


def test_a_hundred_texts_steer_nothing_run_nothing_and_are_kept(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as hands:
        usual = hands.submit(harmless, tmp_path / "harmless")
        found = batch(tmp_path / "hostile", 200, _OF_A_BATCH, 1, usual.result)
    assert found.planned


@pytest.mark.soak
def test_ten_thousand_texts_steer_nothing_run_nothing_and_are_kept(tmp_path: Path, seed: int) -> None:
    usual = harmless(tmp_path / "harmless")

    def through(first: int) -> Figures:
        return batch(tmp_path / str(first), first, _OF_A_BATCH, seed, lambda: usual)

    with ThreadPoolExecutor(_AT_ONCE) as hands:
        found = list(hands.map(through, range(0, _MANY, _OF_A_BATCH)))
    slowest = max(found, key=lambda each: each.slowest_s)
    print(  # noqa: T201 - the figures of the soak
        f"\nhostile texts: {sum(each.texts for each in found)} with seed {seed}, {sum(each.planned for each in found)} "
        f"in plans that were stored; the slowest was number {slowest.slowest}, {slowest.slowest_s:.1f} s"
    )
