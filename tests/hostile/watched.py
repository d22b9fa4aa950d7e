"""A terminal that notes whatever it is told besides what to show, and never waits for ever for a program to read."""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Mapping

from pyte.screens import Margins

from tests.pty.desk import NOTHING, Desk
from tests.pty.terminal import NeverShownError, Terminal

_TOLD = re.compile(
    r"\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)"  # a title, a colour, the clipboard, a picture
    r"|\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]?"
    r"|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    r"|[\u202a-\u202e\u2066-\u2069]",
    re.DOTALL,
)
_OF_CELLS = re.compile(r"\x1b\[(?:[0-9;:]*m|[0-9;]*[HABCDGd]|[0-2]?[KJ])").fullmatch
_READS_WITHIN_S = 60.0

Told = frozenset[str]
State = tuple[str, str, frozenset[int], Margins | None]


class Watched(Terminal):
    """A program in a terminal that notes what it is told."""

    def told(self) -> Told:
        """Return everything the program has told the terminal that is not about cells, each thing once."""
        said = _TOLD.findall(self.received.decode(errors="replace"))
        return frozenset(each for each in said if not _OF_CELLS(each))

    def state(self) -> State:
        """Return title, name of the icon, modes and margins, as the emulator has them."""
        return self.screen.title, self.screen.icon_name, frozenset(self.screen.mode), self.screen.margins

    def _write(self, data: bytes) -> None:
        """Send bytes, and read what comes meanwhile, so that neither side waits for the other."""
        until = time.monotonic() + _READS_WITHIN_S
        while data:
            _, ready, _ = select.select([], [self._child.child_fd], [], 0.05)
            if ready:
                data = data[os.write(self._child.child_fd, data[:1024]) :]
            elif time.monotonic() > until:
                raise NeverShownError(f"the program reads no more:\n{self.text()}")
            self.read(0)


def opens(desk: Desk, *arguments: str, more: Mapping[str, str] = NOTHING) -> Watched:
    """Start a face of a desk in a watched terminal, with more in its environment."""
    return Watched([*desk.program, *arguments], columns=80, rows=24, env=desk.environ(more))
