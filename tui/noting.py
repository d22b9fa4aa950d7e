"""The note that is kept in the store of who opened it to write, and who took something out of it."""

from __future__ import annotations

import os

from store.clock import Clock
from store.errors import StoreError
from store.log import Access, Log


def note(log: Log, clock: Clock, command: str, series: str = "", place: str = "") -> bool:
    """Keep that a command was run, of which series, and where what it takes out goes; return whether it could be kept.

    Whoever leads a meeting or makes a paper goes on without the note, and is told.
    """
    try:
        log.note_access(Access(clock.now(), account(), command, series, place))
    except StoreError:
        return False
    return True


def account() -> str:
    """Return the name of the account that runs this program, or its number, as the system has it."""
    if os.name != "posix":
        return os.getlogin()
    import pwd

    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)
