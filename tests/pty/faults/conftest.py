"""Disks of one's own for each test of a fault."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.pty.faults import disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A disk of three megabytes."""
    with disks.small(tmp_path / "small") as disk:
        yield disk


@pytest.fixture
def disk(tmp_path: Path) -> Generator[disks.Disk]:
    """A disk that can be made to fail."""
    with disks.block(tmp_path / "block") as made:
        yield made
