"""A store with the family's four meetings in it, made once and copied for whoever needs one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from store.event_index import EventIndexer
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.documents.dossiers import planned_meeting
from tests.documents.fourth import hold_four


def opened(path: Path) -> SqliteLog:
    """Open a store without a key, made if need be."""
    return open_store(path, None, create=not path.exists(), plain=True, indexer=EventIndexer())


def put_at(path: Path) -> Path:
    """Put a store with four held meetings at a path, and return it."""
    path.write_bytes(_made())
    path.chmod(0o600)
    return path


@cache
def _made() -> bytes:
    path = Path(mkdtemp()) / "made.db"
    log = opened(path)
    hold_four(log, [meeting.planned for meeting in planned_meeting().series.meetings])
    log.close()
    return path.read_bytes()
