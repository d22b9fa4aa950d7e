"""At rest: what lies on the disk and in the memory that others can look at, while panes are open and after them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting.intents import GiveFloor
from tests.pty import failing
from tests.pty.desk import Desk, begun
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist
from tui import trouble

PLANTED = "zqvxw"
HEADER = b"SQLite format 3"
NOT_ENCRYPTED = "ordstyrer encrypt"


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def assert_nothing_shows(folder: Path, *expected: str) -> None:
    found = files(folder)
    assert set(expected) <= set(found)
    for name, content in found.items():
        assert PLANTED.encode() not in content.lower(), name
        assert HEADER not in content, name


def planted(minutes: Terminal) -> None:
    """Write a statement and half of another, which stays a draft."""
    typist = Typist(minutes)
    typist.keeps(f"{PLANTED} sover ikke")
    typist.types(f"og {PLANTED}b")


def test_no_file_of_an_encrypted_store_shows_a_word_while_panes_are_open_or_after_them(desk: Desk) -> None:
    kept = begun(desk, GiveFloor("amina"))
    name = kept.path.name
    with desk.opens("lead") as lead, desk.opens("room") as room, desk.opens("minutes") as minutes:
        for pane in (lead, room, minutes):
            pane.until("Amina har ordet")
        planted(minutes)
        with kept.log() as log:
            minutes.until(lambda _: any(PLANTED in each.text for each in log.drafts(kept.ref)), what="the draft")
        assert any(PLANTED in row.payload for row in kept.rows())
        assert_nothing_shows(kept.path.parent, name, f"{name}-wal", f"{name}-shm")
        lead.kill()
        assert_nothing_shows(kept.path.parent, name, f"{name}-wal", f"{name}-shm")
        minutes.press("ctrl+q", "ctrl+q")
        assert minutes.until_ended() == 0
        room.press("q")
        room.until("q luk den")
        room.press("q")
        assert room.until_ended() == 0
    assert_nothing_shows(kept.path.parent, name)


def test_the_same_search_finds_the_words_in_a_plain_store(desk: Desk) -> None:
    kept = begun(desk, GiveFloor("amina"))
    assert desk.runs("decrypt", "--yes").returncode == 0
    with desk.opens("minutes", more={"ORDSTYRER_KEY_FILE": ""}) as minutes:
        minutes.until("Amina har ordet")
        planted(minutes)
        minutes.press("ctrl+q", "ctrl+q")
        assert minutes.until_ended() == 0
    found = files(kept.path.parent)
    assert any(PLANTED.encode() in content for content in found.values())
    assert any(HEADER in content for content in found.values())


def processes(*terminals: Terminal) -> Iterator[Path]:
    for each in terminals:
        yield Path("/proc") / str(each.pid)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="there is no /proc to look into here")
def test_no_key_stands_in_what_others_can_read_of_a_process_and_it_leaves_no_core(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    digits = desk.key_file.read_bytes().strip()
    with desk.opens("lead") as lead, desk.opens("minutes") as minutes:
        for pane in (lead, minutes):
            pane.until("Amina har ordet")
        for process in processes(lead, minutes):
            for about in ("cmdline", "environ", "maps"):
                assert digits not in (process / about).read_bytes().lower()
            limits = (process / "limits").read_text().splitlines()
            [core] = [line for line in limits if line.startswith("Max core file size")]
            assert core.split()[4:6] == ["0", "0"]
        for pane in (lead, minutes):
            assert digits not in pane.received


def test_an_error_tells_no_key_to_the_terminal_or_to_any_file(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    digits = desk.key_file.read_text().strip()
    desk.program = [*failing.COMMAND]
    with desk.opens("minutes") as minutes:
        minutes.until("Amina har ordet")
        Typist(minutes).types(f"{PLANTED} sover ikke")
        minutes.press("enter")
        assert minutes.until_ended() == 1
        assert digits.encode() not in minutes.received.lower()
    assert "RuntimeError" in desk.troubles()
    for file in desk.home.rglob("*"):
        if file.is_file() and file != desk.key_file:
            assert digits.encode() not in file.read_bytes().lower(), file
            assert bytes.fromhex(digits) not in file.read_bytes(), file
    assert list(desk.home.rglob(trouble.FILE))


def test_a_plain_store_says_so_at_home_and_on_no_other_face(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens() as home:
        home.until("v viser dem")
        assert NOT_ENCRYPTED not in home.all_shown()
    assert desk.runs("decrypt", "--yes").returncode == 0
    plain = {"ORDSTYRER_KEY_FILE": ""}
    with desk.opens(more=plain) as home:
        home.until("v viser dem")
        home.until(NOT_ENCRYPTED)
    for arguments in (("lead",), ("lead", "--private"), ("room",), ("minutes",)):
        with desk.opens(*arguments, more=plain) as face:
            face.until("Amina har ordet")
            face.press("?")
            face.settle()
            assert NOT_ENCRYPTED not in face.all_shown()


def test_the_demo_is_encrypted(desk: Desk) -> None:
    with desk.opens("demo", "--home") as home:
        home.until("v viser dem")
        assert NOT_ENCRYPTED not in home.all_shown()
    kept = desk.demo()
    assert HEADER not in kept.path.read_bytes()
    with kept.log() as log:
        assert log.meetings()
