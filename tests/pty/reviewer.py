"""Somebody whose key opens the review and nothing else: the line of the key is the one that README gives."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.pty.desk import NOTHING, Desk
from tests.pty.host import Host
from tests.pty.terminal import Terminal, environment

README = Path(__file__).parents[2] / "README.md"
_LINE = re.compile(r'^ {4}(restrict,pty,command=".*") ssh-ed25519 ', re.MULTILINE)


def line_for(desk: Desk, series: Sequence[str], more: str = "") -> str:
    """Return what README writes before a key, for the store and the program of a desk, and these series.

    `more` are further arguments.
    """
    [line] = map(str, _LINE.findall(README.read_text(encoding="utf-8")))
    named = " ".join(f"--series {shlex.quote(ref)}" for ref in series)
    for written, here in (
        ("/srv/ordstyrer/meetings.db", shlex.quote(str(desk.store))),
        ("/srv/ordstyrer/key", shlex.quote(str(desk.key_file))),
        ("/opt/ordstyrer/bin/ordstyrer", shlex.join(desk.program)),
        ("--series 2026-014", f"{named} {more}".strip()),
    ):
        assert line.count(written) == 1, (written, line)
        line = line.replace(written, here)
    return line


class Reviewer:
    """Comes in with a key of their own, and asks for whatever they like."""

    def __init__(self, host: Host, desk: Desk, line: str) -> None:
        self.host = host
        self.programs: set[str] = set()
        """Every program that was seen to run on the host while the review was open."""
        self.home = desk.home
        """The home on both sides: of the client, and of the user who comes in."""
        self._running: set[int] = set()
        self._shown: list[Terminal] = []
        self._said: list[str] = []
        host.lets_in("reviewer", line)

    def opens(
        self,
        *options: str,
        asking: Sequence[str] = (),
        size: tuple[int, int] = (80, 24),
        term: str = "xterm-256color",
        more: Mapping[str, str] = NOTHING,
    ) -> Terminal:
        """Come in with a terminal of this kind; `asking` is the command that is asked for."""
        argv = ["ssh", "-tt", "-e", "none", *options, *self.host.options("reviewer"), self.host.address, *asking]
        here = environment(str(self.home), **more) | {"TERM": term}
        self._shown.append(Terminal(argv, columns=size[0], rows=size[1], env=here))
        return self._shown[-1]

    def asks(
        self,
        *options: str,
        asking: Sequence[str] = (),
        typed: str = "",
        program: str = "ssh",
        more: Mapping[str, str] = NOTHING,
    ) -> str:
        """Run ssh, scp or sftp without a terminal to its end; return all it said."""
        address = [self.host.address] if program == "ssh" else []
        argv = [program, *options, *self.host.options("reviewer"), *address, *asking]
        here = environment(str(self.home), **more)
        done = subprocess.run(argv, env=here, input=typed.encode(), capture_output=True, timeout=60, check=False)
        self._said.append((done.stdout + done.stderr).decode(errors="replace"))
        return self._said[-1]

    def looks_around(self) -> None:
        """Remember which programs run on the host now."""
        running = self.host.running()
        self.programs |= {name for _, name in running}
        self._running |= {process for process, _ in running}

    def left_behind(self) -> set[int]:
        """Wait until what was seen to run has ended; return the processes that have not after half a minute."""
        until = time.monotonic() + 30
        while (left := {each for each in self._running if Path(f"/proc/{each}").exists()}) and time.monotonic() < until:
            os.sched_yield()
        return left

    def saw(self) -> str:
        """Return everything that ever came over the line."""
        return "\n".join([*self._said, *(pane.all_shown() for pane in self._shown)])

    def was_given_a_clipboard(self) -> bool:
        """Return whether anything was put on the clipboard here, or asked of it."""
        return any(b"\x1b]52" in pane.received for pane in self._shown)
