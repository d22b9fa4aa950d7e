"""Two panes write to the same meeting at the same time; each reads before it writes, and neither is refused."""

from __future__ import annotations

import pytest

from store.keys import RawKey, write_key_file
from store.sqlite_log import SqliteLog
from tests.store.support import start


def both_write(log: SqliteLog, key: RawKey, times: int) -> None:
    key_file = log.path.with_name("key")
    write_key_file(key_file, key)
    writers = [
        start("tests.store.writer", str(log.path), str(key_file), "2026-014/1", name, str(times)) for name in "ab"
    ]
    said = [writer.communicate() for writer in writers]
    assert [complaints for _, complaints in said] == ["", ""]

    rows = log.since("2026-014/1", 0)
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert sorted(row.id for row in rows) == sorted(" ".join(out for out, _ in said).split())
    assert log.check() == []


def test_two_writers_are_never_refused_and_leave_no_gap(log: SqliteLog, key: RawKey) -> None:
    both_write(log, key, times=150)


@pytest.mark.soak
def test_two_writers_for_long(log: SqliteLog, key: RawKey) -> None:
    both_write(log, key, times=5000)
    print(f"\n2 writers, {len(log.since('2026-014/1', 0))} events, 0 refused")  # noqa: T201 - the figure of the soak
