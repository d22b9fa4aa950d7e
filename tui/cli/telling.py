"""Words on the way out: to whoever reads, and to whoever must act."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

import click

from meeting.text import clean, sentence


class NotToldError(OSError):
    """Stdout takes nothing: it is full, or closed."""


def tell(text: str) -> None:
    """Write a text and a line end to stdout; nothing in it steers the terminal. Raises `NotToldError`."""
    hand_over(f"{clean(text)}\n")


def hand_over(content: str | bytes) -> None:
    """Write to stdout what is for another program, as it is; raises `NotToldError`, or BrokenPipeError."""
    if sys.stdout is None:
        raise NotToldError
    try:
        click.echo(content, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotToldError from error


def complain(text: str) -> None:
    """Write a sentence and a line end to stderr; nothing in it steers the terminal, or fills it."""
    # Where nobody can be told, what is done goes on.
    with suppress(OSError):
        click.echo(sentence(text), err=True)


def let_go(stream: TextIO | None) -> bool:
    """Whether a stream takes what is left in its buffer; else that goes nowhere, and the interpreter ends silently."""
    if stream is None:
        return True
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    return True
