"""Restoring is killed at any line: the earlier store or the new one is there, whole, and it can be done again."""

from __future__ import annotations

import random
import signal
import subprocess
from pathlib import Path

import pytest

from store.keys import RawKey, write_key_file
from store.opening import open_store
from store.putting_aside import put_asides
from store.same_file import identity
from tests.store.support import NotesIndexer, event, keep, reopen, start
from tests.store.test_restoring import restored

ERASED, KEPT, NEW = "A", "B", "C"


class Desk:
    """A store from which a series was erased and to which one was added since its backup."""

    def __init__(self, folder: Path, key: RawKey, *, plain: bool) -> None:
        self.path, self.backup = folder / "kept" / "meetings.db", folder / "backup.db"
        self.key = None if plain else key
        self.key_file = "" if plain else str(folder / "key")
        if not plain:
            write_key_file(folder / "key", key)
        log = open_store(self.path, self.key, create=True, plain=plain, indexer=NotesIndexer())
        for ref in (ERASED, KEPT):
            keep(log, f"{ref}/1", event(text=f"Mor til {ref} er glad"))
        log.copied(self.backup)
        log.erase(ERASED)
        keep(log, f"{NEW}/1", event())
        log.close()

    def killed_at(self, line: int) -> int:
        """Restore in a process that is killed at a line; with 0 it is not, and how many there are is returned."""
        arguments = (str(self.path), str(self.backup), self.key_file, str(line))
        with start("tests.store.restorer", *arguments, stdin=subprocess.DEVNULL) as process:
            said, complaints = process.communicate()
        assert complaints == ""
        assert process.returncode == (-signal.SIGKILL if line else 0)
        return int(said or 0)

    def series(self, path: Path) -> set[str]:
        """What stands in a store that must be whole."""
        log = reopen(path, self.key)
        assert log.check() == []
        found = {row.meeting.rpartition("/")[0] for row in log.follow(0)}
        log.close()
        return found

    def is_whole_and_restores_again(self) -> bool:
        """Look at what a kill left, restore once more, and return whether the kill left the earlier store."""
        left = self.series(self.path)
        assert left in ({KEPT, NEW}, {KEPT})
        restored(self.path, self.backup, self.key)
        assert self.series(self.path) == {KEPT}
        assert not self.path.with_name(f"{self.path.name}.coming").exists()
        others = [each for each in put_asides(self.path) if identity(each) != identity(self.path)]
        assert others == put_asides(self.path)
        assert {KEPT, NEW} in [self.series(each) for each in others]
        return left == {KEPT, NEW}


def kill_often(tmp_path: Path, key: RawKey, *, kills: int | None, seed: int, plain: bool) -> tuple[int, int]:
    """Kill at so many lines, or at each; return how often the earlier store was left, and how often the new one."""
    (tmp_path / "0").mkdir()
    lines = Desk(tmp_path / "0", key, plain=plain).killed_at(0)
    chosen = range(1, lines + 1)
    earlier = 0
    # Most of what can go wrong is at the end, where the names change.
    picked = chosen if kills is None else [*random.Random(seed).sample(chosen, kills), *chosen[-36::9]]
    for line in picked:
        (tmp_path / str(line)).mkdir(exist_ok=True)
        desk = Desk(tmp_path / str(line), key, plain=plain)
        desk.killed_at(line)
        earlier += desk.is_whole_and_restores_again()
    return earlier, len(picked) - earlier


def test_a_kill_leaves_one_of_the_two(tmp_path: Path, key: RawKey, seed: int) -> None:
    earlier, new = kill_often(tmp_path, key, kills=2, seed=seed, plain=False)
    assert earlier
    assert new


@pytest.mark.soak
@pytest.mark.parametrize("plain", [True, False])
def test_a_kill_at_any_line_leaves_one_of_the_two(tmp_path: Path, key: RawKey, seed: int, *, plain: bool) -> None:
    earlier, new = kill_often(tmp_path, key, kills=None, seed=seed, plain=plain)
    kind = "plain" if plain else "encrypted"
    figures = f"{earlier} left the earlier store, {new} the new one"
    print(f"\nrestoring killed at each of {earlier + new} lines, {kind}: {figures}")  # noqa: T201 - the figure of the soak
