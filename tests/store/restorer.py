"""Restores a backup, and kills itself at a line of its own work; prints how many lines there were if it was not to."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from store.backup import opened_backup
from store.keys import read_key_file
from store.log import Access
from store.restoring import restore
from tests.store.support import NOON, NotesIndexer

if TYPE_CHECKING:
    from _typeshed import TraceFunction

FILES = ("alone.py", "copying.py", "erase.py", "putting_aside.py", "restored.py", "restoring.py", "taking_place.py")
"""Where it is killed: what leads from the one store to the other."""


class Killing:
    """Counts the lines that are run in those files."""

    def __init__(self, at: int) -> None:
        self._at = at
        self.lines = 0

    def trace(self, frame: FrameType, event: str, _argument: object) -> TraceFunction | None:
        file = Path(frame.f_code.co_filename)
        if file.parent.name != "store" or file.name not in FILES:
            return None
        if event == "line":
            self.lines += 1
            if self.lines == self._at:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.trace


def main(path: str, backup: str, key_file: str, at: str) -> None:
    key = read_key_file(Path(key_file)) if key_file else None
    killing = Killing(int(at))
    sys.settrace(killing.trace)
    with opened_backup(Path(backup), key) as opened:
        restore(Path(path), opened, key, Access(NOON, "ida", "restore"), indexer=NotesIndexer(), onlooker=None)
    sys.settrace(None)
    print(killing.lines, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
