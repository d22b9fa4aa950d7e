"""From one style to another in the fewest codes."""

from __future__ import annotations

import pytest

from tui.light.style import PLAIN, Style, styled, towards


def style(codes: str) -> Style:
    return styled(PLAIN, codes)


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("1", "1", ""),
        ("", "1;31", "\x1b[1;31m"),
        ("1;31;44", "", "\x1b[m"),
        ("1;2;31;44", "2;31;44", "\x1b[22;2m"),
        ("38;2;1;2;3;48;5;4", "38;2;1;2;4;48;5;4", "\x1b[38;2;1;2;4m"),
        ("38;2;1;2;3;48;5;4", "48;5;4", "\x1b[39m"),
        ("4;7;97;107", "7;97;107", "\x1b[24m"),
        ("21;31", "31", "\x1b[0;31m"),
    ],
)
def test_the_change_is_as_short_as_can_be(before: str, after: str, sent: str) -> None:
    assert towards(style(before), style(after)) == sent


def test_a_style_that_is_not_known_is_replaced_whole() -> None:
    assert towards(None, PLAIN) == "\x1b[m"
    assert towards(None, style("1;31")) == "\x1b[0;1;31m"


@pytest.mark.parametrize("codes", ["0", "", "1;0", "1;22", "31;39", "48;5;4;49", "38;2;1;2;3;0"])
def test_what_is_ended_is_gone(codes: str) -> None:
    assert style(codes) is PLAIN


def test_the_same_style_is_the_same_value() -> None:
    assert style("1;31") is styled(style("31"), "1")
