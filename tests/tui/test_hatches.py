"""Nothing in the environment opens a way into or out of the program (trap 12)."""

from __future__ import annotations

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
