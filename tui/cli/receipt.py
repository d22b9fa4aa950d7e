"""Where the receipt of an erasure goes: a new file that has room for it before anything is erased, or stdout."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tui.cli.sorry import NotUnderstood
from tui.cli.telling import tell
from tui.view.words import Words

_PRIVATE = 0o600
_ROOM = 8192
"""Bytes; more than any receipt has."""


class ReceiptFile:
    """A new file that its owner alone reads."""

    def __init__(self, words: Words, place: Path) -> None:
        """Make it, with room for the receipt; raises `NotUnderstood` where that cannot be."""
        self._place = place
        try:
            handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
        except FileExistsError:
            raise NotUnderstood(words.text("{file} is there already; nothing was erased.", file=place)) from None
        except OSError:
            raise NotUnderstood(words.text("{file} cannot be made; nothing was erased.", file=place)) from None
        self._file = os.fdopen(handle, "wb")
        try:
            self._put(b"\n" * _ROOM)
        except OSError:
            self.drop()
            raise NotUnderstood(words.text("{file} cannot be made; nothing was erased.", file=place)) from None

    def write(self, lines: Sequence[str]) -> None:
        """Write the receipt; raises OSError, and then leaves no half of it."""
        try:
            self._put("".join(f"{line}\n" for line in lines).encode())
            self._file.close()
        except OSError:
            self.drop()
            raise

    def drop(self) -> None:
        """Take it away again."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._place.unlink()

    def _put(self, content: bytes) -> None:
        """Write this from the beginning, in the place of what stands there."""
        self._file.seek(0)
        self._file.write(content)
        self._file.truncate()
        self._file.flush()
        os.fsync(self._file.fileno())


def show(lines: Sequence[str]) -> None:
    """Write the receipt to stdout; raises OSError where nobody gets it."""
    tell("\n".join(lines))
