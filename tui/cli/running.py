"""Running a command: every way it can end is an exit status, and every complaint one sentence on stderr."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

from tui.cli.program import program
from tui.cli.setting import language_named
from tui.cli.sorry import COULD_NOT, NotUnderstood
from tui.cli.telling import NotToldError, complain, let_go
from tui.cli.usage import complaint, let_click_speak
from tui.view.words import Words, pick_language, words_in

_NAME = "ordstyrer"


def run(args: Sequence[str]) -> int:
    """Run the command these arguments name; return 0 done, 1 could not, 2 not understood."""
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    words = words_in(pick_language(language_named(args), os.environ))
    let_click_speak(words)
    try:
        return _answered(words, args)
    except KeyboardInterrupt:
        # Also in the middle of a complaint.
        return COULD_NOT
    finally:
        let_go(sys.stdout)
        let_go(sys.stderr)


def _answered(words: Words, args: Sequence[str]) -> int:
    try:
        return _ended(words, args)
    except BrokenPipeError:
        # Whoever read has enough.
        return 0
    except click.Abort:
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - a traceback would show names, perhaps on a wall
        return _unexpected(words, error)


def _ended(words: Words, args: Sequence[str]) -> int:
    try:
        with program(words, os.environ).make_context(_NAME, list(args)) as ctx:
            ctx.command.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        return _say(complaint(words, error), error.exit_code)
    except click.ClickException as error:
        return _say(error.format_message(), error.exit_code)
    return 0


def _unexpected(words: Words, error: Exception) -> int:
    from store.errors import StoreError
    from tui.cli.troubled import keep

    if isinstance(error, StoreError):
        return _say(words.text(error.message, **error.params), COULD_NOT)
    if isinstance(error, NotToldError) or (isinstance(error, OSError) and not let_go(sys.stdout)):
        return _say(
            words.text("The answer could not be written to stdout; make room there, or send it somewhere else."),
            COULD_NOT,
        )
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        too_long = words.text("No file can have so long a name: {file}", file=error.filename)
        return _say(too_long, NotUnderstood.exit_code)
    kept = keep(error)
    if kept is None:
        return _say(words.text("Something went wrong inside ordstyrer."), COULD_NOT)
    return _say(words.text("Something went wrong inside ordstyrer; {file} says where.", file=kept), COULD_NOT)


def _say(sentence: str, status: int) -> int:
    complain(f"{_NAME}: {sentence}")
    return status
