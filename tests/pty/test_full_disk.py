"""A disk that fills up in mid-meeting: one loud sentence, nothing lost, and on it goes when there is room."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import pytest

from meeting.intents import NextSpeaker
from tests.pty.desk import Desk, begun
from tests.pty.terminal import Terminal

CANNOT_SAVE = "Computeren kan ikke gemme lige nu. Vi ser på det."


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A disk of three megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "tmpfs", str(disk)],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def _press_anything(lead: Terminal) -> None:
    before = lead.text()
    lead.press("i")
    lead.until(lambda screen: screen != before)


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


def test_a_full_disk_is_said_and_survived(tmp_path: Path, small_disk: Path) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        _fill(small_disk / "ballast")
        while CANNOT_SAVE not in lead.text():
            _press_anything(lead)
        saved = kept.rows()
        lead.press("b")
        lead.until(lambda screen: CANNOT_SAVE in screen and "Maya har ordet" in screen)
        assert kept.rows() == saved

        (small_disk / "ballast").unlink()
        lead.press("b")
        lead.until("║ Pause efter Maya.")
        assert CANNOT_SAVE not in lead.text()
    assert kept.rows()[: len(saved)] == saved
    assert kept.meeting().timebox.break_requested
    assert kept.problems() == []
