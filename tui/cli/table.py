"""The commands by name, with the line that `--help` shows of each; their modules stay unread until one is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from tui.view.words import mark

COMMANDS: Mapping[str, str] = {
    "init": mark("Make a new store, encrypted."),
    "plan": mark("Check plan files and store them."),
    "list": mark("List the meetings."),
    "log": mark("Tell everything that happened in a meeting, event by event."),
}
"""In the order in which a person meets them. `tui/cli/NAME.py` has a `command`."""
