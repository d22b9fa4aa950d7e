"""Killed at any moment, a writer loses nothing that it was told is kept."""

from __future__ import annotations

import random
import signal

import pytest

from store.keys import RawKey, write_key_file
from store.sqlite_log import SqliteLog
from tests.store.support import reopen, start


def kill_writers(log: SqliteLog, key: RawKey, kills: int, seed: int) -> int:
    """Start and kill writers one after the other; return how many events were acknowledged."""
    key_file = log.path.with_name("key")
    write_key_file(key_file, key)
    log.close()
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    for kill in range(kills):
        writer = start("tests.store.writer", str(log.path), str(key_file), "2026-014/1", f"{seed}-{kill}", "")
        assert writer.stdout
        for _ in range(chance.randrange(1, 40)):
            acknowledged.update(writer.stdout.readline().split())
        writer.send_signal(signal.SIGKILL)
        rest, complaints = writer.communicate()
        assert complaints == ""
        # A line that was cut off is an id that was not told in full.
        acknowledged.update(" ".join(rest.splitlines(keepends=True)[: rest.count("\n")]).split())
        _verify(log, key, acknowledged)
    return len(acknowledged)


def _verify(log: SqliteLog, key: RawKey, acknowledged: set[str]) -> None:
    again = reopen(log.path, key)
    rows = again.since("2026-014/1", 0)
    assert acknowledged <= {row.id for row in rows}
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert again.check() == []
    again.close()


def test_a_few_kills_lose_nothing(log: SqliteLog, key: RawKey, seed: int) -> None:
    assert kill_writers(log, key, kills=4, seed=seed) > 0


@pytest.mark.soak
def test_many_kills_lose_nothing(log: SqliteLog, key: RawKey, seed: int) -> None:
    kept = kill_writers(log, key, kills=60, seed=seed)
    print(f"\n60 kills (seed {seed}), {kept} acknowledged events, 0 lost")  # noqa: T201 - the figure of the soak
