"""The commands by name, with the line that `--help` shows of each; their modules stay unread until one is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from keyword import iskeyword

from tui.view.words import mark

COMMANDS: Mapping[str, str] = {
    "demo": mark("Try it: a made-up family, and a meeting that is about to start."),
    "init": mark("Make a new store, encrypted."),
    "plan": mark("Check plan files and store them."),
    "lead": mark("Lead a meeting from this screen."),
    "minutes": mark("Write the minutes beside it."),
    "room": mark("Show a meeting on a screen without keys."),
    "review": mark("Read up on earlier meetings; nothing can be changed."),
    "list": mark("List the meetings."),
    "search": mark("Search what was said and agreed."),
    "show": mark("Tell where a meeting stands, or stood."),
    "log": mark("Tell everything that happened in a meeting, event by event."),
    "documents": mark("Make the documents of a meeting: minutes, agreements, invitations."),
    "export": mark("Write a series as open JSON."),
    "import": mark("Take in a series that was exported."),
    "backup": mark("Copy the store to a new file, also while a meeting runs."),
    "restore": mark("Put a backup in the place of the store."),
    "erase": mark("Erase a series so that no word of it is left."),
    "check": mark("Look the whole store through, and say what to do."),
    "encrypt": mark("Encrypt a store that is not encrypted."),
    "rekey": mark("Give the store another key or passphrase."),
    "recovery": mark("Put the key of the store on paper, or take it in from there."),
    "decrypt": mark("Take the encryption off the store."),
    "access": mark("Tell who wrote in the store, and who took what out of it."),
}
"""In the order in which a person meets them."""


def module(name: str) -> str:
    """Return the module that has the `command` of a name: `tui/cli/NAME.py`, with `_` after a word of Python's own."""
    return f"tui.cli.{name}_" if iskeyword(name) else f"tui.cli.{name}"
