"""A store of version 5 that is killed again and again while it is brought up to date: no event is lost."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from store.connection import connect, key_for
from store.event_index import EventIndexer
from store.keys import RawKey, write_key_file
from store.log import Row
from store.opening import open_store
from tests.store import fifth
from tests.store.support import start

MEETINGS = 12


class Killed:
    """Brings copies of an older store up to date, and is killed in it."""

    def __init__(self, folder: Path, key: RawKey, seed: int) -> None:
        folder.mkdir()
        self._older = folder / "older.db"
        self._path = folder / "kept" / "meetings.db"
        self._key, self._key_file = key, folder / "key"
        self._chance = random.Random(seed)
        self._rows: list[Row] = fifth.write(self._older, key, MEETINGS)
        write_key_file(self._key_file, key)
        self.at_work = 0
        """How many kills came before it was done."""

    def bears(self, kills: int) -> None:
        """Kill so many times at moments that the seed picks, often several in a row on one store."""
        self._begin_again()
        whole_s = self._runs_to_its_end()
        self._begin_again()
        for _ in range(kills):
            if not self._is_killed(self._chance.uniform(0, whole_s)):
                self._begin_again()
        self._runs_to_its_end()

    def _begin_again(self) -> None:
        shutil.rmtree(self._path.parent, ignore_errors=True)
        self._path.parent.mkdir(mode=0o700)
        shutil.copy(self._older, self._path)

    def _runs_to_its_end(self) -> float:
        with self._started() as process:
            began = time.monotonic()
            out, complaints = process.communicate("\n")
            took = time.monotonic() - began
        assert (out, complaints) == ("opened\n", "")
        self._is_ready()
        return took

    def _is_killed(self, after_s: float) -> bool:
        """Kill it; return whether it was in the middle of its work."""
        with self._started() as process:
            assert process.stdin
            process.stdin.write("\n")
            process.stdin.flush()
            with suppress(subprocess.TimeoutExpired):
                process.wait(after_s)
            ended = process.poll() is not None
            process.kill()
        self.at_work += not ended
        self._nothing_is_lost()
        return not ended

    def _started(self) -> subprocess.Popen[str]:
        process = start("tests.store.upgrader", str(self._path), str(self._key_file), stdin=subprocess.PIPE)
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        return process

    def _nothing_is_lost(self) -> None:
        connection = connect(self._path, key_for(self._path, self._key, plain=False), "mode=rw")
        assert connection.execute("SELECT id FROM event ORDER BY number").fetchall() == [
            (row.id,) for row in self._rows
        ]
        connection.close()

    def _is_ready(self) -> None:
        log = open_store(self._path, self._key, create=False, plain=False, read_only=True, indexer=EventIndexer())
        assert [*log.follow(0)] == self._rows
        assert len(log.meetings()) == MEETINGS
        assert log.check() == []
        log.close()


def test_a_few_kills_lose_nothing(tmp_path: Path, key: RawKey, seed: int) -> None:
    Killed(tmp_path / "upgraded", key, seed).bears(kills=6)


@pytest.mark.soak
def test_a_hundred_kills_lose_nothing(tmp_path: Path, key: RawKey, seed: int) -> None:
    killed = Killed(tmp_path / "upgraded", key, seed)
    killed.bears(kills=100)
    print(f"\n100 kills (seed {seed}), {killed.at_work} of them at work: no event lost")  # noqa: T201 - the figure of the soak
