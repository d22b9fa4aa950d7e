"""A disk of a few pages, where one can be mounted."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(at: Path, kib: int) -> Generator[Path]:
    """Mount a disk of so many KiB at a new folder, or skip the test."""
    at.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={kib}k,mode=700", "tmpfs", str(at)]
    mounted = subprocess.run(["mount", *options], check=False, capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)
