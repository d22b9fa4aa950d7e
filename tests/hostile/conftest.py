"""A home of its own for each test of the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pty.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """`make soak SEED=…` gives it; 1 otherwise."""
    return int(request.config.getoption("hypothesis_seed") or 1)
