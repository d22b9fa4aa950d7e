"""What somebody with a key for the review might try: ways to do it, and to see what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.pty.reviewer import Reviewer
from tests.pty.terminal import Terminal

OPEN = "kun læsning"
"""Stands on every page of the review but the wall and the help."""
GONE = "nobody is there any more"
_TO_A_SHELL = ("\x1b", "id; echo $((6*7))4711\r", "\x1b", "\x1b")
"""What is typed after each try: a shell would carry it out, to the review it is nothing."""
SHELL = ("uid=", "424711", "Traceback", "command not found")
"""What stands on a screen only if a shell answered, or if the program broke and told about it."""

Does = Callable[[Reviewer], str]


@dataclass(frozen=True, slots=True)
class Try:
    """One try."""

    name: str
    does: Does
    sees: str
    """What must be in what `does` returns."""


def after(reviewer: Reviewer, pane: Terminal) -> str:
    """Type a command as to a shell; return the page as it is drawn for another size, or that nobody is there."""
    for keys in _TO_A_SHELL:
        sends(pane, keys)
    reviewer.looks_around()
    if pane.ended:
        return GONE
    pane.resize(100, 30)
    return pane.until(OPEN)


def sends(pane: Terminal, keys: str | bytes) -> None:
    """Type something, and read until nothing more is drawn; it may end the program."""
    if not pane.ended:
        pane.sends(keys if isinstance(keys, bytes) else keys.encode())
        pane.settle()


def typed(*keys: str | bytes) -> Does:
    """Open the review, and type these on its first page."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens() as pane:
            pane.until(OPEN)
            for each in keys:
                sends(pane, each)
            return after(reviewer, pane)

    return does


def at_once(*keys: str | bytes) -> Does:
    """Type these while the program is being started."""

    def does(reviewer: Reviewer) -> str:
        with reviewer.opens() as pane:
            pane.read(30)
            for each in keys:
                sends(pane, each)
            pane.until(lambda shown: OPEN in shown or pane.ended, what=OPEN)
            return after(reviewer, pane)

    return does
