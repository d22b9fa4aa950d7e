"""Putting a face together: what happens at a terminal and away from one, and what the first screen loads."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from store.errors import DiskFailed
from store.log import Log, ReadLog
from tests.clock import FakeClock
from tests.tui.memory_log import MemoryLog
from tests.tui.review.shelf import at_demo
from tui import terminal
from tui.start import FaceSetting, run_lead, run_review, run_room
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import words_in


@pytest.mark.parametrize("run", [run_lead, run_room])
def test_away_from_a_terminal_a_face_says_so_and_draws_nothing(
    run: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.start.at_a_terminal", lambda: False)
    setting = FaceSetting(Look(words_in("en"), FULL), FakeClock(), tmp_path)
    assert callable(run)
    assert run(cast("Log", MemoryLog()), "2026-014/1", setting) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_away_from_a_terminal_a_review_keeps_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.start.at_a_terminal", lambda: False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    setting = FaceSetting(Look(words_in("en"), FULL), FakeClock(), tmp_path)
    assert run_review(cast("ReadLog", at_demo()), "2026-014", setting) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_a_review_cannot_read_is_told_before_anything_is_drawn(tmp_path: Path) -> None:
    shelf = at_demo()
    shelf.unreadable = DiskFailed(path="x", reason="y")
    setting = FaceSetting(Look(words_in("en"), FULL), FakeClock(), tmp_path)
    with pytest.raises(DiskFailed):
        run_review(cast("ReadLog", shelf), "2026-014", setting)


def test_the_terminal_gets_only_our_title_and_no_old_lines_back(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", out)
    with terminal.borrowed("xterm-256color"):
        assert out.getvalue() == "\x1b[22;2t\x1b]2;ordstyrer\x07"
    assert out.getvalue().endswith("\x1b[23;2t\x1b[H\x1b[2J")


def test_the_linux_console_gets_no_title_it_would_print(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", out)
    with terminal.borrowed("linux"):
        assert out.getvalue() == ""
    assert out.getvalue() == "\x1b[H\x1b[2J"


def test_the_first_screen_loads_no_panel_and_nothing_heavy() -> None:
    code = "import sys, tui.app, tui.screens.lead, tui.screens.room; print(*sys.modules)"
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ)
    loaded = set(found.stdout.split())
    heavy = {"sqlite_utils", "pendulum", "holidays", "babel", "pydantic", "click", "textual.widgets._markdown"}
    panels = {
        f"tui.widgets.{name}" for name in ("agreement_form", "presence", "walk_in", "closing", "help", "readback")
    }
    assert not loaded & (heavy | panels)
    assert not any(name.startswith("textual.widgets._") and "text_area" in name for name in loaded)
