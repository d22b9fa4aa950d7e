"""The demo's two panes in one window, by tmux: the wall and the minutes beside it (design 5)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

_SERVER = "ordstyrer-demo"
"""A tmux of its own: what somebody has configured or left running stays as it is."""
_MINUTES_COLUMNS = 78
_WALL_COLUMNS, _WALL_ROWS = 60, 20
_BORDER = 1
_QUIETLY = (
    *("set-option", "-g", "mouse", "on", ";"),
    *("set-option", "-g", "history-limit", "0", ";"),
    # Esc is a key of ours; tmux would hold it back for half a second.
    *("set-option", "-s", "escape-time", "10", ";"),
)


def show(options: Sequence[str], of_the_wall: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Put the minutes beside this pane, which goes on to be the wall; return False where there is no tmux.

    `options` go to both panes, the others to the wall. Outside tmux this process becomes one, and nothing returns.
    """
    tmux = shutil.which("tmux", path=environ.get("PATH"))
    if tmux is None:
        return False
    size = shutil.get_terminal_size()
    if not environ.get("TMUX"):
        begin = beginning(tmux, options, of_the_wall, size)
        os.execve(tmux, begin, dict(environ))  # noqa: S606 - tmux as it is installed, with options we made ourselves
    subprocess.run(joining(tmux, options, size, environ), check=True)  # noqa: S603 - the same
    return True


def beginning(tmux: str, options: Sequence[str], of_the_wall: Sequence[str], size: tuple[int, int]) -> list[str]:
    """Return the command that opens a tmux of its own with both panes, for a terminal of this many columns and rows."""
    split = _split(size)
    status = "off" if split[0] == "split-window" else "on"
    wall = _demo(*options, *of_the_wall)
    begin = [tmux, "-L", _SERVER, "-f", os.devnull, "new-session", "-n", "ordstyrer", *wall, ";"]
    return [*begin, "set-option", "-g", "status", status, ";", *_QUIETLY, *split, "-d", *_demo(*options, "--minutes")]


def joining(tmux: str, options: Sequence[str], size: tuple[int, int], environ: Mapping[str, str]) -> list[str]:
    """Return the command that puts the minutes beside the pane we are in, where tmux runs already."""
    named = ("XDG_RUNTIME_DIR", "ORDSTYRER_LANG", "NO_COLOR", "LANG", "LC_ALL")
    ours = [part for name in named if name in environ for part in ("-e", f"{name}={environ[name]}")]
    return [tmux, *_split(size), "-d", *ours, *_demo(*options, "--minutes")]


def _demo(*options: str) -> list[str]:
    return [sys.executable, "-m", "tui", "demo", *options]


def _split(size: tuple[int, int]) -> list[str]:
    """Return how both fit: side by side, one over the other, or each in a window of its own."""
    columns, rows = size
    if columns >= _WALL_COLUMNS + _BORDER + _MINUTES_COLUMNS:
        return ["split-window", "-h", "-l", str(_MINUTES_COLUMNS)]
    if rows >= 2 * _WALL_ROWS + _BORDER:
        return ["split-window", "-v"]
    return ["new-window", "-n", "minutes"]
