"""Two versions of the program on one store: the older one says so, and writes nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from meeting.intents import GiveFloor
from store.connection import connect, key_for
from store.keys import read_key_file
from tests.pty.desk import Desk, Kept, begun
from tests.pty.typist import Typist

OUTDATED = "En anden skærm er nyere. Start denne igen."
WRITTEN_BY_NEWER = "nyere ordstyrer"


def _a_newer_one_comes(kept: Kept, kind: str = "") -> None:
    argv = [sys.executable, "-m", "tests.pty.faults.newer", str(kept.path), str(kept.key_file), kept.ref, kind]
    subprocess.run(argv, check=True)


def _ids(kept: Kept) -> list[str]:
    """Return what the log has, asked as any older program may: only to read, past the version."""
    assert kept.key_file
    connection = connect(kept.path, key_for(kept.path, read_key_file(kept.key_file), plain=False), "mode=ro")
    found = [each for (each,) in connection.execute("SELECT id FROM event ORDER BY number")]
    found += [text for (text,) in connection.execute("SELECT text FROM draft")]
    connection.close()
    return found


@pytest.mark.parametrize("kind", ["", "FloorSung"])
def test_an_older_pane_that_was_open_says_so_and_writes_nothing(desk: Desk, kind: str) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("lead") as lead, desk.opens("minutes") as minutes:
        lead.until("Amina har ordet")
        typist = Typist(minutes)
        typist.keeps("nummer 1")
        _a_newer_one_comes(kept, kind)
        before = _ids(kept)
        lead.press(".")
        lead.until(lambda screen: OUTDATED in screen and "Amina har ordet" in screen)
        typist.types("en sætning")
        minutes.press("enter")
        minutes.until(OUTDATED)
        assert typist.line() == "en sætning"
        for pane in (lead, minutes):
            pane.asks_to_end()
            assert pane.until_ended() == 0
    assert _ids(kept) == before
    assert desk.troubles() == ""


def test_an_older_program_started_on_a_newer_store_says_so_and_changes_nothing(desk: Desk) -> None:
    kept = begun(desk, GiveFloor("amina"))
    _a_newer_one_comes(kept)
    before = _ids(kept)
    for face in ("lead", "minutes", "room", "review"):
        with desk.opens(face) as pane:
            assert pane.until_ended() == 1
            assert WRITTEN_BY_NEWER in pane.text()
    assert _ids(kept) == before
