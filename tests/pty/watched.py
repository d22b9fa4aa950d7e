"""The program under watch: `python -m tests.pty.watched FILE …` notes what it does to the machine around it.

Noted are files opened to write, other changes to files, and programs started; what SQLite itself writes is not seen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

COMMAND = (sys.executable, "-B", "-m", "tests.pty.watched")
"""What its command line begins with; nothing compiled is written by it."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = frozenset(
    (
        *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown"),
        *("os.truncate", "os.utime", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn"),
        *("os.fork", "os.forkpty", "pty.spawn", "socket.bind", "socket.connect", "webbrowser.open"),
    )
)


def _note(handle: int, event: str, arguments: Sequence[object]) -> None:
    opens_to_write = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if event in _CHANGES or (opens_to_write and arguments[0] not in {os.devnull, "/dev/tty"}):
        os.write(handle, f"{event} {arguments!r}\n".encode())


def noted(file: Path) -> str:
    """Return what was noted in a file; empty if nothing was done, or nothing was run."""
    return file.read_text(encoding="utf-8") if file.exists() else ""


def main(file: str, *arguments: str) -> int:
    """Run a command, and note in a file what it does."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    from tui.cli.running import run

    sys.addaudithook(lambda event, given: _note(handle, event, given))
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
