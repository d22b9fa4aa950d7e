"""What is wrong with the arguments, as one sentence in the reader's language."""

from __future__ import annotations

import os
from gettext import bindtextdomain, textdomain

import click

from tui.view.words import LOCALE_DIR, Words, mark

HEADINGS = (mark("Usage:"), mark("Options"), mark("Positional arguments"), mark("Show this message and exit."))
"""What click itself says in the help; it asks the process-wide catalogue for it."""


def let_click_speak(words: Words) -> None:
    """Let click find its own few texts in our catalogue, in the language of `words`."""
    textdomain("ordstyrer")
    bindtextdomain("ordstyrer", str(LOCALE_DIR))
    os.environ["LANGUAGE"] = words.language


def complaint(words: Words, error: click.UsageError) -> str:
    """Return an error of the command line as one sentence; what we have none for stays in click's English."""
    name = _name(error)
    match error:
        case click.NoSuchOption():
            return words.text("There is no option {option}.", option=error.option_name)
        case click.NoSuchCommand():
            return words.text("There is no command {command}; ordstyrer --help lists them.", command=error.command_name)
        case click.MissingParameter():
            return words.text("{name} is missing.", name=name)
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return words.text("{name} is one of {choices}.", name=name, choices=", ".join(map(str, choices)))
        case click.BadParameter(
            param=click.Parameter(
                type=click.FloatRange(min=least, max=most) | click.IntRange(min=least, max=most),
            )
        ):
            return words.text("{name} is a number from {least} to {most}.", name=name, least=least, most=most)
        case click.BadOptionUsage():
            return words.text("{name} does not stand right; --help shows how.", name=error.option_name)
        case click.UsageError(ctx=click.Context() as ctx) if ctx.args or type(error) is click.UsageError:
            return words.text("That is too much for {command}; --help shows what it takes.", command=ctx.command_path)
        case _:
            return error.format_message()


def _name(error: click.UsageError) -> str:
    param = getattr(error, "param", None)
    return str(param.opts[0] if isinstance(param, click.Option) else param.human_readable_name) if param else ""
