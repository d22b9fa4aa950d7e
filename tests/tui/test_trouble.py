"""What is kept of an unexpected error holds no name."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.clock import START
from tui import trouble


def _fails(name: str) -> None:
    try:
        int(name)
    except ValueError as error:
        raise KeyError(name) from error


def _caught(name: str) -> BaseException:
    try:
        _fails(name)
    except KeyError as error:
        return error
    raise AssertionError


def test_the_log_says_where_it_happened_and_names_nobody(tmp_path: Path) -> None:
    trouble.note(_caught("Amina"), tmp_path, START)
    kept = (tmp_path / trouble.FILE).read_text()
    assert "KeyError" in kept
    assert "ValueError" in kept
    assert "test_trouble.py" in kept
    assert "_fails" in kept
    assert "Amina" not in kept
    assert str(Path(__file__).parent) not in kept


def test_a_second_error_is_added_and_only_the_owner_may_read(tmp_path: Path) -> None:
    for _ in range(2):
        trouble.note(_caught("Amina"), tmp_path, START)
    file = tmp_path / trouble.FILE
    assert file.read_text().count("2026-12-02T12:00:00+00:00") == 2
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
