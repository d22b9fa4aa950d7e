"""What the options that stand everywhere say, before the command or after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click
from msgspec import Struct

from tui.view.words import Words

LANGUAGES = ("da", "en")
THEMES = ("light", "dark", "contrast")

_META = "ordstyrer."


class Surroundings(Struct, frozen=True):
    """What is known before a command is: the language to speak, and the environment."""

    words: Words
    environ: Mapping[str, str]


class Setting(Struct, frozen=True):
    """What one run of a command was told."""

    words: Words
    environ: Mapping[str, str]
    store: Path | None
    """The store named by `--store` or ORDSTYRER_STORE; None means the usual place."""
    theme: str | None
    """One of `THEMES`, or None for the usual one."""
    stock_driver: bool
    """Whether to draw with Textual's own driver."""


def setting(ctx: click.Context) -> Setting:
    """Return what was said to this command and to the program before it; the later word holds."""
    around = ctx.find_object(Surroundings)
    if around is None:
        raise RuntimeError("the program was started without its surroundings")
    named: Path | None = ctx.meta.get(f"{_META}store")
    if named is None and around.environ.get("ORDSTYRER_STORE"):
        named = Path(around.environ["ORDSTYRER_STORE"])
    stock = f"{_META}stock_driver" in ctx.meta
    return Setting(around.words, around.environ, named, ctx.meta.get(f"{_META}theme"), stock)


def everywhere(words: Words) -> list[click.Parameter]:
    """Return the options that every command takes, and the program itself."""
    return [
        click.Option(
            ["--store"],
            type=click.Path(path_type=Path),
            metavar=words.text("FILE"),
            expose_value=False,
            callback=_remember,
            help=words.text("The file the meetings are kept in; else ORDSTYRER_STORE, else the usual place."),
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=words.text("Danish or English; else ORDSTYRER_LANG, else the locale, else Danish."),
        ),
        click.Option(
            ["--theme"],
            type=click.Choice(THEMES),
            expose_value=False,
            callback=_remember,
            help=words.text("The colours of the screen; light is usual. NO_COLOR takes them all away."),
        ),
        click.Option(
            ["--stock-driver"],
            is_flag=True,
            expose_value=False,
            callback=_remember,
            help=words.text("Send every cell that is drawn, not only those that changed."),
        ),
    ]


def language_named(args: Sequence[str]) -> str | None:
    """Return what `--lang` says, wherever it stands; help and complaints need it before anything is parsed."""
    found: str | None = None
    for at, arg in enumerate(args):
        if arg == "--":
            break
        if arg.startswith("--lang="):
            found = arg.removeprefix("--lang=")
        elif arg == "--lang" and at + 1 < len(args):
            found = args[at + 1]
    return found


def _remember(ctx: click.Context, param: click.Parameter, value: object) -> object:
    if value not in (None, False):
        ctx.meta[f"{_META}{param.name}"] = value
    return value
