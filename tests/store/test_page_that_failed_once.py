"""One page that could not be read once: SQLCipher would read no other one after it, so the file is opened anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import Damaged, StoreError
from store.keys import RawKey
from store.sqlite_log import SqliteLog
from tests.store.support import event, keep, reopen

MEETING = "2026-014/1"
PAGE = 4096


@pytest.mark.parametrize("read_only", [False, True])
def test_what_can_be_read_again_is_read_again(log: SqliteLog, path: Path, key: RawKey, *, read_only: bool) -> None:
    kept = keep(log, MEETING, *(event(n=n) for n in range(60)))
    log.close()
    whole = path.read_bytes()
    pane = reopen(path, key, read_only=read_only)
    _write(path, whole[:PAGE] + bytes(len(whole) - PAGE))
    for _ in range(2):
        with pytest.raises(Damaged):
            pane.since(MEETING, 0)
    _write(path, whole)
    assert pane.since(MEETING, 0) == kept
    assert pane.check() == []
    if not read_only:
        keep(pane, MEETING, event())
        assert len(pane.since(MEETING, 0)) == len(kept) + 1
    pane.close()


def test_a_store_that_is_gone_meanwhile_is_one_sentence_and_closes(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, MEETING, *(event(n=n) for n in range(60)))
    log.close()
    whole = path.read_bytes()
    pane = reopen(path, key)
    _write(path, whole[:PAGE] + bytes(len(whole) - PAGE))
    with pytest.raises(Damaged):
        pane.since(MEETING, 0)
    path.unlink()
    for _ in range(2):
        with pytest.raises(StoreError):
            pane.since(MEETING, 0)
    pane.close()


def _write(path: Path, content: bytes) -> None:
    """Change what the disk has of a file, which stays the same one."""
    with path.open("r+b") as file:
        file.write(content)
