"""What SECURITY.md says that a test holds, a test is there for."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_every_test_that_it_names_is_there() -> None:
    named = re.findall(r"`(tests/[^`*]+)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_command_that_it_shows_is_one_of_the_program() -> None:
    from tui.cli.table import COMMANDS

    shown = set(re.findall(r"^    ordstyrer (\w+)", PAGE, re.MULTILINE))
    assert {"encrypt", "rekey", "recovery", "decrypt"} <= shown
    assert shown <= set(COMMANDS)
