"""A store with the family's four meetings in it, made once and copied for whoever needs one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from store.event_index import EventIndexer
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.documents.dossiers import planned_meeting
from tests.documents.fourth import hold_four
from tui.demo.series import make


def opened(path: Path) -> SqliteLog:
    """Open a store without a key, made if need be."""
    return open_store(path, None, create=not path.exists(), plain=True, indexer=EventIndexer())


def put_at(path: Path, *, held: bool = True) -> Path:
    """Put a store at a path, with four meetings held or with the fourth still to come, and return the path."""
    path.write_bytes(_made(held=held))
    path.chmod(0o600)
    return path


@cache
def _made(*, held: bool) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        log = opened(path)
        if held:
            hold_four(log, [meeting.planned for meeting in planned_meeting().series.meetings])
        else:
            make(log, FakeClock())
        log.close()
        return path.read_bytes()
