"""The colours of the screens (screens section 6): light, dark, contrast, and plain for a terminal without colours.

No red, no blinking, no italics, no dim. A wall begins light: a lit room eats a dark picture first.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from rich.style import Style
from textual.theme import Theme

from tui.view.lines import Paint

DEFAULT = "light"
PLAIN = "plain"


class Palette(Struct, frozen=True):
    """The colours of one theme, as `#RRGGBB`; a pair is text on ground."""

    paper: str
    ink: str
    quiet: str
    done: str
    floor: tuple[str, str]
    notice: tuple[str, str]
    loud: tuple[str, str]
    line: str
    dark: bool


PALETTES: Mapping[str, Palette] = {
    "light": Palette(
        paper="#FAF8F2",
        ink="#14171C",
        quiet="#2F353D",
        done="#153B20",
        floor=("#FFFFFF", "#0A3461"),
        notice=("#14171C", "#FFE29A"),
        loud=("#FAF8F2", "#14171C"),
        line="#666D78",
        dark=False,
    ),
    "dark": Palette(
        paper="#0F141A",
        ink="#F5F2EA",
        quiet="#D5DAE1",
        done="#B4E6BE",
        floor=("#14171C", "#FFD76A"),
        notice=("#FFFFFF", "#1B3350"),
        loud=("#0F141A", "#F5F2EA"),
        line="#8592A0",
        dark=True,
    ),
    "contrast": Palette(
        paper="#000000",
        ink="#FFFFFF",
        quiet="#FFFFFF",
        done="#FFFFFF",
        floor=("#000000", "#FFFF00"),
        notice=("#000000", "#FFFFFF"),
        loud=("#000000", "#FFFFFF"),
        line="#FFFFFF",
        dark=True,
    ),
}


def pick_theme(option: str | None, environ: Mapping[str, str], colours: str | None) -> str:
    """Return the theme to begin with.

    It is `plain` under NO_COLOR and where a terminal has 16 colours or none (`colours` as Rich names them: `standard`,
    `256`, `truecolor`, None); else the option, else light.
    """
    if environ.get("NO_COLOR") or colours in (None, "standard", "windows"):
        return PLAIN
    return option if option is not None and option in PALETTES else DEFAULT


def themes() -> tuple[Theme, ...]:
    """Return the themes an app registers."""
    return (*(_theme(name, palette) for name, palette in PALETTES.items()), _plain())


def paints(theme: str) -> Mapping[Paint, Style]:
    """Return how each role of a colour looks in a theme; an unknown theme looks plain."""
    return _PAINTS.get(theme, _PLAIN_PAINTS)


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        primary=palette.floor[1],
        secondary=palette.line,
        accent=palette.floor[1],
        success=palette.done,
        warning=palette.ink,
        error=palette.ink,
        foreground=palette.ink,
        background=palette.paper,
        surface=palette.paper,
        panel=palette.paper,
        boost=palette.paper,
        dark=palette.dark,
        text_alpha=1.0,
        variables={
            "quiet": palette.quiet,
            "done": palette.done,
            "line": palette.line,
            "floor-text": palette.floor[0],
            "floor-ground": palette.floor[1],
            "notice-text": palette.notice[0],
            "notice-ground": palette.notice[1],
            "loud-text": palette.loud[0],
            "loud-ground": palette.loud[1],
            "input-cursor-background": palette.ink,
            "input-cursor-foreground": palette.paper,
            "input-cursor-text-style": "none",
            "input-selection-background": palette.notice[1],
            "input-selection-foreground": palette.notice[0],
        },
    )


def _plain() -> Theme:
    ours = ("quiet", "done", "line", "floor-text", "floor-ground", "notice-text", "notice-ground", "loud-text")
    grounds = ("ansi", "block-cursor", "screen-selection")
    textuals = (f"{name}-{part}" for name in grounds for part in ("background", "foreground"))
    return Theme(
        name=PLAIN,
        ansi=True,
        primary="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            **dict.fromkeys((*ours, *textuals, "loud-ground", "border", "border-blurred"), "ansi_default"),
            "input-cursor-background": "ansi_default",
            "input-cursor-foreground": "ansi_default",
            "input-cursor-text-style": "reverse",
            "input-selection-background": "ansi_default",
            "input-selection-foreground": "ansi_default",
        },
    )


def _paints(palette: Palette) -> Mapping[Paint, Style]:
    def on(pair: tuple[str, str], *, bold: bool = False) -> Style:
        return Style(color=pair[0], bgcolor=pair[1], bold=bold)

    def text(colour: str, *, bold: bool = False) -> Style:
        return Style(color=colour, bgcolor=palette.paper, bold=bold)

    return {
        Paint.INK: text(palette.ink),
        Paint.INK_BOLD: text(palette.ink, bold=True),
        Paint.QUIET: text(palette.quiet),
        Paint.DONE: text(palette.done),
        Paint.FLOOR: on(palette.floor),
        Paint.FLOOR_BOLD: on(palette.floor, bold=True),
        Paint.NOTICE: on(palette.notice),
        Paint.NOTICE_BOLD: on(palette.notice, bold=True),
        Paint.LOUD: on(palette.loud),
        Paint.LOUD_BOLD: on(palette.loud, bold=True),
        Paint.LINE: text(palette.line),
    }


_PAINTS = {name: _paints(palette) for name, palette in PALETTES.items()}

_PLAIN_PAINTS: Mapping[Paint, Style] = {
    **dict.fromkeys(Paint, Style()),
    **dict.fromkeys((Paint.INK_BOLD, Paint.NOTICE, Paint.NOTICE_BOLD), Style(bold=True)),
    **dict.fromkeys((Paint.FLOOR, Paint.LOUD), Style(reverse=True)),
    **dict.fromkeys((Paint.FLOOR_BOLD, Paint.LOUD_BOLD), Style(reverse=True, bold=True)),
}
