"""A terminal for tests and benchmarks: a real pty, read by a terminal emulator."""

from __future__ import annotations

import os
import re
import select
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import TracebackType
from typing import Self

import pexpect
import pyte
from pyte.screens import Char
from wcwidth import wcwidth

KEYS = {
    "space": " ",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "ctrl+j": "\n",
    "ctrl+l": "\x0c",
    "ctrl+q": "\x11",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
}
"""What a terminal sends for keys that are not a letter."""

_TITLE = re.compile(rb"\x1b\][012];([^\x07\x1b]*)")
_STEERING = re.compile(rb"\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[78]")
_ALTERNATE = re.compile(rb"\x1b\[\?1049h.*?\x1b\[\?1049l", re.DOTALL)
_QUIET_S = 0.15
_AT_ONCE = 1024
_PICTURE_BEGINS, _PICTURE_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
_ASKS_SYNC, _ANSWERS_SYNC = b"\x1b[?2026$p", b"\x1b[?2026;1$y"
_WIDE = 2
_NO_CELL = dict.fromkeys((0x200B, 0x200D, 0x200E, 0x200F, *range(0x2066, 0x206A), 0xFE0F), "")


Picture = list[tuple[Char, ...]]
"""A screen cell by cell, with colours."""


class NeverShownError(AssertionError):
    """A screen never showed what was waited for; the message holds the screen."""


class _Screen(pyte.Screen):
    """Does what terminals do where the emulator leaves out text, or breaks."""

    def draw(self, data: str) -> None:
        """Draw a text, and pass over marks without a cell: the emulator would leave out what is behind them."""
        super().draw(data.translate(_NO_CELL))

    @property
    def display(self) -> list[str]:
        """The rows as texts; half a wide letter, where another was written over the rest of it, is a blank."""
        return [_row([self.buffer[y][x].data for x in range(self.columns)]) for y in range(self.lines)]


def _row(cells: Sequence[str]) -> str:
    """Return the text of a row in which a wide letter has an empty cell behind it."""
    return "".join(cell or ("" if wcwidth(before[:1]) == _WIDE else " ") for before, cell in pairwise(["", *cells]))


class Terminal:
    """One program in a terminal of its own."""

    def __init__(self, argv: Sequence[str], *, columns: int, rows: int, env: Mapping[str, str]) -> None:
        self._child = pexpect.spawn(
            argv[0],
            list(argv[1:]),
            dimensions=(rows, columns),
            env=dict(env),
            timeout=None,
            preexec_fn=_hear_ctrl_c,
        )
        self.screen: pyte.Screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._held = b""
        self.received = b""
        """Every byte the program has sent."""
        self.ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def pid(self) -> int:
        """The process."""
        if self._child.pid is None:
            raise RuntimeError("the program was never started")
        return self._child.pid

    def lines(self) -> list[str]:
        """Return the rows of the screen, without trailing space."""
        return [row.rstrip() for row in self.screen.display]

    def text(self) -> str:
        """Return the screen as one text."""
        return "\n".join(self.lines())

    def picture(self) -> Picture:
        """Return the screen with its colours, in which a cursor shows too."""
        return [tuple(row[column] for column in range(self.screen.columns)) for row in self._cells()]

    def _cells(self) -> Iterator[Mapping[int, Char]]:
        return (self.screen.buffer[number] for number in range(self.screen.lines))

    def left_of_cursor(self) -> str:
        """Return what stands before the one cell that a field with nothing behind it shows as its cursor."""
        for row in self.picture():
            for column, cell in enumerate(row):
                if cell.reverse or cell.bg == "14171c":
                    return "".join(left.data for left in row[:column]).rstrip()
        return ""

    def titles(self) -> list[str]:
        """Return every title the program has given the window."""
        return [title.decode() for title in _TITLE.findall(self.received)]

    def all_shown(self) -> str:
        """Return the text of everything that ever stood on the screen, in the order in which it was sent."""
        return _STEERING.sub(b" ", self.received).decode(errors="ignore")

    def outside(self) -> str:
        """Return the text the program wrote to the screen that was there before it, and will be there after it."""
        return _STEERING.sub(b"", _ALTERNATE.sub(b"", self.received)).decode()

    def press(self, *keys: str) -> None:
        """Send keys by name, or letters as they are."""
        for key in keys:
            self._write(KEYS.get(key, key).encode())

    def paste(self, text: str) -> None:
        """Send a text as a terminal sends what is pasted."""
        self._write(f"\x1b[200~{text}\x1b[201~".encode())

    def sends(self, data: bytes) -> None:
        """Send these bytes, which need be no keys, and read what comes meanwhile."""
        for at in range(0, len(data), _AT_ONCE):
            self._write(data[at : at + _AT_ONCE])
            self.read(0)

    def _write(self, data: bytes) -> None:
        os.write(self._child.child_fd, data)

    def read(self, seconds: float) -> bool:
        """Take in what the program sends within this time; return whether anything came."""
        ready, _, _ = select.select([self._child.child_fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._child.child_fd, 65536)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return False
        if _ASKS_SYNC in data:
            self._write(_ANSWERS_SYNC)
        self.received += data
        self._show(data)
        return True

    def read_for(self, seconds: float) -> None:
        """Take in what the program sends for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self.ended:
            self.read(left)

    def _show(self, data: bytes) -> None:
        """Draw what has come, a picture that is announced as one only when it is whole."""
        data = self._held + data
        begins = data.rfind(_PICTURE_BEGINS)
        whole = len(data) if begins < 0 or _PICTURE_ENDS in data[begins:] else begins
        self._held = data[whole:]
        self._stream.feed(data[:whole])

    def settle(self) -> None:
        """Read until the program has answered everything and says no more."""
        while self.read(_QUIET_S):
            pass

    def until(self, met: Callable[[str], bool] | str, seconds: float = 30.0, *, what: object = "") -> str:
        """Read until the screen shows a text or meets a condition; return the screen, or raise NeverShownError.

        `what` names the condition.
        """
        wanted = met if callable(met) else lambda screen: met in screen
        deadline = time.monotonic() + seconds
        while not wanted(self.text()):
            left = deadline - time.monotonic()
            if left <= 0 or self.ended:
                raise NeverShownError(
                    f"{'ended' if self.ended else 'timed out'} before {what or met!r}:\n{self.text()}"
                )
            self.read(min(left, 0.5))
        return self.text()

    def until_ended(self, seconds: float = 30.0) -> int:
        """Read until the program has ended; return its exit status."""
        deadline = time.monotonic() + seconds
        while not self.ended:
            if time.monotonic() > deadline:
                raise NeverShownError(f"still running:\n{self.text()}")
            self.read(0.5)
        self._child.wait()
        status, signalled = self._child.exitstatus, self._child.signalstatus
        return status if status is not None else -(signalled or 0)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, and nothing on it until the program has drawn for that."""
        self.screen.resize(rows, columns)
        self.screen.erase_in_display(2)
        self.claims(columns, rows)

    def claims(self, columns: int, rows: int) -> None:
        """Tell the program a size, whatever the terminal's is."""
        self._child.setwinsize(rows, columns)

    def stop(self) -> None:
        """Stop the program where it is, as Ctrl-Z does at a shell; it neither reads nor draws nor ends."""
        self._child.kill(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let a stopped program go on."""
        self._child.kill(signal.SIGCONT)

    def asks_to_end(self) -> None:
        """Ask the program to end, as a session does that is logged out."""
        self._child.kill(signal.SIGTERM)

    def hangs_up(self) -> None:
        """Be gone, as a window that is closed: the program can read nothing here and write nothing."""
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self._child.child_fd)
        os.close(nothing)

    def gets(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def kill(self) -> None:
        """End the program at once."""
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
            self._child.wait()
        self._child.close(force=True)


def _hear_ctrl_c() -> None:
    # Tests that are run in the background may have it ignored, and that is handed down.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def environment(home: str, **more: str) -> dict[str, str]:
    """Return what a user's terminal would give a program, and nothing of the shell the tests run in.

    A warning is an error there as in the tests themselves.
    """
    base = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "HOME": home}
    return base | {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": home, "PYTHONWARNINGS": "error"} | more
