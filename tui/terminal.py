"""What the program does to the terminal outside Textual: its title, and what is left when it goes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_TITLED = "\x1b[22;2t\x1b]2;ordstyrer\x07"
"""Keep the title that was there, which may name a user or a folder, and set ours."""
_UNTITLED = "\x1b[23;2t"
_EMPTY = "\x1b[H\x1b[2J"


def at_a_terminal() -> bool:
    """Whether people can see and press something; Textual draws on stderr."""
    return sys.stdin.isatty() and sys.__stderr__ is not None and sys.__stderr__.isatty()


@contextmanager
def borrowed(term: str) -> Iterator[None]:
    """Take the terminal for a while: only `ordstyrer` as title, and no old lines of a shell when it is given back.

    `term` is the kind of terminal; the Linux console has no title and would print what sets it.
    """
    out, titled = sys.__stderr__, term != "linux"
    if out is None:
        yield
        return
    out.write(_TITLED if titled else "")
    out.flush()
    try:
        yield
    finally:
        # Where the connection broke there is no terminal left to give back.
        with suppress(OSError):
            out.write((_UNTITLED if titled else "") + _EMPTY)
            out.flush()
