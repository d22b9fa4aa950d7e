"""The wall alone only reads: it follows whoever leads, before, meanwhile and after, and needs no file of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.pty.desk import Desk, begun
from tests.pty.terminal import Terminal


def ways_in(pane: Terminal, store: Path) -> set[int]:
    """How a pane has a store open, as the system tells it; nothing where it does not."""
    return set(_ways_in(pane, store))


def _ways_in(pane: Terminal, store: Path) -> Iterator[int]:
    for each in Path(f"/proc/{pane.pid}/fd").glob("*"):
        # What is not the store may be closed meanwhile.
        with suppress(FileNotFoundError):
            if each.readlink() == store:
                told = (each.parents[1] / "fdinfo" / each.name).read_text()
                yield int(told.split("flags:")[1].split()[0], 8) & os.O_ACCMODE


def leads(desk: Desk, *keys: str, until: str) -> None:
    """Lead for a moment, and leave."""
    with desk.opens("lead") as leader:
        leader.until("har ordet")
        assert ways_in(leader, desk.store) <= {os.O_RDWR}
        # Before a turn is a second old, a second space means nothing.
        leader.read_for(1.0)
        leader.press(*keys)
        leader.until(until)
        leader.press("q", "q")
        assert leader.until_ended() == 0


def test_the_wall_follows_leaders_who_come_and_go_and_leaves_no_note(desk: Desk) -> None:
    kept = begun(desk)
    with desk.opens("room") as room:
        room.until("Ingen har ordet lige nu")
        assert ways_in(room, desk.store) <= {os.O_RDONLY}
        leads(desk, "space", until="Maya har ordet")
        room.until("Maya har ordet")
        leads(desk, "space", until="Amina har ordet")
        room.until("Amina har ordet")
    with kept.log() as log:
        assert {each.command for each in log.accesses()} == {"lead"}
    assert kept.problems() == []


@pytest.fixture
def shelf(desk: Desk, tmp_path: Path) -> Iterator[tuple[Desk, Path]]:
    """A store, and the same folder again where nothing can be written."""
    begun(desk)
    shown = tmp_path / "shown"
    shown.mkdir()
    mount = ["mount", "--bind", "-o", "ro", str(desk.store.parent), str(shown)]
    mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"nothing can be mounted here: {mounted.stderr.strip()}")
    try:
        yield desk, shown / desk.store.name
    finally:
        subprocess.run(["umount", "--lazy", str(shown)], check=False)


def test_the_wall_follows_where_nothing_can_be_written(shelf: tuple[Desk, Path]) -> None:
    desk, store = shelf
    with desk.opens("room", "--store", str(store)) as before:
        before.until("Ingen har ordet lige nu")
        leads(desk, "space", until="Maya har ordet")
        before.until("Maya har ordet")
        with desk.opens("lead") as leader, desk.opens("room", "--store", str(store)) as after:
            leader.until("Maya har ordet")
            after.until("Maya har ordet")
            leader.press("space")
            for wall in (leader, before, after):
                wall.until(lambda shown: "har ordet" in shown and "Maya har ordet" not in shown, what="the next one")
        assert desk.troubles() == ""
