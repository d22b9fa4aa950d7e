"""The colours: readable by the measure of WCAG, also in a lit room and in 256 colours."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style

from tui.theme import PALETTES, PLAIN, paints, pick_theme, themes
from tui.view.lines import Paint

TEXT_PAINTS = [paint for paint in Paint if paint is not Paint.LINE]


def _luminance(colour: Color) -> float:
    linear = [
        part / 12.92 if (part := channel / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for channel in colour.get_truecolor()
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _ratio(style: Style, system: ColorSystem, room: float) -> float:
    assert style.color
    assert style.bgcolor
    ink, ground = (_luminance(colour.downgrade(system)) for colour in (style.color, style.bgcolor))
    return (max(ink, ground) + room) / (min(ink, ground) + room)


@pytest.mark.parametrize(("theme", "paint"), list(product(PALETTES, TEXT_PAINTS)))
def test_every_text_can_be_read(theme: str, paint: Paint) -> None:
    style = paints(theme)[paint]
    assert _ratio(style, ColorSystem.TRUECOLOR, 0.05) >= 7
    assert _ratio(style, ColorSystem.EIGHT_BIT, 0.05) >= 7
    assert _ratio(style, ColorSystem.TRUECOLOR, 0.1) >= 7


@pytest.mark.parametrize("theme", PALETTES)
def test_lines_and_empty_bars_can_be_seen(theme: str) -> None:
    assert _ratio(paints(theme)[Paint.LINE], ColorSystem.TRUECOLOR, 0.05) >= 3


def test_without_colours_bold_and_reverse_are_all_there_is() -> None:
    styles = paints(PLAIN).values()
    assert all(style.color is None and style.bgcolor is None for style in styles)
    assert not any(style.italic or style.dim or style.blink or style.underline for style in styles)
    assert paints(PLAIN)[Paint.FLOOR_BOLD].reverse
    assert paints(PLAIN)[Paint.LOUD].reverse


def test_nothing_is_red_or_moves() -> None:
    for theme in PALETTES:
        for style in paints(theme).values():
            assert (style.italic, style.dim, style.blink) == (None, None, None)
            assert style.color
            red, green, blue = style.color.get_truecolor()
            assert red <= 1.6 * max(green, blue)


@pytest.mark.parametrize(
    ("option", "environ", "colours", "theme"),
    [
        (None, {}, "truecolor", "light"),
        ("dark", {}, "256", "dark"),
        ("contrast", {"NO_COLOR": ""}, "truecolor", "contrast"),
        ("dark", {"NO_COLOR": "1"}, "truecolor", PLAIN),
        ("dark", {}, "standard", PLAIN),
        (None, {}, None, PLAIN),
        ("pink", {}, "truecolor", "light"),
    ],
)
def test_the_theme_is_the_option_unless_the_terminal_has_few_colours(
    option: str | None, environ: dict[str, str], colours: str | None, theme: str
) -> None:
    assert pick_theme(option, environ, colours) == theme
    assert theme in {known.name for known in themes()}
