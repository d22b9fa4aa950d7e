"""A pane that has the store open, and keeps a statement of the last meeting for each line of its stdin."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from meeting.events import Face
from meeting.intents import NoteStatement
from meeting.statement_terms import Said
from store.clock import MachineClock
from store.event_index import EventIndexer
from store.keys import read_key_file
from store.live import LiveMeeting
from store.opening import open_store


def main(path: str, key_file: str) -> None:
    log = open_store(Path(path), read_key_file(Path(key_file)), create=False, plain=False, indexer=EventIndexer())
    pane = LiveMeeting(log, "2026-014/4", Face.MINUTES, MachineClock())
    print("open", flush=True)
    for number, line in enumerate(sys.stdin):
        answer = pane.do(NoteStatement(f"window-{number}", Said("jonas", line.strip())))
        print("kept" if pane.read_back() else answer, flush=True)
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
