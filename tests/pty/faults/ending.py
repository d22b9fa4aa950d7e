"""A program that ends by itself, and what that took."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.pty.terminal import NeverShownError, Terminal

AT_ONCE_S = 30.0
"""Within that time a program has ended on a machine that does much else."""
_TICKS = os.sysconf("SC_CLK_TCK")
_LOOK_S = 0.02


def ends_by_itself(pane: Terminal) -> float:
    """Wait until a program has ended; return the seconds of a processor it has taken for that."""
    began_s, deadline = _cpu_s(pane.pid), time.monotonic() + AT_ONCE_S
    while os.waitid(os.P_PID, pane.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        if time.monotonic() > deadline:
            raise NeverShownError(f"still running after {_cpu_s(pane.pid) - began_s:.1f} s of a processor")
        pane.read_for(_LOOK_S)
    return _cpu_s(pane.pid) - began_s


def _cpu_s(process: int) -> float:
    """Return what a process has taken of a processor, in seconds, also once it has ended and nobody has heard of it."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS
