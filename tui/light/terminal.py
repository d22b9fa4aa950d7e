"""What a terminal can do, as the system's description of it says."""

from __future__ import annotations

from contextlib import suppress


def fills_when_erasing(term: str) -> bool:
    """Whether a terminal of this kind (TERM) erases with the ground it writes on; no, where nothing is known of it."""
    # Python can be built without it, and a terminal can be one the system has never heard of.
    with suppress(ImportError, OSError, ValueError):
        import curses

        with suppress(curses.error):
            curses.setupterm(term, 2)
            return curses.tigetflag("bce") > 0
    return False
