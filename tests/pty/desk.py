"""A home of its own with a store in it: the program is started there as a user starts it, and the store is asked."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import Intent, LeaveLead, OpenMeeting, PlanMeeting, TakeLead
from meeting.people import Participant
from meeting.presence import expected
from meeting.state import Meeting
from store.clock import MachineClock
from store.event_index import EventIndexer
from store.keys import random_key, read_key_file, write_key_file
from store.live import LiveMeeting, load
from store.log import Row
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.pty.terminal import Terminal, environment
from tests.tui import table
from tui import trouble

NOTHING: Mapping[str, str] = {}
PROGRAM = str(Path(sys.executable).with_name("ordstyrer"))


@dataclass(frozen=True, slots=True)
class Kept:
    """A store on the disk, as another process finds it."""

    path: Path
    key_file: Path | None
    """None for a store that is not encrypted."""
    ref: str
    """The meeting that is asked about."""

    @contextmanager
    def log(self, *, read_only: bool = True) -> Iterator[SqliteLog]:
        """Open the store for a moment."""
        key = read_key_file(self.key_file) if self.key_file else None
        log = open_store(self.path, key, create=False, plain=False, read_only=read_only, indexer=EventIndexer())
        try:
            yield log
        finally:
            log.close()

    def rows(self) -> Sequence[Row]:
        """Return every event of the meeting."""
        with self.log() as log:
            return log.since(self.ref, 0)

    def meeting(self) -> Meeting:
        """Return the meeting as it stands."""
        with self.log() as log:
            return load(log, self.ref)

    def problems(self) -> Sequence[object]:
        """Return what the check of the store finds."""
        with self.log() as log:
            return log.check()

    def pane(self, log: SqliteLog, face: Face) -> LiveMeeting:
        """Return a pane of the meeting in this process."""
        return LiveMeeting(log, self.ref, face, MachineClock())


class Desk:
    """Where programs are started: a home, and nothing of the shell the tests run in."""

    def __init__(self, home: Path, disk: Path | None = None) -> None:
        self.home = home
        self.key_file = home / "key"
        self.store = (disk or home) / "kept" / "meetings.db"
        self.program = [PROGRAM]
        """What a command line begins with."""

    def made(self, ref: str) -> Kept:
        """Make an empty, encrypted store for a meeting."""
        write_key_file(self.key_file, random_key())
        key = read_key_file(self.key_file)
        open_store(self.store, key, create=True, plain=False, indexer=EventIndexer()).close()
        return Kept(self.store, self.key_file, ref)

    def demo(self) -> Kept:
        """Return the store of the demo."""
        folder = self.home / "ordstyrer" / "demo" / "series"
        return Kept(folder / "demo.db", folder / "demo.key", "2026-014/4")

    def opens(self, *arguments: str, size: tuple[int, int] = (80, 24), more: Mapping[str, str] = NOTHING) -> Terminal:
        """Start a face in a terminal of this many columns and rows."""
        return Terminal([*self.program, *arguments], columns=size[0], rows=size[1], env=self.environ(more))

    def runs(self, *arguments: str, more: Mapping[str, str] = NOTHING) -> subprocess.CompletedProcess[str]:
        """Run a plain command to its end."""
        return subprocess.run(
            [*self.program, *arguments], env=self.environ(more), capture_output=True, text=True, check=False
        )

    def troubles(self) -> str:
        """Return what the program has noted about errors of its own; empty if there were none."""
        return "".join(file.read_text(encoding="utf-8") for file in self.home.rglob(trouble.FILE))

    def environ(self, more: Mapping[str, str] = NOTHING) -> dict[str, str]:
        """Return what the environment of a program here is."""
        store = {"ORDSTYRER_STORE": str(self.store), "ORDSTYRER_KEY_FILE": str(self.key_file)}
        return {**environment(str(self.home)), "ORDSTYRER_LANG": "da", **store, **more}


def begun(desk: Desk, *acts: Intent, interpreted: bool = False, people: Sequence[Participant] = ()) -> Kept:
    """Make a store with a small meeting that is planned for now, open it, and carry out these acts in it.

    `people` are those of the meeting, where they are not the usual ones.
    """
    plan = replace(table.plan(*people, interpreted=interpreted), starts=datetime.now(UTC).replace(microsecond=0))
    kept = desk.made(plan.ref)
    with kept.log(read_only=False) as log:
        pane = kept.pane(log, Face.LEAD)
        for intent in (PlanMeeting(plan), TakeLead(), OpenMeeting(expected(plan)), *acts, LeaveLead()):
            refused = pane.do(intent)
            assert refused is None, (intent, refused)
    return kept
