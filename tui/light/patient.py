"""The terminal as a file that never fails: once it is gone nothing is drawn, and nobody waits for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TextIO


class Patient:
    """Writes to a terminal while there is one.

    Textual's writing thread ends at the first error, and whoever draws then waits for it for ever.
    """

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> int:
        """Write a text; return its length, also where it came to nothing."""
        with suppress(OSError):
            self._terminal.write(text)
        return len(text)

    def flush(self) -> None:
        """Send what was written."""
        with suppress(OSError):
            self._terminal.flush()

    def fileno(self) -> int:
        """Return the number of the terminal."""
        return self._terminal.fileno()

    def isatty(self) -> bool:
        """Return whether it is a terminal."""
        return self._terminal.isatty()
