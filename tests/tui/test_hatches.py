"""Nothing in the environment opens a way into or out of the program (trap 12)."""

from __future__ import annotations

import pytest

from tui import hatches


def test_no_variable_of_textual_is_left() -> None:
    environ = {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_DRIVER": "os:system",
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_PRESS": "q",
        "HOME": "/home/mette",
    }
    hatches.close(environ)
    assert environ == {"HOME": "/home/mette", "TEXTUAL_ANIMATIONS": "none"}


@pytest.mark.parametrize("size", ["99999999", "-1", "0", "x", "", "8e1"])
def test_a_size_that_no_terminal_has_is_not_believed(size: str) -> None:
    environ = {"COLUMNS": size, "LINES": "24"}
    hatches.close(environ)
    assert environ == {"LINES": "24", "TEXTUAL_ANIMATIONS": "none"}
