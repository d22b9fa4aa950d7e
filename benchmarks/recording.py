"""A program in a real pty whose output is kept with the instant each piece arrived; read by an emulator afterwards.

The emulator is slower than the programs, so it must not run while they are measured.
"""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pexpect
import pyte

from tests.pty.desk import NOTHING
from tests.pty.terminal import KEYS, environment

COLUMNS, ROWS = 80, 24
_TAKES_SCREEN = b"\x1b[?1049h"
_ASKS_SYNC, _ANSWERS_SYNC = b"\x1b[?2026$p", b"\x1b[?2026;1$y"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes and when they arrived, in seconds of the monotonic clock."""

    at: float
    data: bytes


@dataclass(slots=True)
class Recording:
    """A running program and everything it has sent."""

    child: pexpect.spawn[str]
    began: float
    size: tuple[int, int] = (COLUMNS, ROWS)
    pieces: list[Piece] = field(default_factory=list)

    def press(self, key: str) -> float:
        """Send a key; return when."""
        os.write(self.child.child_fd, KEYS.get(key, key).encode())
        return time.monotonic()

    def listen(self, seconds: float, *, quiet_s: float | None = None) -> None:
        """Keep what comes for so long, or until nothing has come for `quiet_s`."""
        deadline = last = time.monotonic()
        deadline += seconds
        while (now := time.monotonic()) < deadline and (quiet_s is None or now - last < quiet_s):
            last = listen_to([self], 0.02) or last

    def sent(self, since: int = 0) -> int:
        """Return how many bytes came in the pieces from one on."""
        return sum(len(piece.data) for piece in self.pieces[since:])

    def waits(self, seconds: float) -> bool:
        """Return whether something to take comes within this time."""
        return bool(select.select([self.child.child_fd], [], [], seconds)[0])

    def take(self, most: int = 65536) -> float:
        """Keep what is there, so many bytes at most; return when it came. OSError if the program has ended."""
        data = os.read(self.child.child_fd, most)
        now = time.monotonic()
        self.pieces.append(Piece(now, data))
        if _ASKS_SYNC in data:
            os.write(self.child.child_fd, _ANSWERS_SYNC)
        return now

    def settle(self, quiet_s: float = 0.7, seconds: float = 20.0) -> None:
        """Keep what comes until the program has taken the screen and then been quiet for so long."""
        deadline = time.monotonic() + seconds
        while not any(_TAKES_SCREEN in piece.data for piece in self.pieces) and time.monotonic() < deadline:
            self.listen(0.1)
        self.listen(seconds, quiet_s=quiet_s)

    def first_after(self, instant: float, seconds: float = 5.0) -> float | None:
        """Wait for the first output after an instant; return when it came."""
        have = len(self.pieces)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.listen(0.2, quiet_s=0.03)
            if len(self.pieces) > have:
                return next(piece.at for piece in self.pieces[have:] if piece.at >= instant)
        return None

    def cpu_s(self) -> float:
        """Return the processor seconds the program has used, as the scheduler counts them."""
        tasks = Path(f"/proc/{self.child.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def screens(self) -> Iterator[tuple[float, list[str]]]:
        """Yield the screen after each piece."""
        screen = pyte.Screen(*self.size)
        stream = pyte.ByteStream(screen)
        for piece in self.pieces:
            stream.feed(piece.data)
            yield piece.at, list(screen.display)

    def complete_s(self, same: Callable[[list[str], list[str]], bool]) -> float:
        """Return the seconds from the start until the screen first looked as it does at the end."""
        shown = list(self.screens())
        last = shown[-1][1]
        return next(at for at, screen in shown if same(screen, last)) - self.began


def listen_to(recordings: Sequence[Recording], seconds: float) -> float:
    """Keep what comes first, from any of these; return when it came, or 0 if nothing did in this time."""
    by_file = {recording.child.child_fd: recording for recording in recordings}
    ready, _, _ = select.select([*by_file], [], [], seconds)
    return max((by_file[file].take() for file in ready), default=0.0)


@contextmanager
def running(
    argv: Sequence[str], home: Path, more: Mapping[str, str] = NOTHING, *, size: tuple[int, int] = (COLUMNS, ROWS)
) -> Iterator[Recording]:
    """Run a program in a pty of so many columns and rows, without what a developer's shell adds, and end it afterwards.

    `more` is what its environment has besides.
    """
    env = {**environment(str(home)), "ORDSTYRER_LANG": "da", **more}
    began = time.monotonic()
    child = pexpect.spawn(argv[0], list(argv[1:]), dimensions=(size[1], size[0]), env=env, timeout=None)
    try:
        yield Recording(child, began, size)
    finally:
        child.close(force=True)


def bare(*options: str) -> list[str]:
    """Return the command of the bare app."""
    return [sys.executable, "-m", "benchmarks.bare", *options]


def program(*arguments: str) -> list[str]:
    """Return a command of the program that stands beside this Python."""
    return [str(Path(sys.executable).with_name("ordstyrer")), *arguments]
