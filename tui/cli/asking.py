"""What is typed unseen: a passphrase until it opens what it should, within three tries."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import TypeVar

import click

from tui.cli.sorry import Sorry
from tui.cli.telling import complain
from tui.view.words import Words

_TRIES = 3
"""As often as a login asks: a slip of the finger, seen by nobody, is not the end of a command."""

T = TypeVar("T")


def secret(words: Words, prompt: str) -> str:
    """Return what is typed after a prompt, without a sign of it on the screen; raises `Sorry` where nothing is.

    The prompt is shown as it is given.
    """
    with typing(words):
        return getpass(prompt)


@contextmanager
def typing(words: Words) -> Generator[None]:
    """Raise `Sorry` inside where the typing ends before a line does, or is in letters that are not UTF-8."""
    nothing = words.text("Nothing was typed, so nothing was done.")
    try:
        yield
    except EOFError:
        raise Sorry(nothing) from None
    except KeyboardInterrupt:
        # The terminal shows ^C behind the question.
        click.echo(err=True)
        raise Sorry(nothing) from None
    except UnicodeDecodeError:
        # It quotes what was typed.
        raise Sorry(
            words.text("What was typed is not UTF-8, so nothing was done; set the terminal to UTF-8 and try again.")
        ) from None


def until_it_opens(
    words: Words, prompt: str, path: Path, attempt: Callable[[str], T], otherwise: Callable[[str], T] | None = None
) -> T:
    """Return what `attempt` makes of the passphrase typed for `path`; one that it calls wrong is asked for again.

    `attempt` raises `WrongKey` for a wrong one. After the last try it is what `otherwise` makes of that one; without
    it raises `Sorry`.
    """
    from store.errors import WrongKey

    wrong = words.text("The passphrase does not open {path}, or it is not one of our files.", path=path)
    for left in reversed(range(_TRIES)):
        typed = secret(words, words.text(prompt))
        try:
            return attempt(typed)
        except WrongKey:
            if left or otherwise:
                complain(wrong)
            if not left and otherwise:
                return otherwise(typed)
    raise Sorry(wrong)
