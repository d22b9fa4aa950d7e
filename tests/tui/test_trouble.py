"""What is kept of an unexpected error holds no name."""

from __future__ import annotations

import stat
import syslog
from pathlib import Path

import pytest

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


def test_where_no_file_may_be_written_the_system_is_told_and_no_name_either(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(syslog, "syslog", lambda _level, row: told.append(row))
    trouble.tell_system(_caught("Amina"))
    assert told[0] == "ordstyrer: KeyError"
    assert any("test_trouble.py" in row and "_fails" in row for row in told)
    assert not any("Amina" in row or str(Path(__file__).parent) in row for row in told)
