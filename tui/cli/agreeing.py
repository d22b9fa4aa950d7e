"""A question that is answered with yes or no at a terminal, before something that cannot be taken back."""

from __future__ import annotations

import sys

import click

from meeting.text import clean
from tui.cli.asking import typing
from tui.view.words import Words

_YES = frozenset({"j", "ja", "y", "yes"})
"""In both languages, whichever is spoken: whoever means no types none of them."""


def can_answer() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def agreed(words: Words, question: str) -> bool:
    """Ask, and return whether the answer was yes; no where nobody can answer; raises `Sorry` for no UTF-8."""
    if not can_answer():
        return False
    # Not on stdout, which may go into a file.
    click.echo(f"{clean(question)} {words.text('[yes/no]')} ", err=True, nl=False)
    with typing(words):
        return sys.stdin.readline().strip().lower() in _YES
