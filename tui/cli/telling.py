"""Words on the way out: to whoever reads, and to whoever must act."""

from __future__ import annotations

import click

from meeting.text import clean, sentence


def tell(text: str) -> None:
    """Write a text and a line end to stdout; nothing in it steers the terminal."""
    click.echo(clean(text))


def complain(text: str) -> None:
    """Write a sentence and a line end to stderr; nothing in it steers the terminal, or fills it."""
    click.echo(sentence(text), err=True)
